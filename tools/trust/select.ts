import type { TrustService } from '../../src/verification/trust/trust-data.ts';

/** What services are compiled for; a service may serve several uses at different times. */

const SEALS = 'ForeSeals';
const QUALIFIER_FOR_SEALS = 'QCForESeal';

/**
 * Whether a service issues, or ever issued, qualified certificates for seals: said of the service, or
 * by a qualifier of some of its certificates (TS 119 612 §5.5.9.2.3, §5.5.9.4).
 */
export function isForSeals({ instances }: TrustService): boolean {
  return instances.some(
    ({ type, additional, qualifications }) =>
      type === 'CA/QC' &&
      (additional.includes(SEALS) ||
        qualifications.some(({ qualifiers }) => qualifiers.includes(QUALIFIER_FOR_SEALS))),
  );
}

/** Whether a service issues, or ever issued, qualified time stamps. */
export function isForTimestamps({ instances }: TrustService): boolean {
  return instances.some(({ type }) => type === 'TSA/QTST');
}

/** Whether a service answers, or ever answered, for the status of certificates. */
export function isResponder({ instances }: TrustService): boolean {
  return instances.some(({ type }) => type === 'Certstatus/OCSP' || type === 'Certstatus/OCSP/QC');
}

/** Whether a service is an authority that issues certificates of any kind. */
export function isAuthority({ instances }: TrustService): boolean {
  return instances.some(({ type }) => type.startsWith('CA/') || type.startsWith('NationalRootCA'));
}
