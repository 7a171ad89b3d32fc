import type { OwnAddresses } from './address.ts';
import type { Arrival } from './arrival.ts';
import { readFile } from './file.ts';

/** How far the reading of a picture or a PDF has come. */
export type OpenProgress =
  /** The code that reads it is being loaded. */
  | { readonly step: 'loading' }
  /** It is being read; a document says which of its pages is searched, and as which in turn. */
  | { readonly step: 'reading'; readonly page: number | null; readonly pages: number | null };

export interface OpenOptions {
  readonly signal: AbortSignal;
  /** Told only where a file needs more than its bytes: a picture or a PDF. */
  readonly onProgress: (progress: OpenProgress) => void;
  /** Which addresses are ours; asked for only where a code was found. */
  readonly own: () => Promise<OwnAddresses>;
}

/**
 * Opens one chosen, dropped or pasted file, whatever it is: a credential as it stands, or one that a
 * picture or a PDF carries. Rejects only with the signal's reason.
 */
export async function openFile(file: File, { signal }: OpenOptions): Promise<Arrival> {
  signal.throwIfAborted();
  const arrival = await readFile(file);
  signal.throwIfAborted();
  return arrival;
}
