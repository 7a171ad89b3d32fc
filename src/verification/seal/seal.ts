import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import { findPath, type PathResult } from '../certificate/path.ts';
import type { RawSignature, SealedContainer } from '../container/container.ts';
import { skipped } from '../finding.ts';
import type { SealReport, TimestampReport } from '../report.ts';
import type { ListedResponders } from '../revocation/revocation-data.ts';
import type { AnchorIndex } from '../trust/anchors.ts';
import { NOT_DETERMINED } from '../trust/qualify-certificate.ts';
import { askTrustedLists } from '../trust/seal-trust.ts';
import { wantedRevocation } from '../revocation/wanted.ts';
import { expiredKeptSince } from '../trust/service-at.ts';
import { anchoredFinding, unanchoredFinding } from '../trust/trust-check.ts';
import type { TrustSource } from '../trust/trust-source.ts';
import { signatureAlgorithm } from './algorithms.ts';
import type { BroughtRevocation } from './brought-data.ts';
import { checkCertificate } from './certificate-check.ts';
import { findSigningCertificate } from './certificate-reference.ts';
import { counterSignatures } from './counter-signature.ts';
import { decide } from './decision.ts';
import type { SealHeader } from './header.ts';
import { levelOf } from './level.ts';
import { validatePath, type PathValidation } from './path-validation.ts';
import { checkSeal } from './seal-check.ts';
import { malformed, type SealOutcome } from './seal-outcome.ts';
import { sealReport } from './seal-report.ts';
import { signatureValueIntact, signingInput } from './signature-value.ts';
import { findSignedData, type DetachedDocument, type SignedData } from './signed-data.ts';
import { isOutOfOrder } from './stamps.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';

export interface SealContext {
  /** Anchors for seals. */
  readonly anchors: AnchorIndex;
  /** Anchors for time stamps. */
  readonly timestampAnchors: AnchorIndex;
  readonly brought: BroughtRevocation;
  readonly responders: ListedResponders;
  readonly trust: readonly TrustSource[];
  readonly validationTime: Date;
  /** Documents that detached signatures may refer to. */
  readonly detached: readonly DetachedDocument[];
}

/**
 * Validates one signature of a container at the validation time: basic validation, with time, and
 * with archival data (EN 319 102-1 §5.3, §5.5, §5.6).
 */
export async function validateSeal(
  raw: RawSignature,
  header: SealHeader | null,
  container: SealedContainer,
  context: SealContext,
): Promise<SealOutcome> {
  if (header === null) return malformed(context.validationTime);
  const der = await findSigningCertificate(
    header.references,
    header.certificates.map((one) => one.der),
  );
  const certificate = der === null ? null : await parseCertificate(der);
  // What the lists say of the sealer's authority is on its way while the time stamps are judged.
  if (certificate !== null) context.anchors.of(certificate.issuer).catch(() => []);
  const data = await findSignedData(header, container.payloadText, context.detached);
  const evidence = await gatherEvidence(raw, header, data, certificate, context);
  const intact = await valueIntact(raw, header, data, certificate);
  const path =
    certificate === null
      ? null
      : await findPath(
          certificate,
          evidence.candidates,
          context.anchors,
          'seal',
          evidence.provenTime ?? context.validationTime,
        );
  return judge({ raw, header, container, context, certificate, data, evidence, intact, path });
}

/** A counter-signature is validated like a seal, but its own counter-signatures are left alone. */
async function validateCounterSignature(
  raw: RawSignature,
  header: SealHeader | null,
  container: SealedContainer,
  context: SealContext,
): Promise<SealReport> {
  const alone =
    header === null
      ? null
      : { ...header, components: header.components.filter(({ name }) => name !== 'cSig') };
  const { report } = await validateSeal(raw, alone, container, context);
  return report;
}

/** The value over the exact bytes; null where it cannot be computed. */
async function valueIntact(
  raw: RawSignature,
  header: SealHeader,
  data: SignedData,
  certificate: Certificate | null,
): Promise<boolean | null> {
  const algorithm = header.alg === null ? null : signatureAlgorithm(header.alg);
  if (certificate === null || algorithm === null || data.signed === null) return null;
  const input = signingInput(raw.protectedText, data.signed);
  return signatureValueIntact(algorithm, certificate, input, raw.signatureText);
}

interface Facts {
  readonly raw: RawSignature;
  readonly header: SealHeader;
  readonly container: SealedContainer;
  readonly context: SealContext;
  readonly certificate: Certificate | null;
  readonly data: SignedData;
  readonly evidence: Evidence;
  readonly intact: boolean | null;
  readonly path: PathResult | null;
}

