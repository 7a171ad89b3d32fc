/** Which decoder read a code; tests hold on to it that the first one really runs. */
export type DecoderName = 'zxing' | 'qr';

export interface Decoded {
  /** What each code says; a code that says the same twice is there twice. */
  readonly texts: readonly string[];
  readonly decoder: DecoderName | null;
}

/** Reads the QR codes of a picture. */
export interface QrDecoder {
  decode(image: ImageData): Promise<Decoded>;
}

export const NOTHING_DECODED: Decoded = { texts: [], decoder: null };

/** Asks one decoder after the other until one reads something. */
export function firstOf(decoders: readonly QrDecoder[]): QrDecoder {
  return {
    async decode(image) {
      for (const decoder of decoders) {
        const decoded = await decoder.decode(image);
        if (decoded.texts.length > 0) return decoded;
      }
      return NOTHING_DECODED;
    },
  };
}
