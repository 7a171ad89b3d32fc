import { decodeBase64, decodeBase64Url, type Bytes } from '../bytes.ts';
import { decodeUtf8 } from '../container/decode-text.ts';
import type { RawSignature } from '../container/container.ts';
import { isObject, parseJson, stringMember, type JsonObject } from '../container/json.ts';
import { MAX_CERTIFICATES } from '../limits.ts';
import { isoTime } from '../time.ts';
import { readCertificateReferences, type CertificateReference } from './certificate-reference.ts';
import { criticalFault, unprotectedFault } from './critical.ts';
import { componentCertificates, readEtsiU, type UnsignedComponent } from './etsi-u.ts';

/** A certificate, DER, with the component of etsiU that it came in; null for the protected header. */
export interface PlacedCertificate {
  readonly der: Bytes;
  readonly component: number | null;
}

/** One signature's headers, read. */
export interface SealHeader {
  readonly alg: string | null;
  /** RFC 7797: whether the payload is base64url in the signing input. */
  readonly b64: boolean;
  /** The claimed signing time: iat or sigT; null where missing, doubled or unreadable. A claim, no proof. */
  readonly claimedSigningTime: Date | null;
  /** Header `exp`, RFC 7519 §4.1.4. */
  readonly expires: Date | null;
  readonly references: readonly CertificateReference[];
  /** Certificates of x5c, then of etsiU; none checked, at most MAX_CERTIFICATES. */
  readonly certificates: readonly PlacedCertificate[];
  /** The sigD member (TS 119 182-1 §5.2.8); undefined where there is none. */
  readonly sigD: unknown;
  /** The adoTst member (TS 119 182-1 §5.2.6); undefined where there is none. */
  readonly contentTimestamp: unknown;
  readonly components: readonly UnsignedComponent[];
  /** Whether the header meets the baseline requirements of TS 119 182-1 §6.3. */
  readonly baseline: boolean;
  /** What makes it a FORMAT_FAILURE; null where it is well formed. */
  readonly fault: string | null;
}

/** Old sigT is a baseline form only before this moment (TS 119 182-1 V1.2.1). */
const SIGT_UNTIL = Date.parse('2025-07-15T00:00:00Z');

/**
 * Reads the protected and the unprotected header of one signature.
 *
 * A malformed header is still read as far as it goes, because level and intactness of the value are
 * reported even for a seal that fails by its form; null where there is no JSON object at all.
 */
export function readHeader(raw: RawSignature): SealHeader | null {
  const bytes = decodeBase64Url(raw.protectedText);
  const text = bytes === null ? null : decodeUtf8(bytes);
  const parsed = text === null ? null : parseJson(text);
  if (parsed === null || !parsed.ok || !isObject(parsed.value)) return null;
  const header = parsed.value;
  const unprotected = isObject(raw.unprotected) ? raw.unprotected : {};
  const unsigned = readEtsiU(unprotected['etsiU']);
  const components = unsigned.ok ? unsigned.components : [];
  const alg = stringMember(header, 'alg');
  const time = claimedTime(header);
  const references = readCertificateReferences(header);
  const fault =
    parsed.duplicate ??
    (parsed.loneSurrogate ? 'protected' : null) ??
    (raw.unprotected === undefined || isObject(raw.unprotected) ? null : 'header') ??
    (unsigned.ok ? null : unsigned.detail) ??
    criticalFault(header, unprotected) ??
    unprotectedFault(header, unprotected) ??
    (Object.hasOwn(header, 'b64') && typeof header['b64'] !== 'boolean' ? 'b64' : null);
  const exp = header['exp'];
  return {
    alg,
    b64: header['b64'] !== false,
    claimedSigningTime: time.claimed,
    expires: typeof exp === 'number' ? fromSeconds(exp) : null,
    references,
    certificates: [
      ...x5c(header).map((der) => ({ der, component: null })),
      ...components.flatMap((one, component) =>
        componentCertificates(one).map((der) => ({ der, component })),
      ),
    ].slice(0, MAX_CERTIFICATES),
    sigD: header['sigD'],
    contentTimestamp: header['adoTst'],
    components,
    baseline: fault === null && alg !== null && time.baseline && references.length === 1,
    fault,
  };
}

function claimedTime(header: JsonObject): { claimed: Date | null; baseline: boolean } {
  const { iat, sigT } = header;
  if (iat !== undefined && sigT !== undefined) return { claimed: null, baseline: false };
  if (typeof iat === 'number') {
    const claimed = fromSeconds(iat);
    return { claimed, baseline: claimed !== null };
  }
  if (typeof sigT === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(sigT)) {
    const time = Date.parse(sigT);
    // Date.parse takes 31 February for 3 March.
    if (Number.isNaN(time) || isoTime(new Date(time)) !== sigT) {
      return { claimed: null, baseline: false };
    }
    return { claimed: new Date(time), baseline: time < SIGT_UNTIL };
  }
  return { claimed: null, baseline: false };
}

function fromSeconds(seconds: number): Date | null {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** x5c entries are standard base64 (RFC 7515 §4.1.6). */
function x5c(header: JsonObject): Bytes[] {
  const list = header['x5c'];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const der = typeof entry === 'string' ? decodeBase64(entry) : null;
    return der === null ? [] : [der];
  });
}
