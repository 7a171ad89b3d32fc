import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isObject, type JsonObject } from '../../src/verification/container/json.ts';
import { ACHIEVEMENT, credentialJson, SUBJECT } from '../testing/credential.ts';

/* The files that verifications are measured with. */

export interface MeasuredFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLE = resolve(ROOT, '../shared/samples/edc/Sample-MC-Annex1-signed.jsonld');
const DEMONSTRATION = resolve(ROOT, 'public/demo/credentials/01-zaklady-ekonometrie.jsonld');

/** The official sample, where it is, and one of the demonstration; or the files that are named. */
export function measuredFiles(named: readonly string[]): readonly MeasuredFile[] {
  const paths = named.length > 0 ? named : [SAMPLE, DEMONSTRATION];
  return paths
    .filter((path) => existsSync(path))
    .map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(path)) }));
}

/** Said in full with the first achievement; the others name it, as issuers' software does. */
const NAMED_ONCE = ['awardingBody', 'eqfLevel', 'framework'];

/** A credential of many achievements, each of its own; larger by a long text in each. */
export function manyAchievements(count: number, padding = 0): MeasuredFile {
  const text = 'x'.repeat(padding);
  const hasClaim = Array.from({ length: count }, (_, at): JsonObject => {
    const short = (key: string, value: unknown): unknown =>
      at > 0 && NAMED_ONCE.includes(key) && isObject(value) ? { id: value['id'] } : value;
    const own: unknown = JSON.parse(
      JSON.stringify(ACHIEVEMENT, short).replace(
        /urn:test:(achievement|awarding|specification|credit|outcome):1/g,
        `urn:test:$1:${at}`,
      ),
    );
    if (!isObject(own)) throw new Error('An achievement is an object');
    return { ...own, description: { en: `Achievement ${at} ${text}` } };
  });
  const json = credentialJson({ credentialSubject: { ...SUBJECT, hasClaim } });
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  return { name: `${count} achievements, ${(bytes.length / 1e6).toFixed(1)} MB`, bytes };
}