async function judge(facts: Facts): Promise<SealOutcome> {
  const { raw, header, container, context, certificate, data, evidence, intact, path } = facts;
  const { validationTime } = context;
  const algorithm = header.alg === null ? null : signatureAlgorithm(header.alg);
  const sealer = certificate?.subject.organisation ?? null;
  const { provenTime } = evidence;
  const bestSignatureTime = provenTime ?? validationTime;
  const seal = checkSeal(
    {
      container,
      header,
      hasCertificate: certificate !== null,
      isSupported: algorithm !== null,
      data,
      intact,
      sealer,
      isClaimPossible: isClaimInValidity(header, certificate),
      provenTime,
      isOutOfOrder: isOutOfOrder(evidence.stamps, evidence.reports),
    },
    validationTime,
  );
  const validation = await validateFoundPath(facts, bestSignatureTime);
  const certificateCheck =
    certificate === null || path === null
      ? skipped()
      : checkCertificate({ certificate, algorithm, path, validation, bestSignatureTime });
  const found = path?.kind === 'found' ? path.path : null;
  const asked =
    certificate === null
      ? null
      : {
          certificate,
          said: await askTrustedLists(
            certificate,
            found,
            evidence.candidates,
            bestSignatureTime,
            context,
          ),
          trust: context.trust,
          bestSignatureTime,
          validationTime,
        };
  const unanchored = asked === null || found !== null ? skipped() : unanchoredFinding(asked);
  const decision = decide({
    seal,
    certificateCheck,
    unanchored,
    validation,
    provenTime,
    notBefore: earliestPossible(evidence.reports),
    certificateEnd: certificate?.notAfter ?? null,
    sealer,
  });
  return {
    report: sealReport({
      header,
      level: await levelOf({
        baseline: header.baseline,
        signer: certificate,
        components: header.components,
        stamps: evidence.stamps,
        candidates: evidence.candidates,
        sources: evidence.sources,
        anchors: [context.anchors, context.timestampAnchors],
      }),
      certificate,
      path: found,
      certificateQualification: asked?.said.qualification ?? NOT_DETERMINED,
      decision,
      intact,
      bestSignatureTime,
      timestamps: evidence.reports,
      revocation: validation?.revocation ?? null,
      counterSignatures: await counterSignatures(
        raw.signatureText,
        header.components,
        (counter, counterHeader, its, detached) =>
          validateCounterSignature(counter, counterHeader, its, { ...context, detached }),
      ),
    }),
    seal,
    certificateCheck,
    trust:
      asked === null || found === null
        ? unanchored
        : anchoredFinding(asked, found.anchor, decision.indication),
    decisive: decision.decisive,
    signingCertificate: certificate,
    anchored: found !== null,
    provenTimes: evidence.provenTimes,
    wanted:
      intact === true
        ? await wantedRevocation(found?.certificates ?? [], validation?.unsettled ?? [])
        : [],
  };
}

async function validateFoundPath(
  { context, evidence, path }: Facts,
  bestSignatureTime: Date,
): Promise<PathValidation | null> {
  if (path?.kind !== 'found') return null;
  return validatePath({
    certificates: path.path.certificates,
    existedAt: bestSignatureTime,
    tau: bestSignatureTime,
    validationTime: context.validationTime,
    isArchival: evidence.stamps.some(({ stamp }) => stamp.type === 'archive'),
    proofs: evidence.proofs,
    sources: evidence.sources,
    candidates: evidence.candidates,
    brought: context.brought,
    responders: context.responders,
    expiredKeptSince: expiredKeptSince(path.path.anchor.service, context.validationTime),
  });
}

/** The claim has to be possible, though it proves nothing (EN 319 102-1 §5.2.8, signing time). */
function isClaimInValidity(
  { claimedSigningTime }: SealHeader,
  certificate: Certificate | null,
): boolean {
  if (claimedSigningTime === null || certificate === null) return false;
  return claimedSigningTime >= certificate.notBefore && claimedSigningTime <= certificate.notAfter;
}

/** The latest trusted content time stamp: the seal was made after it. */
function earliestPossible(reports: readonly TimestampReport[]): Date | null {
  const times = reports.flatMap(({ type, trusted, time }) =>
    type === 'content' && trusted === true && time !== null ? [Date.parse(time)] : [],
  );
  return times.length === 0 ? null : new Date(Math.max(...times));
}
