import { decodeBase64, decodeBase64Url, type Bytes } from '../bytes.ts';
import { isObject, parseJson, type JsonObject } from '../container/json.ts';
import { decodeUtf8 } from '../container/decode-text.ts';
import { MAX_UNSIGNED_COMPONENTS } from '../limits.ts';

/** One component of the etsiU array (TS 119 182-1 §5.3.1): an object with one member. */
export interface UnsignedComponent {
  readonly name: string;
  readonly value: unknown;
  /** The base64url text as found, which time stamps cover; null in the clear form. */
  readonly text: string | null;
}

export type UnsignedComponents =
  | { readonly ok: true; readonly components: readonly UnsignedComponent[] }
  | { readonly ok: false; readonly detail: string };

/**
 * Reads the etsiU member of an unprotected header, in either of its two forms.
 *
 * @param etsiU the member's value; undefined where there is none
 * @returns the components in file order; not ok where one holds a member name twice. An etsiU that
 *   is no array, or a component that is no object of one member, gives no component: it is unsigned
 *   and can prove nothing.
 */
export function readEtsiU(etsiU: unknown): UnsignedComponents {
  if (!Array.isArray(etsiU)) return { ok: true, components: [] };
  const components: UnsignedComponent[] = [];
  for (const item of etsiU.slice(0, MAX_UNSIGNED_COMPONENTS)) {
    const read = readComponent(item);
    if (read === 'duplicate') return { ok: false, detail: 'etsiU' };
    if (read !== null) components.push(read);
  }
  return { ok: true, components };
}

function readComponent(item: unknown): UnsignedComponent | 'duplicate' | null {
  if (typeof item !== 'string') return isObject(item) ? single(item, null) : null;
  const bytes = decodeBase64Url(item);
  const text = bytes === null ? null : decodeUtf8(bytes);
  const parsed = text === null ? null : parseJson(text);
  if (parsed === null || !parsed.ok || !isObject(parsed.value)) return null;
  if (parsed.duplicate !== null) return 'duplicate';
  return single(parsed.value, item);
}

function single(object: JsonObject, text: string | null): UnsignedComponent | null {
  const [entry, ...rest] = Object.entries(object);
  if (entry === undefined || rest.length > 0) return null;
  return { name: entry[0], value: entry[1], text };
}

/** DER certificates of one xVals, axVals, tstVD or anyValData component. */
export function componentCertificates({ name, value }: UnsignedComponent): readonly Bytes[] {
  if (name === 'xVals' || name === 'axVals') return x509Values(value);
  if ((name === 'tstVD' || name === 'anyValData') && isObject(value)) {
    return x509Values(value['xVals']);
  }
  return [];
}

function x509Values(value: unknown): Bytes[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const certificate = isObject(item) ? item['x509Cert'] : undefined;
    const text = isObject(certificate) ? certificate['val'] : undefined;
    const der = typeof text === 'string' ? decodeBase64(text) : null;
    return der === null ? [] : [der];
  });
}
