import { numberOf } from '../der/content.ts';
import { explicit, malformed, readWhole, sequenceOf, type DerCursor } from '../der/cursor.ts';
import { constructed, TAG } from '../der/value.ts';
import { algorithmIdentifierOf } from './algorithm-identifier.ts';
import type { Hash, Scheme } from './crypto-suite.ts';
import { OID } from './oids.ts';

/** A signature algorithm of X.509, as far as it is accepted at all. */
export interface X509Algorithm {
  readonly scheme: Scheme;
  readonly hash: Hash;
  /** Octets of salt; of RSA-PSS only. */
  readonly saltLength?: number;
}

const MGF1 = '1.2.840.113549.1.1.8';

/** Signature algorithms (RFC 4055, RFC 5758); all others are refused unchecked. */
const ALGORITHMS: ReadonlyMap<string, X509Algorithm> = new Map([
  ['1.2.840.113549.1.1.11', { scheme: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }],
  ['1.2.840.113549.1.1.12', { scheme: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' }],
  ['1.2.840.113549.1.1.13', { scheme: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' }],
  ['1.2.840.10045.4.3.2', { scheme: 'ECDSA', hash: 'SHA-256' }],
  ['1.2.840.10045.4.3.3', { scheme: 'ECDSA', hash: 'SHA-384' }],
  ['1.2.840.10045.4.3.4', { scheme: 'ECDSA', hash: 'SHA-512' }],
]);

const PSS_HASHES: ReadonlyMap<string, Hash> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

/** The algorithm of a signature on a certificate, a CRL or an OCSP response; null: not accepted. */
export function acceptedAlgorithm(der: Uint8Array): X509Algorithm | null {
  const identifier = readWhole(der, (cursor) => algorithmIdentifierOf(cursor.any()));
  if (identifier === null) return null;
  const { oid, parameters } = identifier;
  if (oid !== OID.rsassaPss) return ALGORITHMS.get(oid) ?? null;
  return parameters === null ? null : readWhole(parameters.whole, pssAlgorithm);
}

/** RSASSA-PSS-params (RFC 4055 §3.1). What they leave out is SHA-1, which is refused. */
function pssAlgorithm(cursor: DerCursor): X509Algorithm {
  return sequenceOf(cursor.any(), (members) => {
    const digest = algorithmIdentifierOf(explicit(members.next(constructed(0)), TAG.sequence));
    const mask = algorithmIdentifierOf(explicit(members.next(constructed(1)), TAG.sequence));
    const salt = members.optional(constructed(2));
    const trailer = members.optional(constructed(3));
    const hash = PSS_HASHES.get(digest.oid);
    // WebCrypto masks with the digest's own hash only; RFC 4055 §3.1 recommends no other.
    const maskHash = mask.parameters === null ? null : algorithmIdentifierOf(mask.parameters);
    if (hash === undefined || mask.oid !== MGF1 || maskHash?.oid !== digest.oid) malformed();
    if (trailer !== null && numberOf(explicit(trailer, TAG.integer)) !== 1) malformed();
    const saltLength = salt === null ? DEFAULT_SALT : numberOf(explicit(salt, TAG.integer));
    return { scheme: 'RSA-PSS', hash, saltLength };
  });
}

const DEFAULT_SALT = 20;
