import type { ServiceInstance, TrustService } from './trust-data.ts';

/** From here on Regulation (EU) No 910/2014 applies (TS 119 615 PRO-4.4.4-07). */
export const EIDAS_START = Date.parse('2016-06-30T22:00:00Z');

/** Status values that meant under the directive what "granted" means now (TS 119 612 §5.5.4). */
const BEFORE_EIDAS: ReadonlySet<string> = new Set([
  'undersupervision',
  'supervisionincessation',
  'accredited',
]);

export function isPostEidas(time: Date): boolean {
  return time.getTime() >= EIDAS_START;
}

/** Whether an instance started under the regulation, not under the directive before it. */
export function startedPostEidas({ start }: ServiceInstance): boolean {
  return Date.parse(start) >= EIDAS_START;
}

/**
 * The instances of a service's history that were in force at a time: both at the very moment of a
 * change (TS 119 615 PRO-4.3.4-03).
 */
export function instancesAt(service: TrustService, time: Date): readonly ServiceInstance[] {
  const newestFirst = [...service.instances].sort(
    (one, other) => Date.parse(other.start) - Date.parse(one.start),
  );
  return newestFirst.filter(({ start }, position) => {
    const newer = newestFirst[position - 1];
    const hasEnded = newer !== undefined && Date.parse(newer.start) < time.getTime();
    return Date.parse(start) <= time.getTime() && !hasEnded;
  });
}

/** The newest instance in force at a time; null before the first. */
export function instanceAt(service: TrustService, time: Date): ServiceInstance | null {
  return instancesAt(service, time)[0] ?? null;
}

/**
 * Since when a service keeps the status of certificates that have expired, as its entry in force at a
 * time says (TS 119 612 §5.5.9.1, ExpiredCertsRevocationInfo); null where it says nothing.
 */
export function expiredKeptSince(service: TrustService | null, time: Date): Date | null {
  const since = service === null ? null : instanceAt(service, time)?.expiredCertsRevocationInfo;
  return since === null || since === undefined ? null : new Date(since);
}

/** Whether the status is one that qualifies (TS 119 615 PRO-4.4.4-18, -33: granted, or what it was before). */
export function isStatusGood(instance: ServiceInstance): boolean {
  return startedPostEidas(instance)
    ? instance.status === 'granted'
    : BEFORE_EIDAS.has(instance.status);
}

/** Whether a service was granted at a time, or had the status that counted for as much before eIDAS. */
export function serviceInForce(service: TrustService, time: Date): boolean {
  const instance = instanceAt(service, time);
  return instance !== null && (instance.status === 'granted' || isStatusGood(instance));
}
