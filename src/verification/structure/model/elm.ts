import elm31 from './elm-3.1.json' with { type: 'json' };
import elm32 from './elm-3.2.json' with { type: 'json' };
import type { ModelData } from './model-data.ts';

export type ModelVersion = '3.1' | '3.2';

const DATA: Readonly<Record<ModelVersion, ModelData>> = { '3.1': elm31, '3.2': elm32 };

/** The published model of one version. */
export function elmModel(version: ModelVersion): ModelData {
  return DATA[version];
}

/** A name with its prefix written out; a full IRI as it is. */
export function writtenOut({ prefixes }: ModelData, name: string): string {
  const colon = name.indexOf(':');
  const base = prefixes[name.slice(0, colon)];
  return base === undefined ? name : base + name.slice(colon + 1);
}

/** An IRI in the short form of the model, where there is one. */
export function shortened({ prefixes }: ModelData, iri: string): string {
  for (const [prefix, base] of Object.entries(prefixes)) {
    const local = iri.slice(base.length);
    if (iri.startsWith(base) && /^[\w.-]+$/.test(local)) return `${prefix}:${local}`;
  }
  return iri;
}
