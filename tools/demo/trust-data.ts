import { collectAll } from '../trust/collect.ts';
import { compile } from '../trust/compile.ts';
import { failure, success } from '../trust/outcome.ts';
import type { Source } from '../trust/source.ts';
import { sha256 } from '../trust/verify-xades.ts';
import {
  DEMONSTRATION_JOURNAL,
  DEMONSTRATION_LOTL_URL,
  LISTS_ISSUED,
  makeLists,
} from './lists/demonstration-lists.ts';
import { revocationFiles } from './revocation-data.ts';
import type { Sealers } from './sealers.ts';

/**
 * Lists that the demonstration signs (demo/lists), and the trust data that the trust command compiles
 * from them (trust), by their path below public/.
 */
export async function trustFiles(
  sealers: Sealers,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { listOfLists, national, signer } = await makeLists(sealers);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const source: Source = {
    listOfLists: () =>
      Promise.resolve(success({ url: DEMONSTRATION_LOTL_URL, bytes: bytes(listOfLists) })),
    pivot: (url) => Promise.resolve(failure('unreachable', url)),
    national: () => Promise.resolve(success(bytes(national))),
  };
  const at = new Date(LISTS_ISSUED);
  const collected = await collectAll(
    source,
    { signers: new Set([sha256(signer.certificate.der)]), journal: DEMONSTRATION_JOURNAL },
    [],
    { at, previous: null, onProgress: () => undefined },
  );
  const problem = collected.ok ? collected.value.leftOut[0]?.problem : collected.problem;
  if (!collected.ok || problem !== undefined) {
    throw new Error(`the demonstration's own lists fail: ${problem?.detail ?? ''}`);
  }
  const compiled = await compile(collected.value, { at, demonstration: true, previous: null });
  const revocation = await revocationFiles(sealers);
  return new Map<string, string | Uint8Array>([
    ['demo/lists/eu-lotl.xml', listOfLists],
    ['demo/lists/CZ.xml', national],
    ...[...compiled, ...revocation].map(([path, content]): [string, string | Uint8Array] => [
      `trust/${path}`,
      content,
    ]),
  ]);
}
