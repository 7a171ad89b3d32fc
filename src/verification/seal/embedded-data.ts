import { decodeBase64, sha256Hex, type Bytes } from '../bytes.ts';
import { isObject } from '../container/json.ts';
import { MAX_REVOCATION_SOURCES } from '../limits.ts';
import type { RevocationSource } from '../revocation/revocation-data.ts';
import type { TimestampToken } from '../timestamp/token.ts';
import type { UnsignedComponent } from './etsi-u.ts';

/** Revocation data with the components it came in: what covers those proves it too. */
export interface EmbeddedRevocation {
  readonly source: RevocationSource;
  /** Position in etsiU; null where it came with the content time stamp. */
  readonly component: number | null;
}

/** The name of revocation data among the proofs of existence. */
export const revocationObject = (digest: string): string => `revocation:${digest}`;

/** OCSP responses and CRLs of rVals, arVals, tstVD, anyValData, and inside time-stamp tokens. */
export async function embeddedRevocation(
  components: readonly UnsignedComponent[],
  tokens: readonly { readonly token: TimestampToken; readonly component: number | null }[],
): Promise<readonly EmbeddedRevocation[]> {
  const found: { kind: 'ocsp' | 'crl'; der: Bytes; component: number | null }[] = [];
  for (const [component, { name, value }] of components.entries()) {
    const holder = CARRIERS.has(name) && isObject(value) ? value['rVals'] : value;
    if (!CARRIERS.has(name) && !VALUES.has(name)) continue;
    for (const der of values(holder, 'ocspVals')) found.push({ kind: 'ocsp', der, component });
    for (const der of values(holder, 'crlVals')) found.push({ kind: 'crl', der, component });
  }
  for (const { token, component } of tokens) {
    for (const der of token.ocspResponses) found.push({ kind: 'ocsp', der, component });
    for (const der of token.crls) found.push({ kind: 'crl', der, component });
  }
  return Promise.all(
    found.slice(0, MAX_REVOCATION_SOURCES).map(async ({ kind, der, component }) => ({
      source: { kind, der, id: revocationObject(await sha256Hex(der)) },
      component,
    })),
  );
}

const VALUES = new Set(['rVals', 'arVals']);
const CARRIERS = new Set(['tstVD', 'anyValData']);

function values(holder: unknown, member: string): readonly Bytes[] {
  const list = isObject(holder) ? holder[member] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    const text = isObject(item) ? item['val'] : undefined;
    const der = typeof text === 'string' ? decodeBase64(text) : null;
    return der === null ? [] : [der];
  });
}
