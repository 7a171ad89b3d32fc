import { summariseCertificate, type Certificate } from '../certificate/certificate.ts';
import type { CertificationPath } from '../certificate/path.ts';
import type { Sealer, SealLevel, SealReport, TimestampReport } from '../report.ts';
import { isoTime } from '../time.ts';
import type { CertificateQualification } from '../trust/qualify-certificate.ts';
import { sealQualification } from '../trust/qualify-seal.ts';
import { trustServiceReport } from '../trust/trust-check.ts';
import type { Decision } from './decision.ts';
import type { SealHeader } from './header.ts';
import type { RevocationSummary } from './revocation-judgement.ts';

export interface SealFacts {
  readonly header: SealHeader;
  readonly level: SealLevel;
  readonly certificate: Certificate | null;
  /** null where none led to an anchor. */
  readonly path: CertificationPath | null;
  readonly certificateQualification: CertificateQualification;
  readonly decision: Decision;
  readonly intact: boolean | null;
  readonly bestSignatureTime: Date;
  readonly timestamps: readonly TimestampReport[];
  readonly revocation: RevocationSummary | null;
  readonly counterSignatures: readonly SealReport[];
}

/** Writes down what was found of one signature. */
export function sealReport(facts: SealFacts): SealReport {
  const { header, certificate, path, decision, bestSignatureTime } = facts;
  const service = path?.anchor.service ?? null;
  return {
    ...emptyReport(bestSignatureTime),
    level: facts.level,
    indication: decision.indication,
    subIndication: decision.subIndication,
    signatureIntact: facts.intact,
    algorithm: header.alg,
    claimedSigningTime: isoOrNull(header.claimedSigningTime),
    qualification: sealQualification(facts.certificateQualification, decision.indication),
    sealer: certificate === null ? null : sealer(certificate),
    certificate: certificate === null ? null : summariseCertificate(certificate),
    path: path === null ? [] : path.certificates.map(({ sha256 }) => sha256),
    trustService: service === null ? null : trustServiceReport(service, bestSignatureTime),
    timestamps: facts.timestamps,
    revocation: revocationReport(facts.revocation),
    counterSignatures: facts.counterSignatures,
  };
}

function sealer({ subject }: Certificate): Sealer {
  return {
    organisation: subject.organisation,
    organisationIdentifier: subject.organisationIdentifier,
    country: subject.country,
    commonName: subject.commonName,
    known: null,
  };
}

function revocationReport(summary: RevocationSummary | null): SealReport['revocation'] {
  return {
    state: summary?.state ?? 'unknown',
    source: summary?.source ?? null,
    producedAt: isoOrNull(summary?.producedAt ?? null),
    revokedAt: isoOrNull(summary?.revokedAt ?? null),
  };
}

function isoOrNull(date: Date | null): string | null {
  return date === null ? null : isoTime(date);
}

/** The report of a signature of which nothing could be read. */
export function emptyReport(time: Date): SealReport {
  return {
    format: 'JAdES',
    level: 'NOT_ETSI',
    indication: 'TOTAL-FAILED',
    subIndication: 'FORMAT_FAILURE',
    signatureIntact: null,
    algorithm: null,
    claimedSigningTime: null,
    bestSignatureTime: isoTime(time),
    qualification: 'N/A',
    sealer: null,
    certificate: null,
    path: [],
    trustService: null,
    timestamps: [],
    revocation: { state: 'unknown', source: null, producedAt: null, revokedAt: null },
    counterSignatures: [],
  };
}
