import { problem } from './arrival.ts';
import type { Arrival } from './arrival.ts';
import { readFile } from './file.ts';
import { MAX_PDF_BYTES, MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS } from './limits.ts';
import type { IntakeProblem } from './intake.ts';
import type { OpenOptions } from './open-options.ts';
import { pixelsOf, sniff, SNIFFED_BYTES } from './sniff.ts';
import type { Sniffed } from './sniff.ts';

export type { OpenOptions, OpenProgress } from './open-options.ts';

/** What forbids decoding a picture or a PDF, as far as its size and its first bytes tell. */
function refusal(file: Blob, head: Uint8Array, sniffed: Sniffed): IntakeProblem | null {
  const { size } = file;
  switch (sniffed.kind) {
    case 'pdf':
      return size > MAX_PDF_BYTES ? { kind: 'pdf-too-large', size, limit: MAX_PDF_BYTES } : null;
    case 'picture': {
      if (size > MAX_PICTURE_BYTES) {
        return { kind: 'picture-too-large', size, limit: MAX_PICTURE_BYTES };
      }
      const pixels = pixelsOf(head, sniffed.format);
      // Nothing is decoded without knowing how much there is to decode.
      if (pixels === null || pixels === 0) return { kind: 'picture-unreadable' };
      return pixels > MAX_PICTURE_PIXELS
        ? { kind: 'picture-too-many-pixels', pixels, limit: MAX_PICTURE_PIXELS }
        : null;
    }
    case 'other':
      return null;
  }
}

/** The first bytes of a file; null where it was moved, is a folder, or may not be read. */
async function headOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}

/**
 * Opens one chosen, dropped or pasted file, whatever it is: a credential as it stands, or one that a
 * picture or a PDF carries. Rejects only with the signal's reason.
 */
export async function openFile(file: File, options: OpenOptions): Promise<Arrival> {
  const { signal, onProgress } = options;
  signal.throwIfAborted();
  const head = await headOf(file);
  signal.throwIfAborted();
  if (head === null) return problem({ kind: 'unreadable' });
  const sniffed = sniff(head);
  const refused = refusal(file, head, sniffed);
  if (refused) return problem(refused);
  if (sniffed.kind === 'other') {
    const arrival = await readFile(file);
    signal.throwIfAborted();
    return arrival;
  }
  onProgress({ step: 'loading' });
  const { openCarrier } = await import('./open-carrier.ts').catch(() => ({ openCarrier: null }));
  signal.throwIfAborted();
  if (openCarrier === null) return problem({ kind: 'reading-failed' });
  return openCarrier(file, sniffed.kind, options);
}
