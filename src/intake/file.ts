import { MAX_FILE_BYTES } from '../verification/limits.ts';
import { problem } from './arrival.ts';
import type { Arrival } from './arrival.ts';
import { mayBeShareFile } from './share/share-file-sign.ts';

/** Reads one chosen or dropped file, unless its size alone forbids it. */
export async function readFile(file: File): Promise<Arrival> {
  if (file.size > MAX_FILE_BYTES) {
    return problem({ kind: 'too-large', size: file.size, limit: MAX_FILE_BYTES });
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (mayBeShareFile(bytes)) {
      const { recogniseShareFile } = await import('./share/share-file.ts');
      const locked = recogniseShareFile(bytes);
      if (locked) return { kind: 'locked', file: locked };
    }
    return { kind: 'file', file: { bytes, name: file.name, origin: 'file' } };
  } catch {
    // The file was moved, is a folder, or may not be read.
    return problem({ kind: 'unreadable' });
  }
}
