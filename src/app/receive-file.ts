import type { Arrival } from '../intake/arrival.ts';
import { readFile } from '../intake/file.ts';
import type { ListedFile } from '../intake/listed-file.ts';

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
