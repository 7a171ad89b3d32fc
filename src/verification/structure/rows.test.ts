import type { Quad, RdfTerm } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { elmModel, writtenOut, type ModelVersion } from './model/elm.ts';
import { chooseProfile } from './profiles.ts';
import { checkShapes, datasetOf } from './shape-check.ts';
import { propertyOf, ruleOf } from './violations.ts';

/*
 * Every constraint of the application profiles is broken alone, in a graph that otherwise meets its
 * profile, and has to be the only one found: that two engines agree says nothing of wrong shapes.
 */

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const LITERALS: Readonly<Record<string, string>> = {
  [`${XSD}dateTime`]: '2026-01-01T00:00:00Z',
  [`${XSD}duration`]: 'P1D',
  [`${XSD}integer`]: '1',
  [`${XSD}positiveInteger`]: '1',
  [`${XSD}decimal`]: '1.5',
  [`${XSD}boolean`]: 'true',
  [`${XSD}anyURI`]: 'urn:x',
  [`${XSD}string`]: 'x',
  [`${RDF}HTML`]: '<p>x</p>',
};

interface Row {
  readonly shape: string;
  readonly path: string;
  readonly min: number;
  readonly max: number;
  readonly constraints: ReadonlyMap<string, string>;
}

const named = (value: string): RdfTerm => ({ termType: 'NamedNode', value });
const blank = (value: string): RdfTerm => ({ termType: 'BlankNode', value });

/** Makes graphs that meet some profiles. */
class Maker {
  readonly rows: readonly Row[];
  quads: Quad[] = [];
  private readonly version: ModelVersion;
  private made = 0;

  constructor(version: ModelVersion, sections: readonly string[]) {
    this.version = version;
    const { profiles } = elmModel(version);
    this.rows = sections.flatMap((section) =>
      Object.entries(profiles[section] ?? {}).flatMap(([shape, texts]) =>
        texts.map((text) => this.row(shape, text)),
      ),
    );
  }

  row(shape: string, text: string): Row {
    const [path = '', ...rest] = text.split(' ');
    const [count = '0..*', ...constraints] = path === '.' ? ['0..*', ...rest] : rest;
    const [min, max] = count.split('..');
    return {
      shape,
      path: path === '.' ? '' : this.iri(path),
      min: Number(min),
      max: max === '*' ? Infinity : Number(max),
      constraints: new Map(
        constraints.map((one) => [one.split('=')[0] ?? '', one.split('=')[1] ?? '']),
      ),
    };
  }

  iri(name: string): string {
    return writtenOut(elmModel(this.version), name);
  }

  add(subject: RdfTerm, property: string, object: RdfTerm): void {
    this.quads.push({
      subject,
      predicate: named(property),
      object,
      graph: { termType: 'DefaultGraph', value: '' },
    });
  }

  /** A node of a class with all that its shapes demand; `above` breaks circles of demands. */
  instance(
    type: string,
    above: ReadonlyMap<string, RdfTerm> = new Map(),
    node = this.name(),
  ): RdfTerm {
    this.add(node, `${RDF}type`, named(this.iri(type)));
    const inside = new Map([...above, [type, node]]);
    const demanded = this.rows.filter((row) => row.shape === type && row.min > 0);
    for (const path of new Set(demanded.map((row) => row.path))) {
      this.add(node, path, this.value(type, path, inside));
    }
    return node;
  }

  name(): RdfTerm {
    this.made += 1;
    return named(`urn:made:${this.made}`);
  }

  /** A value that all constraints on a property of a class allow. */
  value(
    type: string,
    path: string,
    above: ReadonlyMap<string, RdfTerm> = new Map(),
    node?: RdfTerm,
  ): RdfTerm {
    const all = new Map(
      this.rows.flatMap((row) =>
        row.shape === type && row.path === path ? [...row.constraints] : [],
      ),
    );
    const datatype = all.get('datatype');
    if (datatype !== undefined) return this.literal(this.iri(datatype));
    if (all.get('nodeKind') === 'Literal') return this.literal(`${XSD}string`);
    const shapes = this.rows.filter(
      (row) => row.shape === type && row.path === path && row.constraints.has('node'),
    );
    const referred = shapes.map((row) => `@${row.constraints.get('node') ?? ''}`);
    const alternatives = [all.get('or') ?? '', ...referred.map((name) => this.alternatives(name))];
    const of =
      all.get('class') ??
      alternatives
        .find((one) => one !== '')
        ?.split('|')
        .at(-1);
    if (of === undefined && referred.length === 0) return this.name();
    const existing = of === undefined ? undefined : above.get(of);
    if (existing !== undefined && referred.length === 0) return existing;
    const made = this.instance(of ?? 'skos:Concept', above, node);
    for (const name of referred) this.meet(made, name);
    return made;
  }

