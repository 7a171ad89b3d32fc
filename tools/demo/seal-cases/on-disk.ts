import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTrustData, type TrustData } from '../../../src/verification/trust/trust-data.ts';
import { type Circumstances, verify } from '../../../src/verification/verify.ts';
import type { Report } from '../../../src/verification/report.ts';

/* The cases as they are committed, for the tests. */

const FOLDER = join(import.meta.dirname, '..', 'cases');

/** A JSON file of the cases. */
export const jsonOf = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(FOLDER, ...path), 'utf8'));

/** The names of the cases that are there. */
export const caseNames = (): readonly string[] =>
  readdirSync(FOLDER).filter((name) => name !== 'trust');

/** The sealed file of a case. */
export function sealedFileOf(name: string): Uint8Array {
  const file = ['sealed.jsonld', 'sealed.json', 'sealed.jws']
    .map((one) => join(FOLDER, name, one))
    .find((one) => existsSync(one));
  if (file === undefined) throw new Error(`${name} has no sealed file`);
  return readFileSync(file);
}

/** The trusted list of the cases. */
export function caseTrust(): TrustData {
  const trust = parseTrustData({
    lists: jsonOf('trust', 'lists.json'),
    sealAnchors: jsonOf('trust', 'anchors-eseal.json'),
    timestampAnchors: jsonOf('trust', 'anchors-qtst.json'),
  });
  if (trust === null) throw new Error('the trust data of the cases cannot be read');
  return trust;
}

/** Verifies bytes through the one door, under the trusted list of the cases. */
export async function verifyCase(bytes: Uint8Array, at: Date, trust: TrustData): Promise<Report> {
  const circumstances: Circumstances = {
    trust: [trust],
    knownIssuers: [],
    anchors: [],
    checkedAt: at,
    validationTime: at,
    contacted: [],
    reveal: false,
  };
  const { report } = await verify({ bytes, name: 'case', origin: 'file' }, circumstances);
  return report;
}
