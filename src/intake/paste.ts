import { MAX_FILE_BYTES } from '../verification/limits.ts';
import { refused } from './intake.ts';
import type { Intake } from './intake.ts';

const LINK = /^[a-z][a-z0-9+.-]*:\/\/\S*$/i;

/** Takes the pasted content of a file; the text box gives line ends as LF, all else stays as it is. */
export function readPasted(text: string, name: string): Intake {
  const trimmed = text.trim();
  if (trimmed === '') return refused({ kind: 'nothing' });
  if (LINK.test(trimmed)) return refused({ kind: 'link' });
  const bytes = new TextEncoder().encode(trimmed);
  if (bytes.byteLength > MAX_FILE_BYTES) {
    return refused({ kind: 'too-large', size: bytes.byteLength, limit: MAX_FILE_BYTES });
  }
  return { ok: true, file: { bytes, name, origin: 'paste' } };
}
