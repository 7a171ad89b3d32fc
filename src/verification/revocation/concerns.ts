import { toHex } from '../bytes.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { parseCrl } from './crl.ts';
import { parseOcsp } from './ocsp.ts';
import type { RevocationSource } from './revocation-data.ts';

/**
 * Whether a source is about a certificate at all: an OCSP response with its serial number, or a CRL
 * of its issuer. Nothing is verified; it serves statements about what a file contains.
 */
export function concernsCertificate(source: RevocationSource, certificate: Certificate): boolean {
  if (source.kind === 'crl') return parseCrl(source.der)?.issuer.key === certificate.issuer.key;
  const response = parseOcsp(source.der);
  if (response === null || response === 'not-successful') return false;
  return response.responses.some(({ serial }) => toHex(serial) === certificate.serialNumber);
}
