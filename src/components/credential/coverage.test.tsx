import { existsSync, readFileSync } from 'node:fs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it, vi } from 'vitest';
import { Graph } from '../../credential/graph.ts';
import type { Statement } from '../../credential/graph.ts';
import { readCredential } from '../../credential/read-credential.ts';
import { createI18n } from '../../i18n/i18n.ts';
import { loadVocabulary } from '../../i18n/concept-label.ts';
import { ContentTrustContext } from '../content-trust.ts';
import { OrganisationAnchorsContext, organisationAnchors } from '../organisations.ts';
import { Content } from './content.tsx';
import { Overview } from './overview.tsx';

/*
 * Whatever the model lets a credential say is shown, or stands on a list with the reason. For each
 * property of each class, as the table of the model's facts has them, a credential is made that
 * states it by a word of its own; then the word is looked for on the page.
 */

// What the page hides until it is asked for counts as shown: the mask is tested elsewhere.
vi.mock('../masked.tsx', () => ({ Masked: ({ children }: { children: unknown }) => children }));

const SHAPES = new URL('../../../../shared/data/elm-shapes-3.2.csv', import.meta.url);
const ROOT = 'elm:EuropeanDigitalCredential';

const PREFIXES: Readonly<Record<string, string>> = {
  elm: 'http://data.europa.eu/snb/model/elm/',
  dc: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  locn: 'http://www.w3.org/ns/locn#',
};
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Properties that the page does not show, each with the reason. */
const NOT_SHOWN: readonly (readonly [RegExp, string])[] = [
  [/^elm:EuropeanDigitalCredential (proof|credentialSchema|credentialStatus)$/, 'checks say it'],
  [/^elm:EuropeanDigitalCredential holder$/, 'who presents it is not who earned it'],
  [/^elm:(TermsOfUse|Proof|CredentialStatus|ShaclValidator2017|VerificationCheck) /, 'no facts'],
  [/^elm:DisplayParameter summaryDisplay$/, 'a script of the issuer’s portal'],
  [/^elm:(IndividualDisplay|DisplayDetail) /, 'the picture itself is shown'],
  [/^elm:MediaObject (content|contentSize|contentEncoding)$/, 'the file itself is offered'],
  [/^elm:Person (hasClaim|hasCredential)$/, 'claims have sections; credentials are other files'],
  [/^elm:Organisation hasMember$/, 'names other people'],
  [/^elm:Group member$/, 'names other people'],
  [/ (influences|proves|entitledBy|awards|used)$/, 'says backwards what is shown'],
  [/Specification (influencedBy|provenBy|entitlesTo)$/, 'a plan; what came of it is shown'],
  [/^elm:Qualification (influencedBy|provenBy|entitlesTo)$/, 'a plan; what came of it is shown'],
  [/^elm:(Note) (noteFormat|subject)$/, 'how a note is written down'],
  [/^elm:(Legal)?Identifier (creator|schemeId)$/, 'an IRI; the scheme is named by its name'],
  [/^skos:Concept (notation|inScheme|definition)$/, 'stands behind the label'],
  [/^locn:Geometry |^dc:Location geometry$/, 'coordinates'],
  [/^(dc:Location|elm:Address|elm:PriceDetail|elm:AwardingProcess) identifier$/, 'of a register'],
  [/^elm:PriceDetail additionalNote$/, 'further than anybody needs'],
  [
    /^elm:LearningOpportunity (descriptionHtml|bannerImage|status|defaultLanguage|hasPart|isPartOf|learning\w+Specification)$/,
    'advertises the course',
  ],
  [/^elm:AwardingOpportunity learningAchievementSpecification$/, 'leads back to the qualification'],
  [/^elm:EuropeanDigitalCredential validUntil$/, 'the earlier of the two ends is shown'],
  [/^elm:DisplayParameter individualDisplay$|^elm:Organisation logo$/, 'pictures, without words'],
  [/^elm:Phone (countryDialing|areaDialing|dialNumber)$/, 'where the full number is not stated'],
  [/^elm:Accreditation valid$/, 'of the register’s entry; issue and expiry are shown'],
  [/^elm:(Agent|Claim|Specification|LearningAchievementSpecification) /, 'shown by its subclasses'],
];

interface Property {
  readonly name: string;
  readonly iri: string;
  readonly kind: string;
  readonly value: string;
}

function readShapes(): ReadonlyMap<string, readonly Property[]> {
  const classes = new Map<string, Map<string, Property>>();
  for (const line of readFileSync(SHAPES, 'utf8').trim().split('\n').slice(1)) {
    const [className = '', name = '', iri = '', , , kind = '', value = ''] = line.split(',');
    if (!/^(elm|dc|skos|locn):/.test(className) || !iri.startsWith('http')) continue;
    const properties = classes.get(className) ?? new Map<string, Property>();
    classes.set(className, properties);
    // The general profile comes first; the others narrow it.
    const first = properties.get(name);
    if (!first || /IRI|inScheme/.test(first.value))
      properties.set(name, { name, iri, kind, value });
  }
  return new Map([...classes].map(([name, properties]) => [name, [...properties.values()]]));
}

/** What stands for a property on the page, by class and property. */
type Marks = Map<string, string[]>;

function classesOf(property: Property): readonly string[] {
  if (property.name === 'hasClaim') {
    return ['Achievement', 'Activity', 'Assessment', 'Entitlement'].map((k) => `elm:Learning${k}`);
  }
  const named = [...property.value.matchAll(/(?:class=)?((?:elm|dc|skos|locn):\w+)/g)];
  const classes = named.map(([, name]) => name ?? '');
  if (property.name === 'issuer') return ['elm:Organisation'];
  if (property.name === 'credentialSubject') return ['elm:Person'];
  if (/^(identifier|accreditingAgent|assessedBy)$/.test(property.name)) {
    return [classes.findLast((one) => one !== 'elm:Person' && one !== 'elm:Agent') ?? ''];
  }
  return classes.filter((one) => one !== 'elm:Agent').slice(-1);
}

