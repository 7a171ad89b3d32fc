import type { Element } from '@xmldom/xmldom';
import { failure, type Outcome, success } from './outcome.ts';
import { LIST_TYPE, type ListScheme, readScheme } from './read-scheme.ts';
import type { Source } from './source.ts';
import { readRoot, sha256, type SignedList, type Signers, verifyList } from './verify-xades.ts';

/** A verified list of trusted lists. */
export interface ListOfLists {
  readonly url: string;
  readonly sha256: string;
  readonly signed: SignedList;
  readonly scheme: ListScheme;
  readonly journal: string;
  /** Addresses of the pivots that led to its signer, oldest first. */
  readonly pivots: readonly string[];
}

/** Where trust starts: the signers of a notice; `journal` null for the one that the list names. */
export interface TrustStart {
  readonly signers: Signers;
  readonly journal: string | null;
}

const isJournal = (uri: string): boolean => uri.startsWith('https://eur-lex.europa.eu/');

/**
 * Reaches the list of trusted lists from the pinned signers, over the pivots that it names itself:
 * each is signed by somebody whom the one before announced (trust.md §6.3).
 */
export async function reachListOfLists(
  source: Source,
  start: TrustStart,
): Promise<Outcome<ListOfLists>> {
  const got = await source.listOfLists();
  if (!got.ok) return got;
  const { bytes, url } = got.value;
  // The pivots are named by the very list that they are to confirm: it is read for that before it is
  // trusted, and once it is, it has to say the same.
  const unverified = readRoot(bytes);
  if (!unverified.ok) return unverified;
  const named = readListOfLists(unverified.value);
  if (!named.ok) return named;
  const chain = pivotsOf(named.value, start.journal);
  if (!chain.ok) return chain;

  let { signers } = start;
  for (const pivot of chain.value.pivots) {
    const announced = await signersOfPivot(source, pivot, signers);
    if (!announced.ok) return failure('pivot', `${pivot}: ${announced.problem.detail}`);
    signers = announced.value;
  }
  const signed = verifyList(bytes, signers);
  if (!signed.ok) return signed;
  const scheme = readListOfLists(signed.value.root);
  if (!scheme.ok) return scheme;
  if (scheme.value.informationUris.join(' ') !== named.value.informationUris.join(' ')) {
    return failure('signature-form', 'two readings of the list name two chains of pivots');
  }
  return success({
    url,
    sha256: sha256(bytes),
    signed: signed.value,
    scheme: scheme.value,
    ...chain.value,
  });
}

function readListOfLists(root: Element): Outcome<ListScheme> {
  const scheme = readScheme(root);
  if (!scheme.ok) return scheme;
  const { type, territory } = scheme.value;
  if (type !== LIST_TYPE.listOfLists) return failure('list-type', `the list is of type ${type}`);
  if (territory !== 'EU') return failure('territory', `the list is of ${territory}`);
  return scheme;
}

function pivotsOf(
  { informationUris }: ListScheme,
  pinned: string | null,
): Outcome<{ readonly journal: string; readonly pivots: readonly string[] }> {
  const journal = pinned ?? informationUris.find(isJournal);
  if (journal === undefined) return failure('journal', 'the list names no notice of its signers');
  const at = informationUris.indexOf(journal);
  if (at < 0) return failure('journal', `the list does not name ${journal}: new pins are needed`);
  const before = informationUris.slice(0, at);
  const newer = before.find(isJournal);
  if (newer !== undefined) return failure('journal', `${newer} is newer: new pins are needed`);
  return success({ journal, pivots: before.toReversed() });
}

/** The signers that a pivot announces: those of its own pointer to the list of trusted lists. */
async function signersOfPivot(
  source: Source,
  url: string,
  signers: Signers,
): Promise<Outcome<Signers>> {
  const got = await source.pivot(url);
  if (!got.ok) return got;
  const signed = verifyList(got.value, signers);
  if (!signed.ok) return signed;
  const scheme = readListOfLists(signed.value.root);
  if (!scheme.ok) return scheme;
  const own = scheme.value.pointers.filter(
    ({ type, territory }) => type === LIST_TYPE.listOfLists && territory === 'EU',
  );
  const announced = new Set(own.flatMap((pointer) => [...pointer.signers]));
  return announced.size === 0 ? failure('pivot', 'announces no signer') : success(announced);
}
