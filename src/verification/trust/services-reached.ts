import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import type { AnchorIndex } from './anchors.ts';
import type { TrustService } from './trust-data.ts';

/**
 * All services that a path reaches by its anchor: those of which a certificate has its public key
 * and its subject. One authority may be listed by two countries, with a certificate each.
 */
export async function servicesReached(
  anchor: Certificate,
  anchors: AnchorIndex,
): Promise<readonly TrustService[]> {
  const services = new Set<TrustService>();
  for (const { der, service } of await anchors.of(anchor.subject)) {
    if (service === null || services.has(service)) continue;
    const certificate = await parseCertificate(der);
    if (certificate?.spki === anchor.spki) services.add(service);
  }
  return [...services];
}
