import type { Bytes } from '../bytes.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { encode } from '../der/encode.ts';
import { TAG } from '../der/value.ts';
import { keyHash } from './ocsp-responder.ts';

/** AlgorithmIdentifier of SHA-1, which every responder knows; it only names the issuer here. */
const SHA1 = Uint8Array.of(0x30, 9, 0x06, 5, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0);

/**
 * An OCSPRequest about one certificate (RFC 6960 §4.1.1, RFC 5019 §2.1.1): without a nonce, so that the
 * same question has the same answer for everybody.
 */
export async function ocspRequest(certificate: Certificate, issuer: Certificate): Promise<Bytes> {
  const nameHash = await crypto.subtle.digest('SHA-1', fromHex(certificate.issuer.der));
  const id = sequence(
    SHA1,
    encode(TAG.octetString, new Uint8Array(nameHash)),
    encode(TAG.octetString, await keyHash('SHA-1', issuer)),
    encode(TAG.integer, certificate.serial),
  );
  // OCSPRequest { tbsRequest { requestList { Request { reqCert } } } }
  return sequence(sequence(sequence(sequence(id))));
}

const sequence = (...content: readonly Uint8Array[]): Bytes => encode(TAG.sequence, ...content);

function fromHex(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (octet) => parseInt(octet, 16));
}
