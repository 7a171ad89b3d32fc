import { summariseCertificate, type Certificate } from '../certificate/certificate.ts';
import type { CertificationPath } from '../certificate/path.ts';
import type { SealReport } from '../report.ts';
import { isoTime } from '../time.ts';
import { trustServiceReport } from '../trust/trust-check.ts';
import type { Decision } from './decision.ts';
import type { SealHeader } from './header.ts';

export interface SealFacts {
  readonly header: SealHeader;
  readonly hasUnsignedHeader: boolean;
  readonly certificate: Certificate | null;
  /** null where none led to an anchor. */
  readonly path: CertificationPath | null;
  readonly decision: Decision;
  readonly intact: boolean | null;
  readonly validationTime: Date;
}

/** Writes down what was found of one signature. */
export function sealReport(facts: SealFacts): SealReport {
  const { header, certificate, path, decision, validationTime } = facts;
  const service = path?.anchor.service ?? null;
  return {
    ...emptyReport(validationTime),
    level: level(facts),
    indication: decision.indication,
    subIndication: decision.subIndication,
    signatureIntact: facts.intact,
    algorithm: header.alg,
    claimedSigningTime:
      header.claimedSigningTime === null ? null : isoTime(header.claimedSigningTime),
    qualification: service === null ? 'N/A' : 'Indeterminate Unknown',
    sealer:
      certificate === null
        ? null
        : {
            organisation: certificate.subject.organisation,
            organisationIdentifier: certificate.subject.organisationIdentifier,
            country: certificate.subject.country,
            commonName: certificate.subject.commonName,
            known: null,
          },
    certificate: certificate === null ? null : summariseCertificate(certificate),
    path: path === null ? [] : path.certificates.map(({ sha256 }) => sha256),
    trustService: service === null ? null : trustServiceReport(service, validationTime),
  };
}

/** The level by content; unknown while the components of the unsigned header are not judged. */
function level({ header, hasUnsignedHeader }: SealFacts): SealReport['level'] {
  if (!header.baseline) return 'NOT_ETSI';
  return hasUnsignedHeader ? null : 'B';
}

/** The report of a signature of which nothing could be read. */
export function emptyReport(validationTime: Date): SealReport {
  return {
    format: 'JAdES',
    level: 'NOT_ETSI',
    indication: 'TOTAL-FAILED',
    subIndication: 'FORMAT_FAILURE',
    signatureIntact: null,
    algorithm: null,
    claimedSigningTime: null,
    bestSignatureTime: isoTime(validationTime),
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
