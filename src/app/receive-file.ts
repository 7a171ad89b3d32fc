import type { OwnAddresses } from '../intake/address.ts';
import { problem } from '../intake/arrival.ts';
import type { Arrival } from '../intake/arrival.ts';
import { filesIn } from '../intake/folder.ts';
import { listed } from '../intake/listed-file.ts';
import type { ListedFile, ListedFiles } from '../intake/listed-file.ts';
import { openFile } from '../intake/open-file.ts';
import type { OpenProgress } from '../intake/open-file.ts';
import type { Brought } from '../intake/transfer.ts';

/* What becomes of files; loaded when the first of them comes. */

export interface ReceiveOptions {
  readonly signal: AbortSignal;
  /** Told how far reading has come, where it takes its time. */
  readonly onProgress?: (progress: OpenProgress) => void;
}

/** Loaded with the first code that has to be judged. */
async function own(): Promise<OwnAddresses> {
  const { ownAddresses } = await import('./receive-text.ts');
  return ownAddresses();
}

/**
 * Reads one file that was chosen, dropped or listed: the one place where files become something to
 * verify. Rejects only with the signal's reason.
 */
export async function receiveFile(
  { name, file }: ListedFile,
  { signal, onProgress = () => undefined }: ReceiveOptions,
): Promise<Arrival> {
  const arrival = await openFile(file, { signal, onProgress, own });
  if (arrival.kind !== 'file' || arrival.file.origin !== 'file') return arrival;
  // A file out of a folder keeps the way to it.
  return { ...arrival, file: { ...arrival.file, name } };
}

function listFrom(brought: Extract<Brought, { readonly kind: 'files' | 'entries' }>) {
  return brought.kind === 'files' ? listed(brought.files) : filesIn(brought.entries);
}

/** One file is opened; several become a list, and whatever is brought to the list joins it. */
export async function receiveFiles(
  brought: Extract<Brought, { readonly kind: 'files' | 'entries' }>,
  options: ReceiveOptions & { readonly onList: boolean },
): Promise<Arrival> {
  const files: ListedFiles = await listFrom(brought);
  const [first, ...others] = files.files;
  if (!first) return problem({ kind: 'nothing' });
  return options.onList || others.length > 0
    ? { kind: 'many', files }
    : receiveFile(first, options);
}
