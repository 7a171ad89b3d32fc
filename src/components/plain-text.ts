// Embedding, override and isolate controls and the implicit marks (UAX #9): a text that carries them can change the order of what stands around it.
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A text out of a credential, composed (NFC) and without bidirectional controls. */
export function plainText(text: string): string {
  return text.replace(BIDI_CONTROLS, '').normalize('NFC');
}

/** A hash or serial number in groups of four, to be read and compared by people. */
export function grouped(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(' ') ?? '';
}
