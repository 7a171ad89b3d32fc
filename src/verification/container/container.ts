import { decodeBase64Url } from '../bytes.ts';
import type { Code, Params } from '../codes.ts';
import { MAX_SIGNATURES } from '../limits.ts';
import type { Container } from '../report.ts';
import { isObject, parseJson, stringMember, type JsonObject } from './json.ts';

/** One signature as it stands in the container, nothing of it decoded. */
export interface RawSignature {
  /** The `protected` member: base64url text, part of the signing input exactly as found. */
  readonly protectedText: string;
  /** The unprotected `header` member; undefined where there is none. */
  readonly unprotected: unknown;
  readonly signatureText: string;
}

/** Why a whole sealed container is malformed; each seal in it is then a FORMAT_FAILURE. */
export interface ContainerFault {
  readonly code: Code;
  readonly params: Params;
}

export interface SealedContainer {
  readonly kind: 'sealed';
  readonly container: Container;
  /** The payload member: raw text for `b64: false`, else base64url; null where it is detached. */
  readonly payloadText: string | null;
  readonly signatures: readonly RawSignature[];
  readonly fault: ContainerFault | null;
}

export interface UnsealedContainer {
  readonly kind: 'unsealed';
  readonly container: Container;
  readonly value: JsonObject;
}

export interface RefusedFile {
  readonly kind: 'refused';
  readonly code: Code;
  readonly params: Params;
}

export type OpenedFile = SealedContainer | UnsealedContainer | RefusedFile;

/**
 * Finds out which form a text has (RFC 7515 §7): general, flattened or compact JWS, a plain
 * credential, the issuer's upload wrapper, or nothing that can be verified.
 */
export function openContainer(text: string): OpenedFile {
  const compact = compactSerialization(text);
  if (compact !== null) return compact;
  const trimmed = text.trimStart();
  if (trimmed.startsWith('<')) return refuse(markupCode(trimmed));
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const looksLikeJson = trimmed.startsWith('{') || trimmed.startsWith('[');
    if (looksLikeJson) return refuse(parsed.code, parsed.params);
    return refuse('format.not-json');
  }
  if (!isObject(parsed.value)) return refuse('format.not-credential');
  const fault = textFault(parsed.duplicate, parsed.loneSurrogate);
  const value = parsed.value;
  if (Object.hasOwn(value, 'signatures') || isFlattened(value)) return sealed(value, fault);
  if (fault !== null) return refuse(fault.code, fault.params);
  if (isObject(value['credential'])) {
    return { kind: 'unsealed', container: 'issuer-upload', value: value['credential'] };
  }
  return { kind: 'unsealed', container: 'json-ld', value };
}

function refuse(code: Code, params: Params = {}): RefusedFile {
  return { kind: 'refused', code, params };
}

function textFault(duplicate: string | null, loneSurrogate: boolean): ContainerFault | null {
  if (duplicate !== null) {
    return { code: 'format.duplicate-member', params: { member: duplicate } };
  }
  return loneSurrogate ? { code: 'format.lone-surrogate', params: {} } : null;
}

function isFlattened(value: JsonObject): boolean {
  // Without `payload` it is detached (RFC 7515 appendix F).
  const others = ['payload', 'protected'];
  return Object.hasOwn(value, 'signature') && others.some((name) => Object.hasOwn(value, name));
}

/** General and flattened JSON serialization (RFC 7515 §7.2). */
function sealed(value: JsonObject, textProblem: ContainerFault | null): OpenedFile {
  const isGeneral = Object.hasOwn(value, 'signatures');
  const list = isGeneral ? value['signatures'] : [value];
  if (!Array.isArray(list)) return refuse('format.malformed-jws');
  if (list.length > MAX_SIGNATURES) return refuse('format.malformed-jws');
  const signatures = list.flatMap((entry: unknown) => rawSignature(entry));
  if (signatures.length === 0) return refuse('format.no-signatures');
  // RFC 7515 §7.2.2: the flattened members must not be there when `signatures` is.
  const mixed =
    isGeneral && ['protected', 'header', 'signature'].some((n) => Object.hasOwn(value, n));
  const incomplete = signatures.length < list.length;
  return {
    kind: 'sealed',
    container: isGeneral ? 'jws-general' : 'jws-flattened',
    // An empty payload is none: the data is detached.
    payloadText: emptyAsNull(stringMember(value, 'payload')),
    signatures,
    fault:
      textProblem ??
      (mixed ? { code: 'format.mixed-serialization', params: {} } : null) ??
      (incomplete ? { code: 'format.malformed-jws', params: {} } : null),
  };
}

function emptyAsNull(text: string | null): string | null {
  return text === '' ? null : text;
}

function rawSignature(entry: unknown): RawSignature[] {
  if (!isObject(entry)) return [];
  const signatureText = stringMember(entry, 'signature');
  if (signatureText === null) return [];
  return [
    {
      protectedText: stringMember(entry, 'protected') ?? '',
      unprotected: Object.hasOwn(entry, 'header') ? entry['header'] : undefined,
      signatureText,
    },
  ];
}

/** `protected.payload.signature`; with `b64: false` the middle may hold printable ASCII but no dot (RFC 7797 §5.2). */
const COMPACT = /^([A-Za-z0-9_-]+)\.([\x20-\x2d\x2f-\x7e]*)\.([A-Za-z0-9_-]+)(?:\r?\n)*$/;

function compactSerialization(text: string): SealedContainer | null {
  const match = COMPACT.exec(text);
  if (match === null) return null;
  const [, protectedText = '', payloadText = '', signatureText = ''] = match;
  if (decodeBase64Url(protectedText) === null) return null;
  return {
    kind: 'sealed',
    container: 'jws-compact',
    payloadText: emptyAsNull(payloadText),
    signatures: [{ protectedText, unprotected: undefined, signatureText }],
    fault: null,
  };
}

/** Roots of the Europass XML credentials that came before JSON-LD. */
const LEGACY_XML = /europass|\bcred(?:ential)?[:>\s]|data\.europa\.eu\/snb/i;
const SNIFFED_CHARACTERS = 4_096;

function markupCode(text: string): Code {
  const start = text.slice(0, SNIFFED_CHARACTERS);
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(start)) return 'format.html';
  if (/<html[\s>]/i.test(start)) return 'format.html';
  return LEGACY_XML.test(start) ? 'format.legacy-xml' : 'format.xml';
}
