import { MAX_FILE_BYTES } from '../verification/limits.ts';
import { refused } from './intake.ts';
import type { Intake } from './intake.ts';

/** Reads one chosen or dropped file, unless its size alone forbids it. */
export async function readFile(file: File): Promise<Intake> {
  if (file.size > MAX_FILE_BYTES) {
    return refused({ kind: 'too-large', size: file.size, limit: MAX_FILE_BYTES });
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { ok: true, file: { bytes, name: file.name, origin: 'file' } };
  } catch {
    // The file was moved, is a folder, or may not be read.
    return refused({ kind: 'unreadable' });
  }
}
