import { ownBytes, type Bytes } from '../bytes.ts';
import { encode } from '../der/encode.ts';
import { TAG } from '../der/value.ts';
import { onceForEach } from '../once.ts';
import type { Certificate } from './certificate.ts';
import { OID } from './oids.ts';

/** How a key is to be used; WebCrypto binds it when it is imported. */
export type KeyUse =
  | { readonly name: 'ECDSA'; readonly namedCurve: string }
  | { readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS'; readonly hash: string };

const KEYS = onceForEach<Certificate, Map<string, Promise<CryptoKey>>>(() => new Map());

/**
 * The key of a certificate for verifying, imported once for each use and kept as long as the parsed
 * certificate is.
 *
 * @throws where the browser has no such key
 */
export function verificationKey(certificate: Certificate, use: KeyUse): Promise<CryptoKey> {
  const name = Object.values(use).join(' ');
  const keys = KEYS(certificate);
  const key =
    keys.get(name) ??
    crypto.subtle.importKey('spki', spkiForWebCrypto(certificate), use, false, ['verify']);
  keys.set(name, key);
  return key;
}

const NULL = Uint8Array.of(TAG.null, 0);
/** 1.2.840.113549.1.1.1 */
const RSA_ENCRYPTION = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01);
const NO_UNUSED_BITS = Uint8Array.of(0);

/**
 * SubjectPublicKeyInfo for WebCrypto: a key marked for PSS only (RFC 4055 §1.2) is given the plain
 * RSA identifier, because browsers refuse to import the other; its use is pinned elsewhere.
 */
function spkiForWebCrypto({ keyInfo: { der, algorithm, key } }: Certificate): Bytes {
  if (algorithm.oid !== OID.rsassaPss) return ownBytes(der);
  const identifier = encode(TAG.sequence, encode(TAG.objectIdentifier, RSA_ENCRYPTION), NULL);
  return encode(TAG.sequence, identifier, encode(TAG.bitString, NO_UNUSED_BITS, key));
}
