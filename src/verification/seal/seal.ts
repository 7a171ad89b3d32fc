import { checkCertificate } from '../certificate/certificate-check.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import { findPath, type CertificationPath, type PathResult } from '../certificate/path.ts';
import type { RawSignature, SealedContainer } from '../container/container.ts';
import { fail, skipped, unknown, type Finding } from '../finding.ts';
import type { SealReport } from '../report.ts';
import type { AnchorIndex } from '../trust/anchors.ts';
import { trustFinding } from '../trust/trust-check.ts';
import type { TrustData } from '../trust/trust-data.ts';
import { signatureAlgorithm, type SignatureAlgorithm } from './algorithms.ts';
import { findSigningCertificate } from './certificate-reference.ts';
import { decide } from './decision.ts';
import type { SealHeader } from './header.ts';
import { checkSeal } from './seal-check.ts';
import { emptyReport, sealReport } from './seal-report.ts';
import { signatureValueIntact, signingInput } from './signature-value.ts';

/** What the checks of one seal found, its report, and what the verdict goes by. */
export interface SealOutcome {
  readonly report: SealReport;
  readonly seal: Finding;
  readonly certificateCheck: Finding;
  readonly trust: Finding;
  /** The finding that decided the indication. */
  readonly decisive: Finding;
  readonly signingCertificate: Certificate | null;
  /** Whether a path led to an anchor: only then does the certificate's name prove anything. */
  readonly anchored: boolean;
}

export interface SealContext {
  readonly anchors: AnchorIndex;
  readonly trust: readonly TrustData[];
  readonly validationTime: Date;
}

/**
 * Validates one signature of a container: basic validation of EN 319 102-1 §5.3 at the validation
 * time. Time stamps and revocation are not checked yet and therefore leave the seal INDETERMINATE.
 */
export async function validateSeal(
  raw: RawSignature,
  header: SealHeader | null,
  container: SealedContainer,
  context: SealContext,
): Promise<SealOutcome> {
  if (header === null) return malformed(context.validationTime);
  const candidates = header.certificates;
  const der = await findSigningCertificate(header.references, candidates);
  const certificate = der === null ? null : await parseCertificate(der);
  const sealer = certificate?.subject.organisation ?? null;
  const algorithm = header.alg === null ? null : signatureAlgorithm(header.alg);
  const intact =
    certificate === null || algorithm === null
      ? null
      : await valueIntact(raw, container, header, algorithm, certificate);
  const path =
    certificate === null
      ? null
      : await findPath(certificate, await parseAll(candidates, certificate), context.anchors);

  const seal = checkSeal(
    {
      container,
      header,
      hasCertificate: certificate !== null,
      isSupported: algorithm !== null,
      intact,
      sealer,
    },
    context.validationTime,
  );
  const certificateCheck = checkCertificate(certificate, algorithm, path, context.validationTime);
  const trust =
    certificate === null || path === null
      ? skipped()
      : trustFinding(sealer, anchoredPath(path)?.anchor ?? null, context);
  const decision = decide({ seal, certificateCheck, trust, intact });
  return {
    report: sealReport({
      header,
      hasUnsignedHeader: raw.unprotected !== undefined,
      certificate,
      path: path === null ? null : anchoredPath(path),
      decision,
      intact,
      validationTime: context.validationTime,
    }),
    seal,
    certificateCheck,
    trust,
    decisive: decision.decisive,
    signingCertificate: certificate,
    anchored: path?.kind === 'found',
  };
}

/** The value over the exact bytes; null where the sealed data is not in the file. */
async function valueIntact(
  raw: RawSignature,
  container: SealedContainer,
  header: SealHeader,
  algorithm: SignatureAlgorithm,
  certificate: Certificate,
): Promise<boolean | null> {
  if (container.payloadText === null || header.hasSignedDataReferences) return null;
  const input = signingInput(raw.protectedText, container.payloadText);
  return signatureValueIntact(algorithm, certificate, input, raw.signatureText);
}

async function parseAll(
  candidates: readonly Uint8Array[],
  leaf: Certificate,
): Promise<readonly Certificate[]> {
  const parsed = await Promise.all(candidates.map((der) => parseCertificate(der)));
  return parsed.flatMap((one) => (one === null || one.sha256 === leaf.sha256 ? [] : [one]));
}

function anchoredPath(path: PathResult): CertificationPath | null {
  return path.kind === 'found' ? path.path : null;
}

/** A signature whose protected header cannot be read at all. */
function malformed(validationTime: Date): SealOutcome {
  const seal = fail('seal.malformed-header', { detail: 'protected' });
  return {
    report: emptyReport(validationTime),
    seal,
    certificateCheck: skipped(),
    trust: skipped(),
    decisive: seal,
    signingCertificate: null,
    anchored: false,
  };
}

/** A signature over which the engine itself stumbled: nothing is known of it. */
export function crashed(validationTime: Date): SealOutcome {
  const seal = unknown('check.crashed');
  return {
    report: { ...emptyReport(validationTime), indication: 'INDETERMINATE', subIndication: null },
    seal,
    certificateCheck: skipped(),
    trust: skipped(),
    decisive: seal,
    signingCertificate: null,
    anchored: false,
  };
}