function iriOf(className: string): string {
  const [prefix = '', name = ''] = className.split(':');
  return `${PREFIXES[prefix] ?? ''}${name}`;
}

/** A credential that states everything once: classes in full where they first come up. */
function everything(shapes: ReadonlyMap<string, readonly Property[]>) {
  const statements: Statement[] = [];
  const marks: Marks = new Map();
  const nodes = new Map<string, { words: string[]; below: string[] }>();
  const queue: { id: string; className: string; full: boolean; trail: readonly string[] }[] = [];
  const complete = new Map<string, number>();
  let count = 0;
  const mark = (className: string, name: string, word: string) => {
    const key = `${className} ${name}`;
    marks.set(key, [...(marks.get(key) ?? []), word]);
  };
  const node = (className: string, trail: readonly string[]): string => {
    const id = count === 0 ? 'urn:credential:all' : `urn:node:${count}`;
    count += 1;
    // Some classes are shown in several places, and in each by other properties.
    const seen = complete.get(className) ?? 0;
    const full = seen < 6 && !trail.includes(className);
    if (full) complete.set(className, seen + 1);
    nodes.set(id, { words: [], below: [] });
    queue.push({ id, className, full, trail: [...trail, className] });
    return id;
  };
  const literal = (subject: string, property: string, value: string, language: string | null) => {
    statements.push({
      subject,
      property,
      value: { kind: 'literal', value, datatype: '', language },
    });
  };
  node(ROOT, []);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { id, className, full, trail } = next;
    statements.push({
      subject: id,
      property: RDF_TYPE,
      value: { kind: 'node', id: iriOf(className) },
    });
    for (const property of shapes.get(className) ?? []) {
      const { name, iri, kind, value } = property;
      count += 1;
      const number = 10_000 + count;
      if (kind === 'datatype' || value === 'sh:Literal' || value.startsWith('xsd:')) {
        const [literalValue, word] = literalOf(value, `Word${number}`, number);
        if (name === 'page') {
          literal(id, iri, '1', null);
          continue;
        }
        mark(className, name, word);
        // "Yes" and the like are on any page.
        if (value !== 'xsd:boolean') nodes.get(id)?.words.push(word);
        literal(id, iri, literalValue, value === 'rdf:langString' ? 'en' : null);
        continue;
      }
      for (const one of classesOf(property)) {
        if (!shapes.has(one) || (!full && one !== 'skos:Concept')) continue;
        const target = node(one, trail);
        statements.push({ subject: id, property: iri, value: { kind: 'node', id: target } });
        mark(className, name, target);
        nodes.get(id)?.below.push(target);
      }
    }
  }
  return { statements, marks, nodes };
}

/** A literal of a datatype, and what the English page makes of it. */
function literalOf(datatype: string, word: string, number: number): readonly [string, string] {
  switch (datatype) {
    case 'xsd:dateTime': {
      const year = 2000 + (number % 8000);
      return [`${year}-05-05T12:00:00Z`, `5\u00a0May ${year}`];
    }
    case 'xsd:duration':
      return [`PT${number}H`, `${number.toLocaleString('en-GB')}\u00a0hours`];
    case 'xsd:decimal':
    case 'xsd:integer':
    case 'xsd:positiveInteger':
      return [String(number), number.toLocaleString('en-GB')];
    case 'xsd:boolean':
      return ['true', 'Partial qualification'];
    case 'xsd:anyURI':
      return [`https://${word.toLowerCase()}.example/`, `${word.toLowerCase()}.example`];
    default:
      return [word, word];
  }
}

it.skipIf(!existsSync(SHAPES))(
  'every property of the model is shown, or says why not',
  async () => {
    const shapes = readShapes();
    const { statements, marks, nodes } = everything(shapes);
    const { credential, complete } = readCredential(new Graph(statements), 'urn:credential:all');
    expect(complete).toBe(true);

    const i18n = await createI18n('en');
    await i18n.loadNamespaces(['result', 'codes']);
    const client = new QueryClient();
    client.setQueryData(['vocabulary'], await loadVocabulary());
    const html = renderToStaticMarkup(
      <QueryClientProvider client={client}>
        <I18nextProvider i18n={i18n}>
          <ContentTrustContext value={{ verdict: 'valid', sealerKnown: true, sealed: true }}>
            <OrganisationAnchorsContext value={organisationAnchors(credential)}>
              <Overview credential={credential} />
              <Content credential={credential} report={{ seals: [] }} />
            </OrganisationAnchorsContext>
          </ContentTrustContext>
        </I18nextProvider>
      </QueryClientProvider>,
    );

    const shown = (word: string): boolean => html.includes(word);
    // A node is shown where any word of its own is, or of a node below it.
    const nodeShown = (id: string): boolean => {
      const { words, below } = nodes.get(id) ?? { words: [], below: [] };
      return words.some(shown) || below.some(nodeShown);
    };
    const missing = [...marks]
      .filter(([, all]) => !all.some((one) => (nodes.has(one) ? nodeShown(one) : shown(one))))
      .map(([key]) => key);
    const unexplained = missing.filter((key) => !NOT_SHOWN.some(([pattern]) => pattern.test(key)));
    expect(marks.size).toBeGreaterThan(300);
    expect(unexplained).toEqual([]);
  },
);
