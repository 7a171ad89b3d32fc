import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTrust, type TrustSource } from '../../../src/verification/trust/trust-source.ts';
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
export async function caseTrust(): Promise<TrustSource> {
  const trust = await openTrust(
    (file) => Promise.resolve(jsonOf('trust', ...file.split('/'))),
    (file) => Promise.reject(new Error(file)),
  );
  if (trust === null) throw new Error('the trust data of the cases cannot be read');
  return trust;
}

/** Verifies bytes through the one door, under the trusted list of the cases. */
export async function verifyCase(bytes: Uint8Array, at: Date, trust: TrustSource): Promise<Report> {
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
