import { basename } from 'node:path';
import type { TrustLists } from '../../src/verification/trust/trust-data.ts';
import { failure, type Outcome, type Problem, success } from './outcome.ts';
import { type ListOfLists, reachListOfLists, type TrustStart } from './pivots.ts';
import { type ListPointer, type ListScheme, LIST_TYPE, readScheme } from './read-scheme.ts';
import { type ReadServices, readServices } from './read-services.ts';
import { readListFile, type Source } from './source.ts';
import { sha256, type Signers, verifyList } from './verify-xades.ts';

/** A national list that counts. */
export interface NationalList {
  readonly territory: string;
  readonly url: string;
  readonly sha256: string;
  readonly signer: string;
  readonly scheme: ListScheme;
  readonly read: ReadServices;
}

/** A national list that contributes nothing. */
export interface LeftOut {
  readonly territory: string;
  readonly url: string;
  readonly problem: Problem;
}

/** Everything that one run found. */
export interface Collection {
  readonly listOfLists: ListOfLists | null;
  readonly lists: readonly NationalList[];
  readonly leftOut: readonly LeftOut[];
}

/** One list given by hand, and who may have signed it. */
export interface SingleList {
  readonly file: string;
  readonly signers: Signers;
}

export interface Circumstances {
  readonly at: Date;
  /** lists.json of the last run, null for none: older lists than there are refused. */
  readonly previous: TrustLists | null;
  readonly onProgress: (done: number, all: number, territory: string) => void;
}

/** Lists fetched at the same time; each host is asked for one. */
const PARALLEL = 4;

/** From the list of trusted lists to every national list, or to those of some territories. */
export async function collectAll(
  source: Source,
  start: TrustStart,
  territories: readonly string[],
  circumstances: Circumstances,
): Promise<Outcome<Collection>> {
  const reached = await reachListOfLists(source, start);
  if (!reached.ok) return reached;
  const { scheme } = reached.value;
  const problem = timeProblem(scheme, circumstances, circumstances.previous?.lotl?.sequence ?? 0);
  if (problem !== null) return { ok: false, problem };
  const named = scheme.pointers.filter(({ type }) => type === LIST_TYPE.national);
  const wanted = named.filter(
    ({ territory }) => territories.length === 0 || territories.includes(territory),
  );
  const strangers = territories.filter(
    (territory) => !named.some((pointer) => pointer.territory === territory),
  );
  const results = await inParallel(
    wanted,
    async (pointer) => {
      const got = await source.national(pointer.territory, pointer.url);
      return judged(pointer, got, circumstances);
    },
    circumstances,
  );
  return success({
    listOfLists: reached.value,
    lists: results.filter((one) => 'read' in one),
    leftOut: [
      ...results.filter((one) => 'problem' in one),
      ...strangers.map((territory) => ({
        territory,
        url: '',
        problem: { code: 'territory', detail: 'no list of this territory is named' } as const,
      })),
    ],
  });
}

/** Lists given one by one, without a list of trusted lists. */
export async function collectSingle(
  singles: readonly SingleList[],
  circumstances: Circumstances,
): Promise<Collection> {
  const results = [];
  for (const { file, signers } of singles) {
    const url = basename(file);
    const pointer = { territory: null, url, type: LIST_TYPE.national, signers };
    results.push(judged(pointer, await readListFile(file), circumstances));
  }
  return {
    listOfLists: null,
    lists: results.filter((one) => 'read' in one),
    leftOut: results.filter((one) => 'problem' in one),
  };
}

/** A pointer; of a list given by hand the territory is what the list says. */
type Expected = Omit<ListPointer, 'territory'> & { readonly territory: string | null };

function judged(
  expected: Expected,
  got: Outcome<Uint8Array>,
  circumstances: Circumstances,
): NationalList | LeftOut {
  const { url } = expected;
  const outcome = got.ok ? judge(expected, got.value, circumstances) : got;
  if (outcome.ok) return { url, ...outcome.value };
  return {
    territory: expected.territory ?? territoryOfName(url),
    url,
    problem: outcome.problem,
  };
}

/** A list that says nothing reliable of itself is named by its file, or by the code for unknown. */
function territoryOfName(name: string): string {
  return (/^([a-z]{2})(?![a-z])/i.exec(name)?.[1] ?? 'ZZ').toUpperCase();
}

function judge(
  { territory, type, signers }: Expected,
  bytes: Uint8Array,
  circumstances: Circumstances,
): Outcome<Omit<NationalList, 'url'>> {
  const signed = verifyList(bytes, signers);
  if (!signed.ok) return signed;
  const { root, signer } = signed.value;
  const read = readScheme(root);
  if (!read.ok) return read;
  const scheme = read.value;
  if (scheme.type !== type) return failure('list-type', `the list is of type ${scheme.type}`);
  if (territory !== null && scheme.territory !== territory) {
    return failure('territory', `the list is of ${scheme.territory}`);
  }
  const last = highestSequence(circumstances.previous, scheme.territory);
  const problem = timeProblem(scheme, circumstances, last ?? 0);
  if (problem !== null) return { ok: false, problem };
  return success({
    territory: scheme.territory,
    sha256: sha256(bytes),
    signer,
    scheme,
    read: readServices(root, scheme.territory),
  });
}

/** The highest sequence number that earlier runs saw of a territory's list; null for none. */
export function highestSequence(previous: TrustLists | null, territory: string): number | null {
  const seen = (previous?.lists ?? [])
    .filter((list) => list.territory === territory)
    .flatMap(({ sequence }) => sequence ?? []);
  return seen.length === 0 ? null : Math.max(...seen);
}

/** An expired list still counts, and its date says so; one from the future or the past does not. */
function timeProblem(scheme: ListScheme, { at }: Circumstances, last: number): Problem | null {
  const { issued, sequence } = scheme;
  if (issued > at) {
    return { code: 'not-yet-issued', detail: `issued ${issued.toISOString()}` };
  }
  if (sequence < last) {
    return { code: 'rolled-back', detail: `sequence ${sequence}, and ${last} was seen before` };
  }
  return null;
}

async function inParallel<T>(
  pointers: readonly ListPointer[],
  work: (pointer: ListPointer) => Promise<T>,
  { onProgress }: Circumstances,
): Promise<readonly T[]> {
  const results: T[] = [];
  const waiting = pointers.entries();
  let done = 0;
  const worker = async (): Promise<void> => {
    for (const [index, pointer] of waiting) {
      results[index] = await work(pointer);
      done += 1;
      onProgress(done, pointers.length, pointer.territory);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return results;
}
