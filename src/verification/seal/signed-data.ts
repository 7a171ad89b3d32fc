import {
  concat,
  decodeBase64Url,
  encodeBase64Url,
  equalBytes,
  ownBytes,
  utf8,
  type Bytes,
} from '../bytes.ts';
import { isObject, stringMember, type JsonObject } from '../container/json.ts';
import { DIGEST_NAMES } from './digest-names.ts';

/** A document that a detached signature refers to; page and command line never have any. */
export interface DetachedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The data that one signature covers. */
export interface SignedData {
  /** What stands behind the dot of the signing input; null where it is not to be had. */
  readonly signed: Bytes | null;
  /** What content and archive time stamps cover in its place. */
  readonly stamped: Bytes | null;
  /** Data objects that are referred to by digest: all right, one wrong, one missing. */
  readonly references: 'intact' | 'wrong' | 'missing';
}

const MECHANISM = 'http://uri.etsi.org/19182/';
const NOTHING: SignedData = { signed: null, stamped: null, references: 'missing' };

/**
 * Finds the data that a signature covers: the payload, or what the sigD member refers to
 * (TS 119 182-1 §5.2.8).
 *
 * @param payloadText the payload member as found; null where there is none
 */
export async function findSignedData(
  header: { readonly b64: boolean; readonly sigD: unknown },
  payloadText: string | null,
  documents: readonly DetachedDocument[],
): Promise<SignedData> {
  if (header.sigD === undefined) return attached(header.b64, payloadText, documents);
  if (!isObject(header.sigD)) return NOTHING;
  const names = stringList(header.sigD['pars']);
  if (names === null) return NOTHING;
  switch (stringMember(header.sigD, 'mId')) {
    case `${MECHANISM}ObjectIdByURI`:
      return byUri(names, header.b64, documents);
    case `${MECHANISM}ObjectIdByURIHash`:
      return byUriHash(header.sigD, names, header.b64, documents);
    default:
      // HttpHeaders needs a whole HTTP message, which a file never is.
      return NOTHING;
  }
}

function attached(
  b64: boolean,
  payloadText: string | null,
  documents: readonly DetachedDocument[],
): SignedData {
  const [document, ...others] = documents;
  if (payloadText !== null && payloadText !== '') {
    const signed = utf8(payloadText);
    return { signed, stamped: signed, references: 'intact' };
  }
  if (document === undefined || others.length > 0) return NOTHING;
  const signed = encoded(document, b64);
  return { signed, stamped: signed, references: 'intact' };
}

function byUri(
  names: readonly string[],
  b64: boolean,
  documents: readonly DetachedDocument[],
): SignedData {
  const found = names.map((name) => find(name, names.length, documents));
  if (!found.every((one) => one !== null)) return NOTHING;
  const signed = concat(...found.map((one) => encoded(one, b64)));
  return { signed, stamped: signed, references: 'intact' };
}

/** The signing input holds no data, only the header with the digests of the documents' texts. */
async function byUriHash(
  sigD: JsonObject,
  names: readonly string[],
  b64: boolean,
  documents: readonly DetachedDocument[],
): Promise<SignedData> {
  const signed = utf8('');
  const digests = stringList(sigD['hashV']);
  const found = names.map((name) => find(name, names.length, documents));
  if (!found.every((one) => one !== null)) {
    return { signed, stamped: null, references: 'missing' };
  }
  const stamped = concat(...found.map(({ bytes }) => bytes));
  const hash = DIGEST_NAMES.get(stringMember(sigD, 'hashM') ?? '');
  if (hash === undefined || digests?.length !== found.length) {
    return { signed, stamped, references: 'wrong' };
  }
  for (const [position, document] of found.entries()) {
    const computed = await crypto.subtle.digest(hash, encoded(document, b64));
    const stated = decodeBase64Url(digests[position] ?? '');
    if (stated === null || !equalBytes(new Uint8Array(computed), stated)) {
      return { signed, stamped, references: 'wrong' };
    }
  }
  return { signed, stamped, references: 'intact' };
}

function find(
  name: string,
  count: number,
  documents: readonly DetachedDocument[],
): DetachedDocument | null {
  const [only, ...others] = documents;
  if (count === 1 && only !== undefined && others.length === 0) return only;
  const decoded = decodeName(name);
  return documents.find((document) => document.name === decoded) ?? null;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function encoded({ bytes }: DetachedDocument, b64: boolean): Bytes {
  return b64 ? utf8(encodeBase64Url(bytes)) : ownBytes(bytes);
}

function stringList(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const list: readonly unknown[] = value;
  return list.every((item) => typeof item === 'string') ? list : null;
}
