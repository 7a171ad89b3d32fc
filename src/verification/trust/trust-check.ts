import type { Certificate } from '../certificate/certificate.ts';
import type { CertificationPath } from '../certificate/path.ts';
import type { Code, Params } from '../codes.ts';
import { pass, unknown, warn, type Finding } from '../finding.ts';
import { TRUST_GRACE_MS } from '../limits.ts';
import type { Indication, SealReport } from '../report.ts';
import { isoTime } from '../time.ts';
import { claimsQualified, type CertificateType } from './certificate-claims.ts';
import type { SealTrust } from './seal-trust.ts';
import { instanceAt, isStatusGood } from './service-at.ts';
import type { TrustService } from './trust-data.ts';
import type { TrustSource } from './trust-source.ts';

export interface TrustQuestion {
  readonly certificate: Certificate;
  readonly said: SealTrust;
  readonly trust: readonly TrustSource[];
  readonly bestSignatureTime: Date;
  readonly validationTime: Date;
}

/** Why no path led to an anchor. */
export function unanchoredFinding({ certificate, said, trust }: TrustQuestion): Finding {
  const sealer = certificate.subject.organisation;
  const isReadable = trust.length > 0 && !trust.some((source) => source.isIncomplete());
  if (!isReadable) return unknown('trust.no-data');
  if (said.isKnownOtherwise) return warn('trust.not-for-seals', { sealer });
  const country = missingList(trust, certificate.issuer.country);
  if (country !== null) return unknown('trust.list-missing', { sealer, country });
  return warn('trust.no-anchor', { sealer });
}

/** The lists write EL for Greece and UK for the United Kingdom, certificates mostly do not. */
const TERRITORIES: ReadonlyMap<string, string> = new Map([
  ['GR', 'EL'],
  ['GB', 'UK'],
]);

/** The country, where its trusted list contributes nothing to any of the trust data. */
function missingList(trust: readonly TrustSource[], country: string | null): string | null {
  if (country === null) return null;
  const territory = TERRITORIES.get(country.toUpperCase()) ?? country.toUpperCase();
  const lists = trust
    .flatMap((source) => source.lists.lists)
    .filter((list) => list.territory === territory);
  return lists.length > 0 && lists.every(({ failed }) => failed !== null) ? country : null;
}

/** Judges the anchor of a path, the service it belongs to, and the kind of seal that this makes. */
export function anchoredFinding(
  question: TrustQuestion,
  anchor: CertificationPath['anchor'],
  indication: Indication,
): Finding {
  const { certificate, said, trust, validationTime } = question;
  const sealer = certificate.subject.organisation;
  if (anchor.service === null) return warn('trust.manual-anchor', { sealer });
  const territories = new Set(said.services.map(({ territory }) => territory));
  const outdated = outdatedSince(trust, territories, validationTime);
  if (outdated !== null) return warn('trust.outdated', { date: outdated });
  const provider = firstName(anchor.service.provider);
  const params = { sealer, provider };
  const { qualification } = said;
  if (qualification.kind !== 'determined') return warn('trust.contradiction', params);
  if (qualification.type !== 'eseal') {
    const person = certificate.subject.commonName;
    return warn(OTHER_TYPES[qualification.type], { ...params, person });
  }
  if (!qualification.qualified) return notQualified(question, params);
  if (indication !== 'TOTAL-PASSED') return pass('trust.qualified-certificate', params);
  return pass(
    qualification.device ? 'trust.qualified-seal' : 'trust.advanced-seal-qualified-certificate',
    params,
  );
}

const OTHER_TYPES: Readonly<Record<Exclude<CertificateType, 'eseal'>, Code>> = {
  esign: 'trust.personal-signature',
  web: 'trust.website-certificate',
  unknown: 'trust.unknown-type',
};

/** A certificate for seals that is no qualified one: by its service, or by itself. */
function notQualified(question: TrustQuestion, params: Params): Finding {
  const { certificate, said, bestSignatureTime } = question;
  if (!claimsQualified(certificate)) return warn('trust.not-qualified', params);
  const inForce = [bestSignatureTime, certificate.notBefore].flatMap((time) => {
    const instances = said.services.map((service) => instanceAt(service, time));
    const known = instances.filter((instance) => instance !== null);
    return known.length > 0 && !known.some(isStatusGood) ? known : [];
  });
  const [withdrawn] = inForce;
  if (withdrawn !== undefined) {
    return warn('trust.withdrawn', { ...params, date: isoTime(new Date(withdrawn.start)) });
  }
  const isForSeals = said.services.some((service) =>
    instanceAt(service, bestSignatureTime)?.additional.includes('ForeSeals'),
  );
  return warn(isForSeals ? 'trust.not-qualified' : 'trust.not-for-seals', params);
}

/** The list's date, where it is more than the grace period past its next update; else null. */
function outdatedSince(
  trust: readonly TrustSource[],
  territories: ReadonlySet<string>,
  time: Date,
): string | null {
  for (const list of trust.flatMap((source) => source.lists.lists)) {
    if (list.failed !== null || list.nextUpdate === null) continue;
    const isPast = Date.parse(list.nextUpdate) + TRUST_GRACE_MS < time.getTime();
    if (isPast && territories.has(list.territory)) return list.issued;
  }
  return null;
}

/** The service as the report names it, with its status at a time. */
export function trustServiceReport(
  service: TrustService,
  time: Date,
): NonNullable<SealReport['trustService']> {
  // Whoever runs the service today: the newest entry says it, whatever the time in question.
  const takenOverBy =
    service.instances.find((one) => one.takenOverBy !== null)?.takenOverBy ?? null;
  return {
    provider: firstName(service.provider),
    territory: service.territory,
    service: firstName(service.service),
    status: instanceAt(service, time)?.status ?? 'unknown',
    takenOverBy: takenOverBy === null ? null : firstName(takenOverBy),
  };
}

function firstName(names: Readonly<Record<string, string>>): string {
  return names['en'] ?? Object.values(names)[0] ?? '';
}
