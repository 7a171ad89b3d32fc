import * as pkijs from 'pkijs';
import * as v from 'valibot';

/** The one thing that the relay is asked: to put an OCSP request, or to fetch a list. */
export type Question =
  | { readonly kind: 'ocsp'; readonly address: URL; readonly request: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'crl'; readonly address: URL };

/** Characters of an address; bytes of an OCSP request about one certificate. */
const MAX_ADDRESS = 1_000;
const MAX_OCSP_REQUEST = 500;

const address = v.pipe(v.string(), v.maxLength(MAX_ADDRESS), v.regex(/^https?:\/\/[\x21-\x7e]+$/));
const schema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('ocsp'),
    address,
    request: v.pipe(v.string(), v.maxLength(2 * MAX_OCSP_REQUEST), v.base64()),
  }),
  v.strictObject({ kind: v.literal('crl'), address }),
]);

/** Reads the body of a request; null for anything else. */
export function readQuestion(body: string): Question | null {
  const parsed = v.safeParse(schema, parseJson(body));
  if (!parsed.success) return null;
  const asked = parsed.output;
  const url = addressOf(asked.address);
  if (url === null) return null;
  if (asked.kind === 'crl') return { kind: 'crl', address: url };
  const request = new Uint8Array(Buffer.from(asked.request, 'base64'));
  return isPlainRequest(request) ? { kind: 'ocsp', address: url, request } : null;
}

function parseJson(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return null;
  }
}

function addressOf(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url?.username === '' && url.password === '' && url.hash === '';
  return url !== null && isPlain ? url : null;
}

/**
 * Whether bytes are an OCSPRequest about one certificate and nothing besides: no name, no signature, no
 * extensions (RFC 6960 §4.1.1). The relay carries nothing else to anybody.
 */
function isPlainRequest(der: Uint8Array<ArrayBuffer>): boolean {
  if (der.length > MAX_OCSP_REQUEST) return false;
  try {
    const { tbsRequest, optionalSignature } = pkijs.OCSPRequest.fromBER(der);
    const [only, ...others] = tbsRequest.requestList;
    return (
      optionalSignature === undefined &&
      tbsRequest.requestorName === undefined &&
      tbsRequest.requestExtensions === undefined &&
      only !== undefined &&
      only.singleRequestExtensions === undefined &&
      others.length === 0
    );
  } catch {
    return false;
  }
}