  /** Gives a node what a shape that is referred to demands of it. */
  meet(node: RdfTerm, shape: string): void {
    for (const { path, min, constraints } of this.rows.filter((row) => row.shape === shape)) {
      const scheme = constraints.get('hasValue');
      if (scheme !== undefined) {
        this.add(node, path, named(this.iri(scheme)));
        this.add(named(this.iri(scheme)), `${RDF}type`, named(this.iri('skos:ConceptScheme')));
      } else if (path !== '' && min > 0) this.add(node, path, this.value(shape, path));
    }
  }

  literal(datatype: string): RdfTerm {
    if (datatype === `${RDF}langString`) return { termType: 'Literal', value: 'x', language: 'cs' };
    const value = LITERALS[datatype];
    if (value === undefined) throw new Error(datatype);
    return { termType: 'Literal', value, datatype: named(datatype) };
  }

  /** Of a shape that allows one of several classes. */
  private alternatives(name: string): string {
    const rows = this.rows.filter((row) => row.shape === name && row.path === '');
    const { constraints } = rows[0] ?? {};
    const classes = constraints
      ?.get('or')
      ?.split('|')
      .filter((one) => !one.startsWith('@'));
    return classes?.[0] ?? constraints?.get('class') ?? '';
  }
}

type Break = (maker: Maker, root: RdfTerm, row: Row) => void;

const BREAKS: Readonly<Record<string, Break>> = {
  minCount: () => undefined,
  maxCount: (maker, root, row) => {
    for (let at = 0; at <= row.max; at += 1) {
      const value = maker.value(row.shape, row.path);
      const other = value.language === undefined ? value : { ...value, language: `x-${at}` };
      maker.add(
        root,
        row.path,
        value.termType === 'Literal' ? { ...other, value: different(other, at) } : other,
      );
    }
  },
  datatype: (maker, root, { path, constraints }) => {
    const integer = `${XSD}integer`;
    const isInteger = maker.iri(constraints.get('datatype') ?? '') === integer;
    maker.add(root, path, maker.literal(isInteger ? `${XSD}string` : integer));
  },
  uniqueLang: (maker, root, { path }) => {
    for (const value of ['a', 'b'])
      maker.add(root, path, { termType: 'Literal', value, language: 'cs' });
  },
  maxInclusive: (maker, root, { path }) => {
    maker.add(root, path, {
      termType: 'Literal',
      value: '101',
      datatype: named(`${XSD}positiveInteger`),
    });
  },
  nodeKind: (maker, root, row) => {
    const literal = row.constraints.get('nodeKind') === 'Literal';
    const isPlain = row.constraints.size === 1;
    if (literal) maker.add(root, row.path, named('urn:x'));
    else if (isPlain) maker.add(root, row.path, maker.literal(`${XSD}string`));
    else maker.add(root, row.path, maker.value(row.shape, row.path, new Map(), blank('b1')));
  },
  class: untyped,
  or: untyped,
  node: (maker, root, row) => {
    const value = maker.value(row.shape, row.path);
    const shape = `@${row.constraints.get('node') ?? ''}`;
    const paths = maker.rows.filter((one) => one.shape === shape).map(({ path }) => path);
    // A shape without properties allows some classes: any of another class will do.
    maker.quads = maker.quads.filter(
      ({ subject, predicate }) =>
        subject.value !== value.value ||
        !(paths.includes('') ? predicate.value === `${RDF}type` : paths.includes(predicate.value)),
    );
    maker.add(root, row.path, value);
  },
};

/** A value that has all but its class. */
function untyped(maker: Maker, root: RdfTerm, row: Row): void {
  const value = maker.value(row.shape, row.path);
  maker.quads = maker.quads.filter(
    ({ subject, predicate }) => subject.value !== value.value || predicate.value !== `${RDF}type`,
  );
  maker.add(root, row.path, value);
}

function different({ value, datatype }: RdfTerm, at: number): string {
  if (datatype?.value === `${XSD}dateTime`) return `2026-01-0${at + 1}T00:00:00Z`;
  if (datatype?.value === `${XSD}duration`) return `P${at + 1}D`;
  if (datatype?.value === `${XSD}boolean`) return at === 0 ? 'true' : 'false';
  return datatype?.value.endsWith('eger') === true || datatype?.value === `${XSD}decimal`
    ? String(at + 1)
    : `${value}${at}`;
}

