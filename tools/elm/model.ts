import type { ModelData } from '../../src/verification/structure/model/model-data.ts';

type Row = Readonly<Record<string, string>>;

/** Names of the tables for the profiles, and the last part of the IRI that names each. */
const PROFILES: Readonly<Record<string, string>> = {
  'generic-no-cv': 'edc-generic-no-cv',
  'generic-full(cv)': 'edc-generic-full',
  accredited: 'edc-accredited',
  converted: 'edc-converted',
  diplomaSupplement: 'edc-diploma-supplement',
  issuedByMandate: 'edc-issued-by-mandate',
};

/**
 * Makes the data of one version of the European Learning Model from its two tables: the terms of
 * the context, and the constraints of the application profiles.
 */
export function modelData(context: readonly Row[], shapes: readonly Row[]): ModelData {
  const prefixes = Object.fromEntries(
    context
      .filter(({ type_coercion: kind }) => kind === '(prefix)')
      .map(({ term = '', iri = '' }) => [term, iri]),
  );
  const compact = (iri: string): string => compacted(iri, prefixes);
  const terms: readonly (readonly [string, string])[] = context
    .filter(({ type_coercion: kind }) => kind !== '(prefix)' && kind !== '(class)')
    .map(({ term = '', iri = '', type_coercion: coercion = '', container = '' }) => [
      term,
      [compact(iri), container, compact(coercion)].filter((part) => part !== '').join(' '),
    ]);
  const classes: readonly (readonly [string, string])[] = context
    .filter(({ type_coercion: kind }) => kind === '(class)')
    .map(({ term = '', iri = '' }) => [term, compact(iri)]);
  return {
    prefixes,
    classes: Object.fromEntries(classes),
    terms: Object.fromEntries(terms),
    profiles: profiles(shapes, compact),
  };
}

function profiles(shapes: readonly Row[], compact: (iri: string) => string) {
  const made: Record<string, Record<string, string[]>> = {};
  for (const row of shapes) {
    if (isDeactivated(row)) continue;
    const profile = PROFILES[row['profile'] ?? ''];
    if (profile === undefined) throw new Error(`unknown profile ${row['profile'] ?? ''}`);
    const rows = ((made[profile] ??= {})[shapeName(row)] ??= []);
    rows.push(constraint(row, compact));
  }
  return made;
}

/** The class that the shape is for; with `@` the name of a shape that only others refer to. */
function shapeName({ class: target = '', target_shape: shape = '' }: Row): string {
  return target.startsWith('(no target)') ? `@${auxiliary(shape)}` : target;
}

/** Shapes of two profiles share a name: the accredited one says so in front. */
function auxiliary(name: string): string {
  const [, profile, local] = /\/ap\/edc-([a-z]+)\/(\w+)$/.exec(name) ?? [];
  if (profile !== undefined && local !== undefined) return `${profile}-${local}`;
  return name.replace(/^(edc|full):/, '');
}

function constraint(row: Row, compact: (iri: string) => string): string {
  const {
    path_iri: path = '',
    min = '',
    max = '',
    kind = '',
    value = '',
    pattern_or_in = '',
  } = row;
  const kinds = kind.replace('node-level ', '').split(' + ');
  const values = kinds.length === 1 ? [value] : split(value, kinds.length);
  const parts = kinds.map((one, at) => part(one, values[at] ?? '', compact));
  if (pattern_or_in.startsWith('uniqueLang')) parts.push('uniqueLang');
  if (pattern_or_in.startsWith('maxInclusive')) parts.push(pattern_or_in);
  const head = path === '' ? ['.'] : [compact(path), `${min}..${max}`];
  return [...head, ...parts.filter((one) => one !== '')].join(' ');
}

/** Values of several constraints; the last may hold alternatives, which are written alike. */
function split(value: string, count: number): readonly string[] {
  const parts = value.split(' + ');
  if (parts.length !== count) throw new Error(`${value} has not ${String(count)} values`);
  return parts;
}

function part(kind: string, value: string, compact: (iri: string) => string): string {
  switch (kind) {
    case 'class':
    case 'datatype':
    case 'hasValue':
      return `${kind}=${compact(value)}`;
    case 'node':
      return `node=${auxiliary(value)}`;
    case 'nodeKind':
      return `nodeKind=${value.replace('sh:', '')}`;
    case 'or':
      return `or=${value.split(' | ').map(alternative).join('|')}`;
    // A misspelt sh:nodeKind in the published shapes, which has no effect.
    case 'nodekind(typo, no effect)':
      return '';
    default:
      throw new Error(`unknown constraint ${kind}`);
  }
}

function alternative(text: string): string {
  const [kind, value = ''] = text.split('=');
  return kind === 'node' ? `@${auxiliary(value)}` : value;
}

function isDeactivated({ class: target, kind, pattern_or_in: more }: Row): boolean {
  return (
    target === 'cred:VerifiableCredential' ||
    kind === 'node-level deactivated' ||
    more === 'deactivated=true'
  );
}

function compacted(iri: string, prefixes: Readonly<Record<string, string>>): string {
  const known = Object.entries(prefixes)
    .filter(([, base]) => iri.startsWith(base) && /^[\w.-]+$/.test(iri.slice(base.length)))
    .sort(([, one], [, other]) => other.length - one.length)[0];
  return known === undefined ? iri : `${known[0]}:${iri.slice(known[1].length)}`;
}
