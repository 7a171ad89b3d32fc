import decodeQR from 'qr/decode.js';
import { SECOND_DECODER_MS } from '../limits.ts';
import { NOTHING_DECODED } from './decoder.ts';
import type { QrDecoder } from './decoder.ts';

/** The second decoder; it reads some codes that lie in a dark surround, which the first one misses. */
export function secondDecoder(): QrDecoder {
  return {
    decode(image) {
      try {
        const text = decodeQR(image, { timeLimit: SECOND_DECODER_MS });
        return Promise.resolve({ texts: [text], decoder: 'qr' });
      } catch {
        // It throws where there is no code, and where there is one that it cannot read.
        return Promise.resolve(NOTHING_DECODED);
      }
    },
  };
}
