import type { IntakeProblem } from '../intake.ts';

/*
 * What goes between the page and the worker that reads pictures and PDFs. Strangers' files are decoded
 * in that worker only; whatever they do to it, the page ends it.
 */

export type ReadRequest =
  { readonly kind: 'picture'; readonly blob: Blob } | { readonly kind: 'pdf'; readonly blob: Blob };

/** A code as it was seen. */
export interface FoundCode {
  readonly text: string;
  /** The page it stands on, from 1; null in a picture. */
  readonly page: number | null;
}

/** A file attached to a PDF. */
export interface FoundAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Reading =
  | { readonly kind: 'codes'; readonly codes: readonly FoundCode[] }
  | { readonly kind: 'attachments'; readonly attachments: readonly FoundAttachment[] }
  | { readonly kind: 'problem'; readonly problem: IntakeProblem };

export type ReadReply =
  | { readonly kind: 'started' }
  | { readonly kind: 'page'; readonly page: number; readonly pages: number }
  | { readonly kind: 'done'; readonly reading: Reading };

/** Says where the reader has come to. */
export type OnPage = (page: number, pages: number) => void;

export function nothingBut(problem: IntakeProblem): Reading {
  return { kind: 'problem', problem };
}

const REPLIES = ['started', 'page', 'done'];

/** Whether a message is ours: pdf.js greets from the same worker. */
export function isReply(message: unknown): message is ReadReply {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    typeof message.kind === 'string' &&
    REPLIES.includes(message.kind)
  );
}
