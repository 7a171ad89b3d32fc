/** Why a list does not count; the closed set of reasons that lists.json and the report know. */
export const LIST_FAILURES = [
  'unreachable',
  'too-large',
  'not-xml',
  'doctype',
  'not-a-trusted-list',
  'no-signature',
  'several-signatures',
  'signature-form',
  'algorithm',
  'signer',
  'digest',
  'signature-value',
  'signing-certificate',
  'signing-time',
  'version',
  'list-type',
  'territory',
  'not-yet-issued',
  'rolled-back',
  'unreadable',
  'journal',
  'pivot',
] as const;
export type ListFailure = (typeof LIST_FAILURES)[number];

/** A failure with what a person at the terminal needs to know of it. */
export interface Problem {
  readonly code: ListFailure;
  readonly detail: string;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failure = (code: ListFailure, detail: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, detail },
});