/** The rules that one row states, but for those that its others make impossible to break alone. */
function rulesOf({ min, max, constraints }: Row): readonly string[] {
  return [
    ...(min > 0 ? ['minCount'] : []),
    ...(max < Infinity ? ['maxCount'] : []),
    ...[...constraints.keys()].filter((kind) => kind !== 'uniqueLang' || max > 1),
  ];
}

async function found(version: ModelVersion, sections: readonly string[], row: Row, rule: string) {
  const maker = new Maker(version, sections);
  const root = maker.instance(row.shape);
  maker.quads = maker.quads.filter(
    ({ subject, predicate }) => subject.value !== root.value || predicate.value !== row.path,
  );
  BREAKS[rule]?.(maker, root, row);
  const { results } = await checkShapes(datasetOf(maker.quads), version, sections);
  return [
    ...new Set(
      results.map((result) =>
        [
          result.focusNode.term?.value === root.value ? 'root' : 'inner',
          propertyOf(result),
          ruleOf(result),
        ].join(' '),
      ),
    ),
  ];
}

/** The statements, with a value whose scheme is another, is none, or has no name. */
function breakScheme(maker: Maker, value: RdfTerm, rule: string): Quad[] {
  const inScheme = maker.iri('skos:inScheme');
  const isScheme = (quad: Quad): boolean =>
    quad.subject.value === value.value && quad.predicate.value === inScheme;
  const scheme = maker.quads.find(isScheme)?.object.value;
  if (rule === 'class') return maker.quads.filter(({ subject }) => subject.value !== scheme);
  if (rule === 'hasValue') return maker.quads.filter((quad) => !isScheme(quad));
  maker.add(value, inScheme, blank('b9'));
  maker.add(blank('b9'), `${RDF}type`, named(maker.iri('skos:ConceptScheme')));
  return maker.quads;
}

describe.each(['3.1', '3.2'] as const)('ELM %s', (version) => {
  const { profiles } = elmModel(version);

  it('restrictions of a vocabulary want the scheme, as a scheme, by its IRI', async () => {
    const { sections } = chooseProfile(['http://data.europa.eu/snb/model/ap/edc-generic-full']);
    const { rows } = new Maker(version, sections);
    const users = rows.filter(
      ({ shape, constraints }) =>
        !shape.startsWith('@') && constraints.get('node')?.endsWith('Restriction') === true,
    );
    expect(users.length).toBe(33);
    for (const user of users) {
      const restriction = rows.find(
        ({ shape }) => shape === `@${user.constraints.get('node') ?? ''}`,
      );
      for (const rule of restriction?.constraints.keys() ?? []) {
        const maker = new Maker(version, sections);
        const root = maker.instance(user.shape);
        maker.quads = maker.quads.filter(
          ({ subject, predicate }) => subject.value !== root.value || predicate.value !== user.path,
        );
        const value = maker.value(user.shape, user.path);
        maker.add(root, user.path, value);
        maker.quads = breakScheme(maker, value, rule);
        const { results } = await checkShapes(datasetOf(maker.quads), version, sections);
        // A scheme may serve other values as well, and is broken for them too.
        const own = results.filter(({ focusNode }) => focusNode.term?.value === root.value);
        const broken = own.filter((result) => propertyOf(result) === user.path);
        expect(broken.map(ruleOf), `${user.shape} ${user.path} ${rule}`).toEqual(['node']);
      }
    }
  });

  it.each(Object.keys(profiles))(
    'each constraint of %s is the only one found',
    { timeout: 60_000 },
    async (section) => {
      const { sections } = chooseProfile([`http://data.europa.eu/snb/model/ap/${section}`]);
      const own = Object.entries(profiles[section] ?? {});
      const maker = new Maker(version, sections);
      const rows = own.flatMap(([shape, texts]) => texts.map((text) => maker.row(shape, text)));
      let broken = 0;
      const wrong: unknown[] = [];
      for (const row of rows.filter(({ shape }) => !shape.startsWith('@'))) {
        for (const rule of rulesOf(row)) {
          const result = await found(version, sections, row, rule);
          if (result.join() !== `root ${row.path} ${rule}`)
            wrong.push([row.shape, row.path, rule, result]);
          else broken += 1;
        }
      }
      expect(wrong).toEqual([]);
      expect(broken).toBeGreaterThan(0);
    },
  );
});
