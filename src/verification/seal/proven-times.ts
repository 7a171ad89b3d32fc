import type { Certificate } from '../certificate/certificate.ts';
import { findPath } from '../certificate/path.ts';
import type { TimestampReport } from '../report.ts';
import type { AnchorIndex } from '../trust/anchors.ts';
import { serviceInForce } from '../trust/service-at.ts';
import type { VerifiedStamp } from './stamp-validation.ts';

/**
 * Times that a file's time stamps prove to have passed, for a look at the clock: those of trusted
 * stamps, and those of stamps that only a wrong clock makes stamps of the future. Such a one counts by
 * its authority at its own time; it proves nothing else.
 *
 * @param reports one a stamp, in the same order; none where there was nothing to validate
 */
export async function provenTimes(
  stamps: readonly VerifiedStamp[],
  reports: readonly TimestampReport[],
  candidates: readonly Certificate[],
  anchors: AnchorIndex,
): Promise<readonly Date[]> {
  const times: Date[] = [];
  for (const [position, { token, verification }] of stamps.entries()) {
    const report = reports[position];
    const signer = verification?.signer ?? null;
    if (report === undefined || token === null || signer === null) continue;
    const isProven =
      report.trusted === true ||
      (report.code === 'timestamp.in-future' &&
        (await isAuthorityAt(signer, token.genTime, candidates, anchors)));
    if (isProven) times.push(token.genTime);
  }
  return times;
}

async function isAuthorityAt(
  signer: Certificate,
  time: Date,
  candidates: readonly Certificate[],
  anchors: AnchorIndex,
): Promise<boolean> {
  const found = await findPath(signer, candidates, anchors, 'time-stamping', time);
  if (found.kind !== 'found') return false;
  const { certificates, anchor } = found.path;
  return (
    certificates.every(({ notBefore, notAfter }) => notBefore <= time && time <= notAfter) &&
    (anchor.service === null || serviceInForce(anchor.service, time))
  );
}
