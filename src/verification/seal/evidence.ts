import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import type { RawSignature } from '../container/container.ts';
import { Interned } from '../interned.ts';
import type { TimestampReport } from '../report.ts';
import type { ListedResponders, RevocationSource } from '../revocation/revocation-data.ts';
import { listStamps } from '../timestamp/stamps.ts';
import type { AnchorIndex } from '../trust/anchors.ts';
import type { BroughtRevocation } from './brought-data.ts';
import { embeddedRevocation } from './embedded-data.ts';
import type { SealHeader } from './header.ts';
import { ProofsOfExistence } from './proof-of-existence.ts';
import { provenTimes } from './proven-times.ts';
import type { SignedData } from './signed-data.ts';
import type { VerifiedStamp } from './stamp-validation.ts';
import {
  readStamps,
  SIGNATURE_OBJECT,
  tokenCertificates,
  validateStamps,
  verifyStamps,
} from './stamps.ts';

/** What a file brings along for judging one signature; all of it unsigned, each as good as its own signature. */
export interface Evidence {
  /** Certificates to build paths of; the signer's own is not among them. */
  readonly candidates: readonly Certificate[];
  readonly sources: readonly RevocationSource[];
  readonly stamps: readonly VerifiedStamp[];
  readonly reports: readonly TimestampReport[];
  readonly proofs: ProofsOfExistence;
  /** The earliest proven time of the signature; null where nothing proves any. */
  readonly provenTime: Date | null;
  /** Times that have passed, as its time stamps prove. */
  readonly provenTimes: readonly Date[];
}

interface EvidenceContext {
  readonly timestampAnchors: AnchorIndex;
  readonly brought: BroughtRevocation;
  readonly responders: ListedResponders;
  readonly validationTime: Date;
}

/** Collects certificates, revocation data and time stamps, and validates the time stamps. */
export async function gatherEvidence(
  raw: RawSignature,
  header: SealHeader,
  data: SignedData,
  signer: Certificate | null,
  context: EvidenceContext,
): Promise<Evidence> {
  const { validationTime } = context;
  const { components } = header;
  const same = new Interned();
  const placed = await placedCertificates(header, same);
  const read = await readStamps(
    listStamps(header.contentTimestamp, components, {
      payload: data.stamped,
      protectedText: raw.protectedText,
      signatureText: raw.signatureText,
    }),
    same,
  );
  const candidates = unique([
    ...placed.map(({ certificate }) => certificate),
    ...(await tokenCertificates(read)),
  ]).filter(({ sha256 }) => sha256 !== signer?.sha256);
  const stamps = await verifyStamps(read, candidates);
  const tokens = stamps.flatMap(({ token, stamp }) =>
    token === null ? [] : [{ token, component: stamp.component }],
  );
  const revocation = await embeddedRevocation(components, tokens);
  const sources = uniqueSources(revocation.map(({ source }) => source));
  const proofs = new ProofsOfExistence(validationTime);
  const reports =
    signer === null
      ? []
      : await validateStamps(
          stamps,
          { revocation, certificates: placed, signer },
          {
            anchors: context.timestampAnchors,
            candidates,
            sources,
            brought: context.brought,
            responders: context.responders,
            validationTime,
            proofs,
          },
        );
  const proven = proofs.of(SIGNATURE_OBJECT);
  return {
    candidates,
    sources,
    stamps,
    reports,
    proofs,
    provenTime: proven < validationTime ? proven : null,
    provenTimes: await provenTimes(stamps, reports, candidates, context.timestampAnchors),
  };
}

/** The file's certificates with the component each came in; null for the protected header. */
async function placedCertificates(
  header: SealHeader,
  same: Interned,
): Promise<readonly { readonly certificate: Certificate; readonly component: number | null }[]> {
  const parsed = await Promise.all(
    header.certificates.map(async ({ der, component }) => ({
      certificate: await parseCertificate(same.of(der)),
      component,
    })),
  );
  return parsed.flatMap(({ certificate, component }) =>
    certificate === null ? [] : [{ certificate, component }],
  );
}

function unique(certificates: readonly Certificate[]): readonly Certificate[] {
  return [...new Map(certificates.map((one) => [one.sha256, one])).values()];
}

function uniqueSources(sources: readonly RevocationSource[]): readonly RevocationSource[] {
  return [...new Map(sources.map((one) => [one.id, one])).values()];
}
