import { ALGORITHMS } from './algorithm-cases.ts';
import { ANSWERS, RESPONDERS } from './answer-cases.ts';
import { ROLES, WEAKNESS } from './certificate-cases.ts';
import { COUNTERS, TIMES } from './claim-cases.ts';
import { CRLS } from './crl-cases.ts';
import { HEADERS } from './header-cases.ts';
import { LEVELS } from './level-cases.ts';
import { REFERENCES } from './reference-cases.ts';
import type { ExpectedCase, SealCase } from './seal-case.ts';
import { SERIALIZATIONS } from './serialization-cases.ts';
import { STAMPS } from './stamp-cases.ts';
import { CONTENT, ORDER } from './stamp-order-cases.ts';
import { REVOKED_AUTHORITIES, STATUS } from './status-cases.ts';
import { caseTrust } from './trust.ts';
import { AUTHORITIES } from './tsa-cases.ts';
import { VALIDITY } from './validity-cases.ts';
import { makeWorld } from './world.ts';

/** Seals that no real sample offers, each with what it must give. */
export const CASES: readonly SealCase[] = [
  ...LEVELS,
  ...ALGORITHMS,
  ...SERIALIZATIONS,
  ...HEADERS,
  ...REFERENCES,
  ...TIMES,
  ...COUNTERS,
  ...VALIDITY,
  ...ROLES,
  ...WEAKNESS,
  ...STATUS,
  ...REVOKED_AUTHORITIES,
  ...RESPONDERS,
  ...ANSWERS,
  ...CRLS,
  ...STAMPS,
  ...ORDER,
  ...CONTENT,
  ...AUTHORITIES,
];

/** What is said of a case in its expected.json. */
export function expectedOf({ shows, at, verdict, seals }: SealCase): ExpectedCase {
  return { shows, at, verdict, seals };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every file of the cases, by its path below their folder. */
export async function makeCases(): Promise<ReadonlyMap<string, string>> {
  const world = await makeWorld();
  const files = new Map<string, string>();
  for (const one of CASES) {
    files.set(`${one.name}/${one.file}`, await one.make(world));
    files.set(`${one.name}/expected.json`, json(expectedOf(one)));
  }
  for (const [name, content] of Object.entries(await caseTrust(world))) {
    files.set(`trust/${name}`, json(content));
  }
  return files;
}
