import { problem } from '../intake/arrival.ts';
import type { Arrival } from '../intake/arrival.ts';
import { readFile } from '../intake/file.ts';
import { filesIn } from '../intake/folder.ts';
import { listed } from '../intake/listed-file.ts';
import type { ListedFile, ListedFiles } from '../intake/listed-file.ts';
import type { Brought } from '../intake/transfer.ts';

/* What becomes of files; loaded when the first of them comes. */

export interface ReceiveOptions {
  readonly signal: AbortSignal;
}

/**
 * Reads one file that was chosen, dropped or listed: the one place where files become something to
 * verify. Rejects only with the signal's reason.
 */
export async function receiveFile(
  { name, file }: ListedFile,
  { signal }: ReceiveOptions,
): Promise<Arrival> {
  const arrival = await readFile(file);
  signal.throwIfAborted();
  // A file out of a folder keeps the way to it.
  return arrival.kind === 'file' ? { kind: 'file', file: { ...arrival.file, name } } : arrival;
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
