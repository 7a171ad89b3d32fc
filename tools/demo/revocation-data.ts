import { failure, success } from '../trust/outcome.ts';
import { type Ask, fetchRevocation } from '../trust/revocation.ts';
import { LISTS_ISSUED, NEXT_UPDATE } from './lists/demonstration-lists.ts';
import { issueCrl } from './pki/crl.ts';
import { issueOcspResponse, REVOCATION_REASON } from './pki/ocsp.ts';
import { REVOKED_AT, type Sealers } from './sealers.ts';

/**
 * Revocation data of the demonstration (trust/revocation), by path below trust/: what the trust command
 * fetches for the one certificate that it is told of, out of the mouths of the demonstration's authority.
 *
 * A seal without a time stamp is judged at the present moment, so these answers must never run out, as
 * the demonstration's lists do not. Real ones hold for some days.
 */
export async function revocationFiles(
  sealers: Sealers,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { answered, revoked } = sealers.by;
  const { authority, sealResponder } = answered.pki;
  const times = { thisUpdate: new Date(LISTS_ISSUED), nextUpdate: new Date(NEXT_UPDATE) };
  const published: ReadonlyMap<string, Uint8Array> = new Map([
    [
      'http://ocsp.example.org/seal',
      await issueOcspResponse({
        ...times,
        certificate: answered.entity.certificate,
        authority: authority.certificate,
        responder: sealResponder,
        status: answered.status,
      }),
    ],
    [
      'http://pki.example.org/seal.crl',
      await issueCrl({
        ...times,
        authority,
        number: 1n,
        revoked: [
          {
            serial: revoked.entity.certificate.serial,
            at: REVOKED_AT,
            reason: REVOCATION_REASON.keyCompromise,
          },
        ],
      }),
    ],
  ]);
  const ask: Ask = (url) => {
    const bytes = published.get(url);
    return Promise.resolve(bytes === undefined ? failure('unreachable', url) : success(bytes));
  };
  const { files, remarks } = await fetchRevocation(
    [answered.entity.certificate.der],
    [authority.certificate.der],
    undefined,
    ask,
  );
  if (remarks.length > 0)
    throw new Error(`the demonstration's own answers fail: ${remarks.join()}`);
  return files;
}
