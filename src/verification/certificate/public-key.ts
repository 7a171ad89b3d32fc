import { bitStringOf, oidOf } from '../der/content.ts';
import { readWhole, sequenceOf } from '../der/cursor.ts';
import { TAG, type DerValue } from '../der/value.ts';
import { MAX_RSA_BITS } from '../limits.ts';
import { CURVES, OID } from './oids.ts';
import { algorithmIdentifierOf, type AlgorithmIdentifier } from './algorithm-identifier.ts';

/** A public key as far as its algorithm has to be judged. */
export type PublicKey =
  | { readonly kind: 'rsa'; readonly bits: number; readonly pssOnly: boolean }
  | { readonly kind: 'ec'; readonly curve: 'P-256' | 'P-384' | 'P-521' }
  | { readonly kind: 'other' };

/** SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). */
export interface PublicKeyInfo {
  /** As encoded in the certificate. */
  readonly der: Uint8Array;
  readonly algorithm: AlgorithmIdentifier;
  /** The octets of the BIT STRING, without tag, length and number of unused bits. */
  readonly key: Uint8Array;
}

export function publicKeyInfoOf(info: DerValue): PublicKeyInfo {
  return sequenceOf(info, (members) => ({
    der: info.whole,
    algorithm: algorithmIdentifierOf(members.any()),
    key: bitStringOf(members.next(TAG.bitString)).octets,
  }));
}

/** Judges what kind of key it is. */
export function publicKeyOf({ algorithm, key }: PublicKeyInfo): PublicKey {
  const { oid, parameters } = algorithm;
  if (oid === OID.rsaEncryption || oid === OID.rsassaPss) {
    const bits = rsaBits(key);
    if (bits === null || bits > MAX_RSA_BITS) return { kind: 'other' };
    return { kind: 'rsa', bits, pssOnly: oid === OID.rsassaPss };
  }
  if (oid !== OID.ecPublicKey || parameters === null) return { kind: 'other' };
  const name = readWhole(parameters.whole, (cursor) => oidOf(cursor.next(TAG.objectIdentifier)));
  const curve = CURVES.get(name ?? '');
  return curve === undefined ? { kind: 'other' } : { kind: 'ec', curve };
}

/** Bits of the modulus of an RSAPublicKey (RFC 8017 §A.1.1); null where it is none. */
function rsaBits(key: Uint8Array): number | null {
  const modulus = readWhole(key, (cursor) =>
    sequenceOf(cursor.any(), (members) => {
      const { content } = members.next(TAG.integer);
      members.next(TAG.integer);
      return content;
    }),
  );
  if (modulus === null) return null;
  const start = modulus.findIndex((octet) => octet !== 0);
  const top = modulus[start];
  return top === undefined ? null : (modulus.length - start - 1) * 8 + (32 - Math.clz32(top));
}
