import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import type { DistinguishedName } from '../certificate/distinguished-name.ts';
import type { ListedResponders } from '../revocation/revocation-data.ts';
import { instancesAt, isStatusGood } from './service-at.ts';
import type { ServiceInstance, TrustService } from './trust-data.ts';
import type { TrustSource } from './trust-source.ts';

/** The status of a service that is no qualified one (TS 119 612 §5.5.4). */
const NATIONAL = 'recognisedatnationallevel';

/**
 * OCSP responders that the trusted lists name as services of their own (TS 119 612 §5.5.1,
 * Certstatus/OCSP and Certstatus/OCSP/QC), as long as their status is good: they may answer where the
 * authority itself or its delegate does not (RFC 6960 §4.2.2.2, local configuration).
 */
export function listedResponders(trust: readonly TrustSource[]): ListedResponders {
  const asked = new Map<string, Promise<readonly Listed[]>>();
  return async (subject, at) => {
    const listed = asked.get(subject.key) ?? find(trust, subject);
    asked.set(subject.key, listed);
    const answering = (await listed).filter(({ service }) => isAnswering(service, at));
    return answering.map(({ certificate }) => certificate);
  };
}

interface Listed {
  readonly certificate: Certificate;
  readonly service: TrustService;
}

async function find(
  trust: readonly TrustSource[],
  subject: DistinguishedName,
): Promise<readonly Listed[]> {
  const found = (await Promise.all(trust.map((source) => source.responders(subject)))).flat();
  const parsed = await Promise.all(
    found.map(async ({ der, service }) => ({ certificate: await parseCertificate(der), service })),
  );
  return parsed.flatMap(({ certificate, service }) =>
    certificate === null ? [] : [{ certificate, service }],
  );
}

function isAnswering(service: TrustService, at: Date): boolean {
  return instancesAt(service, at).some(hasGoodStatus);
}

function hasGoodStatus(instance: ServiceInstance): boolean {
  switch (instance.type) {
    case 'Certstatus/OCSP/QC':
      return isStatusGood(instance);
    case 'Certstatus/OCSP':
      return isStatusGood(instance) || instance.status === NATIONAL;
    default:
      return false;
  }
}
