/** What a scan of JSON text finds besides its values. */
export type JsonScan =
  | {
      readonly ok: true;
      /** The first member name that an object holds twice; null where none does. */
      readonly duplicate: string | null;
      /** Whether a string holds half of a surrogate pair, which UTF-8 cannot encode. */
      readonly loneSurrogate: boolean;
    }
  | { readonly ok: false; readonly problem: 'too-deep' | 'too-many-values' | 'truncated' };

const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;
/** In Unicode mode a surrogate pair is one character: only a half can match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COMMA = 0x2c;
const COLON = 0x3a;

/**
 * Scans JSON text for what JSON.parse hides or cannot bear: duplicate member names (RFC 8259 §4
 * leaves their meaning open, and parsers differ), halves of surrogate pairs, nesting and number of
 * values. Iterative, so that no nesting overflows the stack. It does not judge the grammar: parse
 * the text afterwards.
 */
export function scanJson(
  text: string,
  bounds: { readonly depth: number; readonly values: number },
): JsonScan {
  const open: (Set<string> | null)[] = [];
  let values = 1;
  let expectsName = false;
  let duplicate: string | null = null;
  let loneSurrogate = false;

  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case OPEN_OBJECT:
      case OPEN_ARRAY: {
        const isObject = text.charCodeAt(at) === OPEN_OBJECT;
        open.push(isObject ? new Set() : null);
        if (open.length > bounds.depth) return { ok: false, problem: 'too-deep' };
        expectsName = isObject;
        break;
      }
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        open.pop();
        expectsName = false;
        break;
      case COMMA:
        values += 1;
        if (values > bounds.values) return { ok: false, problem: 'too-many-values' };
        expectsName = (open.at(-1) ?? null) !== null;
        break;
      case COLON:
        values += 1;
        if (values > bounds.values) return { ok: false, problem: 'too-many-values' };
        expectsName = false;
        break;
      case QUOTE: {
        const end = endOfString(text, at);
        if (end === -1) return { ok: false, problem: 'truncated' };
        const literal = text.slice(at, end + 1);
        if (SURROGATE_ESCAPE.test(literal) && LONE_SURROGATE.test(resolve(literal))) {
          loneSurrogate = true;
        }
        const names = expectsName ? (open.at(-1) ?? null) : null;
        if (names !== null) {
          const name = resolve(literal);
          if (names.has(name)) duplicate ??= name;
          names.add(name);
          expectsName = false;
        }
        at = end;
        break;
      }
      default:
    }
  }
  if (open.length > 0) return { ok: false, problem: 'truncated' };
  return { ok: true, duplicate, loneSurrogate };
}

/** The position of the closing quote; -1 where the text ends first. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return -1;
}

/** A string literal's content with its escapes resolved; as written where they make no sense. */
function resolve(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    const content: unknown = JSON.parse(literal);
    return typeof content === 'string' ? content : literal;
  } catch {
    return literal;
  }
}
