import { concat, decodeBase64, utf8, type Bytes } from '../bytes.ts';
import { isObject } from '../container/json.ts';
import { MAX_TOKENS } from '../limits.ts';
import type { UnsignedComponent } from '../seal/etsi-u.ts';

export type StampType = 'content' | 'signature' | 'references' | 'archive';

/** One time-stamp token in its place, with the octets that its imprint has to be of. */
export interface Stamp {
  readonly type: StampType;
  /** Position of its component in etsiU; null for the content time stamp of the protected header. */
  readonly component: number | null;
  readonly tokenDer: Bytes | null;
  /** Imprint input (TS 119 182-1 §5.3); null where it cannot be computed. */
  readonly covered: Bytes | null;
}

/** The texts that imprints are made of, exactly as found. */
export interface StampedTexts {
  /** The payload as in the signing input; null where it is not in the file. */
  readonly payload: Bytes | null;
  readonly protectedText: string;
  readonly signatureText: string;
}

/**
 * Lists the time stamps of one signature, in document order.
 *
 * @param contentTimestamp the adoTst member of the protected header
 * @param components the etsiU components; in the clear form only sigTst can be computed, because
 *   nothing says how the others were to be serialised
 */
export function listStamps(
  contentTimestamp: unknown,
  components: readonly UnsignedComponent[],
  texts: StampedTexts,
): readonly Stamp[] {
  const stamps = tokens(contentTimestamp).map((tokenDer): Stamp => ({
    type: 'content',
    component: null,
    tokenDer,
    covered: texts.payload,
  }));
  for (const [position, { name, value }] of components.entries()) {
    const type = TYPES.get(name);
    if (type === undefined) continue;
    const covered = imprintInput(name, position, components, texts);
    for (const tokenDer of tokens(value)) {
      stamps.push({ type, component: position, tokenDer, covered });
    }
  }
  return stamps.slice(0, MAX_TOKENS);
}

const TYPES: ReadonlyMap<string, StampType> = new Map([
  ['sigTst', 'signature'],
  ['sigRTst', 'references'],
  ['rfsTst', 'references'],
  ['arcTst', 'archive'],
]);

const REFERENCES = new Set(['xRefs', 'rRefs', 'axRefs', 'arRefs']);

function imprintInput(
  name: string,
  position: number,
  components: readonly UnsignedComponent[],
  { payload, protectedText, signatureText }: StampedTexts,
): Bytes | null {
  const earlier = components.slice(0, position);
  switch (name) {
    case 'sigTst':
      // The text of the value, not its octets.
      return utf8(signatureText);
    case 'sigRTst': {
      const covered = joined(
        earlier.filter((one) => one.name === 'sigTst' || REFERENCES.has(one.name)),
      );
      return covered === null ? null : utf8(`${signatureText}.${covered}`);
    }
    case 'rfsTst': {
      const covered = joined(components.filter((one) => REFERENCES.has(one.name)));
      return covered === null ? null : utf8(covered);
    }
    case 'arcTst': {
      const covered = joined(earlier);
      if (covered === null || payload === null) return null;
      return concat(payload, utf8(`.${protectedText}.${signatureText}.${covered}`));
    }
    default:
      return null;
  }
}

/** The components' texts without separators; null where one stands in the clear form. */
function joined(components: readonly UnsignedComponent[]): string | null {
  const texts = components.map(({ text }) => text);
  return texts.every((text) => text !== null) ? texts.join('') : null;
}

/** The tokens of a tstContainer; null for an entry that holds none that can be decoded. */
function tokens(container: unknown): readonly (Bytes | null)[] {
  const list = isObject(container) ? container['tstTokens'] : undefined;
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown) => {
    const text = isObject(entry) ? entry['val'] : undefined;
    return typeof text === 'string' ? decodeBase64(text) : null;
  });
}
