import { ownBytes, sha256Hex } from '../bytes.ts';
import { parseOcsp } from '../revocation/ocsp.ts';
import type { RevocationSource } from '../revocation/revocation-data.ts';
import type { RevocationKind } from '../trust/revocation-index.ts';
import type { TrustSource } from '../trust/trust-source.ts';
import { revocationObject } from './embedded-data.ts';

/** Gives revocation data about a certificate, by its SHA-256, that did not come with the file. */
export type BroughtRevocation = (
  kind: RevocationKind,
  certificate: string,
) => Promise<readonly RevocationSource[]>;

/**
 * Revocation data from beside the file: what travels with the trust data, and what was asked for
 * this verification. It is judged like what a file carries. It proves no time: an object of the same
 * bytes inside the file may be proven by a time stamp there, and is the same object.
 */
export function broughtRevocation(
  trust: readonly TrustSource[],
  asked: readonly Uint8Array[],
): BroughtRevocation {
  return async (kind, certificate) => {
    const found = await Promise.all(trust.map((source) => source.revocation(kind, certificate)));
    const answers = asked.filter((der) => kindOf(der) === kind).map(ownBytes);
    return Promise.all(
      [...answers, ...found.flat()].map(async (der) => ({
        kind,
        der,
        id: revocationObject(await sha256Hex(der)),
      })),
    );
  };
}

/** What reads as no OCSP response is left to be no CRL either. */
function kindOf(der: Uint8Array): RevocationKind {
  return parseOcsp(ownBytes(der)) === null ? 'crl' : 'ocsp';
}
