import type { TrustService } from './trust-data-v1.ts';

/** eIDAS start (TS 119 615 §4.1): since then only "granted" counts. */
const EIDAS_START = Date.parse('2016-06-30T22:00:00Z');

const BEFORE_EIDAS = new Set(['undersupervision', 'supervisionincessation', 'accredited']);

type ServiceInstance = TrustService['instances'][number];

/** The instance of a service's history that was in force at a time; null before its first. */
export function instanceAt(service: TrustService, time: Date): ServiceInstance | null {
  const started = service.instances.filter(({ start }) => Date.parse(start) <= time.getTime());
  return started.reduce<ServiceInstance | null>(
    (latest, one) =>
      latest === null || Date.parse(one.start) > Date.parse(latest.start) ? one : latest,
    null,
  );
}

/** Whether a service was granted at a time, or had the status that counted for as much before eIDAS. */
export function serviceInForce(service: TrustService, time: Date): boolean {
  const instance = instanceAt(service, time);
  if (instance === null) return false;
  if (instance.status === 'granted') return true;
  return Date.parse(instance.start) < EIDAS_START && BEFORE_EIDAS.has(instance.status);
}
