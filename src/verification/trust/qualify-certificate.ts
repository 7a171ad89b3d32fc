import type { Certificate } from '../certificate/certificate.ts';
import {
  claimedType,
  claimsDevice,
  claimsQualified,
  type CertificateType,
} from './certificate-claims.ts';
import { meetsCriteria } from './criteria.ts';
import { instancesAt, isPostEidas, isStatusGood, startedPostEidas } from './service-at.ts';
import type { ServiceInstance, TrustService } from './trust-data.ts';

/*
 * Whether a certificate was a qualified one at one time: TS 119 615 §4.4 and §4.5, in the order in which the
 * reference implementation of the European Commission takes it.
 */

/** What a certificate was at one time, by the trusted lists. */
export type CertificateQualification =
  /** The lists do not decide: no service, or services that contradict each other. */
  | { readonly kind: 'not-determined' }
  | {
      readonly kind: 'determined';
      readonly qualified: boolean;
      readonly type: CertificateType;
      /** Whether the private key is in a qualified device; never so without being qualified. */
      readonly device: boolean;
    };

export const NOT_DETERMINED: CertificateQualification = { kind: 'not-determined' };

/** @param services those that the path reaches, by key and subject */
export function qualifyAt(
  certificate: Certificate,
  services: readonly TrustService[],
  time: Date,
): CertificateQualification {
  if (services.length === 0) return NOT_DETERMINED;
  const inForce = services
    .flatMap((service) => instancesAt(service, time))
    .filter(({ type }) => type === 'CA/QC')
    .map((instance) => ({ instance, qualifiers: capturedQualifiers(instance, certificate) }));
  if (inForce.some(({ qualifiers }) => qualifiers === null)) return NOT_DETERMINED;
  const captured = inForce.flatMap(({ instance, qualifiers }) =>
    qualifiers === null ? [] : [{ instance, qualifiers }],
  );
  const fitting = captured.filter((one) => fits(one, certificate));
  const results = fitting.map((one) => judge(one, certificate));
  if (results.some((one) => !isEqual(one, results[0]))) return NOT_DETERMINED;
  const counting = fitting.filter(({ instance }) => isStatusGood(instance));
  const [result] = counting.map((one) => judge(one, certificate));
  return result ?? notQualified(certificate);
}

/** An instance of a service with the qualifiers whose criteria the certificate meets. */
interface Captured {
  readonly instance: ServiceInstance;
  readonly qualifiers: ReadonlySet<string>;
}

/** null where that depends on a criterion that nobody here knows. */
function capturedQualifiers(
  { qualifications }: ServiceInstance,
  certificate: Certificate,
): ReadonlySet<string> | null {
  const qualifiers = new Set<string>();
  for (const element of qualifications) {
    const met = meetsCriteria(element.criteria, certificate);
    if (met === null) return null;
    if (met) for (const qualifier of element.qualifiers) qualifiers.add(qualifier);
  }
  return qualifiers;
}

const OVERRIDES: ReadonlyMap<string, CertificateType> = new Map([
  ['QCForESig', 'esign'],
  ['QCForESeal', 'eseal'],
  ['QCForWSA', 'web'],
]);

const COVERED_BY = {
  esign: 'ForeSignatures',
  eseal: 'ForeSeals',
  web: 'ForWebSiteAuthentication',
} as const;

function overrides({ qualifiers }: Captured): readonly CertificateType[] {
  return [...OVERRIDES].flatMap(([qualifier, type]) => (qualifiers.has(qualifier) ? [type] : []));
}

/** Whether the service is one for certificates of this type; see PRO-4.4.4-12 for legal persons. */
function covers({ instance, qualifiers }: Captured, type: CertificateType): boolean {
  if (type === 'unknown') return true;
  if (type === 'esign' && qualifiers.has('QCForLegalPerson')) return false;
  return instance.additional.includes(COVERED_BY[type]);
}

/** Since eIDAS a service counts only for the types that it is listed for (PRO-4.4.4-08, -16, -24). */
function fits(captured: Captured, certificate: Certificate): boolean {
  const [override, ...more] = overrides(captured);
  const single = more.length === 0 ? override : undefined;
  const overrideFits =
    single === undefined || !startedPostEidas(captured.instance) || covers(captured, single);
  if (!overrideFits) return false;
  if (!isPostEidas(certificate.notBefore)) return true;
  const type = claimedType(certificate);
  return covers(captured, type) || (single !== undefined && covers(captured, single));
}

function judge(captured: Captured, certificate: Certificate): CertificateQualification {
  if (!isQualified(captured, certificate)) return notQualified(certificate);
  return {
    kind: 'determined',
    qualified: true,
    type: qualifiedType(captured, certificate),
    device: hasDevice(captured, certificate),
  };
}

function notQualified(certificate: Certificate): CertificateQualification {
  return { kind: 'determined', qualified: false, type: claimedType(certificate), device: false };
}

function isQualified({ qualifiers }: Captured, certificate: Certificate): boolean {
  // Both together contradict each other, which never speaks for the certificate.
  if (qualifiers.has('NotQualified')) return false;
  return qualifiers.has('QCStatement') || claimsQualified(certificate);
}

function qualifiedType(captured: Captured, certificate: Certificate): CertificateType {
  // There were no seals under the directive (PRO-4.4.4-33).
  if (!startedPostEidas(captured.instance)) return 'esign';
  const [override, ...more] = overrides(captured);
  if (more.length > 0) return 'unknown';
  return override ?? claimedType(certificate);
}

const DEVICE = {
  now: { yes: ['QCWithQSCD', 'QCQSCDManagedOnBehalf'], no: 'QCNoQSCD' },
  before: { yes: ['QCWithSSCD'], no: 'QCNoSSCD' },
} as const;

/** "As in the certificate", and no word at all, leave it to the certificate (§4.5.4, Table 7). */
function hasDevice({ instance, qualifiers }: Captured, certificate: Certificate): boolean {
  const { yes, no } = startedPostEidas(instance) ? DEVICE.now : DEVICE.before;
  if (qualifiers.has(no)) return false;
  if (yes.some((qualifier) => qualifiers.has(qualifier))) return true;
  return claimsDevice(certificate);
}

function isEqual(
  one: CertificateQualification,
  other: CertificateQualification | undefined,
): boolean {
  if (one.kind !== 'determined' || other?.kind !== 'determined') return one.kind === other?.kind;
  return (
    one.qualified === other.qualified && one.type === other.type && one.device === other.device
  );
}
