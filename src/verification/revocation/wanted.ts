import type { Bytes } from '../bytes.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { listAddresses, responderAddresses } from './addresses.ts';
import { ocspRequest } from './ocsp-request.ts';

/**
 * What would have to be asked for one certificate's status to be known. Only what the certificate
 * itself names stands here; whether anybody is asked is up to the reader.
 */
export interface WantedRevocation {
  /** SHA-256 of the certificate. */
  readonly certificate: string;
  /** Who issued it and would hear of the question; null where the certificate does not say. */
  readonly authority: string | null;
  /** Addresses of responders, which this OCSPRequest is sent to. */
  readonly responders: readonly string[];
  readonly request: Bytes;
  /** Addresses of revocation lists. */
  readonly lists: readonly string[];
}

/**
 * @param path leaf first, anchor last
 * @param positions of the certificates in question
 */
export async function wantedRevocation(
  path: readonly Certificate[],
  positions: readonly number[],
): Promise<readonly WantedRevocation[]> {
  const wanted: WantedRevocation[] = [];
  for (const position of positions) {
    const [certificate, issuer] = path.slice(position, position + 2);
    if (certificate === undefined || issuer === undefined) continue;
    wanted.push({
      certificate: certificate.sha256,
      authority: issuer.subject.organisation ?? issuer.subject.commonName,
      responders: responderAddresses(certificate),
      request: await ocspRequest(certificate, issuer),
      lists: listAddresses(certificate),
    });
  }
  return wanted;
}
