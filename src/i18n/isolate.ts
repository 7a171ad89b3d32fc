/*
 * Inserted names come from certificates and files, in any script. Each stands between the isolate
 * marks of UAX #9, so that a page can put it into <bdi> and plain text keeps its order without one.
 */

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

// Embedding, override and isolate controls and the implicit marks: they can reorder what stands around them.
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

// Line breaks and other controls have no place in the middle of a sentence.
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** The longest name that goes into a sentence; a file decides how long its names are. */
const MAX_LENGTH = 200;

/** A foreign text made harmless for the middle of a sentence, between isolate marks. */
export function isolate(value: string): string {
  const plain = value.normalize('NFC').replace(BIDI_CONTROLS, '').replace(CONTROLS, ' ').trim();
  const characters = Array.from(plain);
  const short =
    characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH).join('')}…` : plain;
  return `${FIRST_STRONG_ISOLATE}${short}${POP_DIRECTIONAL_ISOLATE}`;
}

export interface Segment {
  readonly text: string;
  /** Whether the text was inserted and belongs into <bdi>. */
  readonly inserted: boolean;
}

/** Takes a sentence apart into our own words and the names inserted into them. */
export function segments(sentence: string): readonly Segment[] {
  return sentence
    .split(/(\u2068[^\u2069]*\u2069)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(FIRST_STRONG_ISOLATE)
        ? { text: part.slice(1, -1), inserted: true }
        : { text: part, inserted: false },
    );
}
