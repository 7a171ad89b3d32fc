import { MAX_FILE_BYTES } from '../verification/limits.ts';
import { looksLikeAddress, readAddress } from './address.ts';
import type { OwnAddresses } from './address.ts';
import { problem } from './arrival.ts';
import type { Arrival } from './arrival.ts';
import type { SealedFile } from '../verification/verify.ts';

/** How a text came in: pasted or typed, or out of a code. */
type TextOrigin = Extract<SealedFile['origin'], 'paste' | 'qr' | 'picture' | 'pdf'>;

export interface TextSource {
  readonly name: string;
  readonly origin: TextOrigin;
}

/**
 * Takes a text: the content of a file (JSON or a compact JWS), or an address. The text box gives
 * line ends as LF; nothing else of a file's content is changed.
 */
export function readText(text: string, { name, origin }: TextSource, own: OwnAddresses): Arrival {
  const trimmed = text.trim();
  if (trimmed === '') return problem({ kind: 'nothing' });
  if (looksLikeAddress(trimmed)) {
    const arrival = readAddress(trimmed, own);
    return arrival.kind === 'share' && origin !== 'paste' ? { ...arrival, origin } : arrival;
  }
  const bytes = new TextEncoder().encode(trimmed);
  if (bytes.byteLength > MAX_FILE_BYTES) {
    return problem({ kind: 'too-large', size: bytes.byteLength, limit: MAX_FILE_BYTES });
  }
  return { kind: 'file', file: { bytes, name, origin } };
}
