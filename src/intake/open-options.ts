import type { OwnAddresses } from './address.ts';

/** How far the reading of a picture or a PDF has come. */
export type OpenProgress =
  /** The code that reads it is being loaded. */
  | { readonly step: 'loading' }
  /** Which page of a document is being searched; pages are searched from the last. */
  | { readonly step: 'page'; readonly page: number; readonly pages: number };

export interface OpenOptions {
  readonly signal: AbortSignal;
  /** Told only where a file needs more than its bytes: a picture or a PDF. */
  readonly onProgress: (progress: OpenProgress) => void;
  /** Which addresses are ours; asked for only where a code was found. */
  readonly own: () => Promise<OwnAddresses>;
}
