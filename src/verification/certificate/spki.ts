import { Null, ObjectIdentifier, Sequence } from 'asn1js';
import type { Bytes } from '../bytes.ts';
import type { Certificate } from './certificate.ts';
import { OID } from './oids.ts';

/**
 * SubjectPublicKeyInfo for WebCrypto: a key marked for PSS only (RFC 4055 §1.2) is given the plain
 * RSA identifier, because browsers refuse to import the other; its use is pinned elsewhere.
 */
export function spkiForWebCrypto(certificate: Certificate): Bytes {
  const info = certificate.parsed.subjectPublicKeyInfo;
  if (info.algorithm.algorithmId !== OID.rsassaPss) {
    return new Uint8Array(info.toSchema().toBER());
  }
  const plain = new Sequence({
    value: [
      new Sequence({
        value: [new ObjectIdentifier({ value: OID.rsaEncryption }), new Null()],
      }),
      info.subjectPublicKey,
    ],
  });
  return new Uint8Array(plain.toBER());
}
