import { sha256Hex } from '../bytes.ts';
import { certificateObject } from './path-validation.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import type { Interned } from '../interned.ts';
import type { TimestampReport } from '../report.ts';
import { readToken } from '../timestamp/token.ts';
import type { Stamp } from '../timestamp/stamps.ts';
import { verifyToken } from '../timestamp/verify-token.ts';
import type { EmbeddedRevocation } from './embedded-data.ts';
import {
  validateStamp,
  type ReadStamp,
  type StampContext,
  type VerifiedStamp,
} from './stamp-validation.ts';

/** The signature value among the proofs of existence. */
export const SIGNATURE_OBJECT = 'signature';

/** Parses the tokens of all stamps, with certificates that the file has elsewhere as the same ones. */
export async function readStamps(
  stamps: readonly Stamp[],
  same: Interned,
): Promise<readonly ReadStamp[]> {
  return Promise.all(
    stamps.map(async (stamp, position) => {
      const { tokenDer } = stamp;
      const read = tokenDer === null ? null : readToken(tokenDer);
      const token =
        read === null
          ? null
          : { ...read, certificates: read.certificates.map((der) => same.of(der)) };
      const digest = tokenDer === null ? String(position) : await sha256Hex(tokenDer);
      return { stamp, token, object: `token:${digest}` };
    }),
  );
}

/** Verifies the signature of each token once. */
export async function verifyStamps(
  stamps: readonly ReadStamp[],
  candidates: readonly Certificate[],
): Promise<readonly VerifiedStamp[]> {
  return Promise.all(
    stamps.map(async (one) => ({
      ...one,
      verification: one.token === null ? null : await verifyToken(one.token, candidates),
    })),
  );
}

/** The certificates that came inside tokens. */
export async function tokenCertificates(
  stamps: readonly ReadStamp[],
): Promise<readonly Certificate[]> {
  const ders = stamps.flatMap(({ token }) => token?.certificates ?? []);
  const parsed = await Promise.all(ders.map((der) => parseCertificate(der)));
  return parsed.filter((one) => one !== null);
}

/** What in the file a stamp's proof reaches, by the position of the component it came in. */
export interface Provable {
  readonly revocation: readonly EmbeddedRevocation[];
  readonly certificates: readonly {
    readonly certificate: Certificate;
    readonly component: number | null;
  }[];
  readonly signer: Certificate;
}

/**
 * Validates the stamps newest first and notes what each of them proves (EN 319 102-1 §5.6.2.4):
 * only one with the right imprint, whose authority is trusted, proves anything.
 *
 * @returns one report a stamp, in document order
 */
export async function validateStamps(
  stamps: readonly VerifiedStamp[],
  provable: Provable,
  context: StampContext,
): Promise<readonly TimestampReport[]> {
  const reports = new Map<VerifiedStamp, TimestampReport>();
  for (const one of newestFirst(stamps)) {
    const report = await validateStamp(one, context);
    reports.set(one, report);
    if (report.trusted === true && one.token !== null) {
      context.proofs.add(covered(one, stamps, provable), one.token.genTime);
    }
  }
  return stamps.flatMap((one) => reports.get(one) ?? []);
}

/** By position first: a later archive time stamp covers the earlier ones, whatever they claim. */
function newestFirst(stamps: readonly VerifiedStamp[]): readonly VerifiedStamp[] {
  return [...stamps].sort(
    (one, other) => placeOf(other.stamp) - placeOf(one.stamp) || genTimeOf(other) - genTimeOf(one),
  );
}

function placeOf({ component }: Stamp): number {
  return component ?? -1;
}

function genTimeOf({ token }: ReadStamp): number {
  return token?.genTime.getTime() ?? 0;
}

/** The objects that a stamp covers. */
function covered(
  { stamp }: ReadStamp,
  stamps: readonly ReadStamp[],
  { revocation, certificates, signer }: Provable,
): readonly string[] {
  // The digest of the signer's certificate stands in the signed header.
  const signature = [SIGNATURE_OBJECT, certificateObject(signer)];
  if (stamp.type === 'signature') return signature;
  if (stamp.type !== 'archive' || stamp.component === null) return [];
  const place = stamp.component;
  const isBefore = (component: number | null): boolean => component === null || component < place;
  return [
    ...signature,
    ...stamps.filter((one) => isBefore(one.stamp.component)).map(({ object }) => object),
    ...revocation.filter((one) => isBefore(one.component)).map(({ source }) => source.id),
    ...certificates
      .filter((one) => isBefore(one.component))
      .map(({ certificate }) => certificateObject(certificate)),
  ];
}

/**
 * Whether trusted stamps contradict each other: one that covers another must not be older than it
 * (EN 319 102-1 §5.6.2.4, TIMESTAMP_ORDER_FAILURE).
 */
export function isOutOfOrder(
  stamps: readonly ReadStamp[],
  reports: readonly TimestampReport[],
): boolean {
  const trusted = stamps.filter((_, position) => reports[position]?.trusted === true);
  return trusted.some((later) =>
    trusted.some(
      (earlier) => mustFollow(later.stamp, earlier.stamp) && genTimeOf(later) < genTimeOf(earlier),
    ),
  );
}

function mustFollow(later: Stamp, earlier: Stamp): boolean {
  if (earlier.type === 'content') return later.type !== 'content';
  return later.type === 'archive' && placeOf(later) > placeOf(earlier);
}
