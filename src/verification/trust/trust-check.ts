import { unknown, warn, type Finding } from '../finding.ts';
import { TRUST_GRACE_MS } from '../limits.ts';
import type { SealReport } from '../report.ts';
import type { TrustAnchor } from './anchors.ts';
import type { TrustData, TrustService } from './trust-data-v1.ts';

/**
 * Judges what stands at the end of a path.
 *
 * @param anchor null where no path led to one
 */
export function trustFinding(
  sealer: string | null,
  anchor: TrustAnchor | null,
  { trust, validationTime }: { trust: readonly TrustData[]; validationTime: Date },
): Finding {
  if (anchor === null) {
    return trust.length === 0 ? unknown('trust.no-data') : warn('trust.no-anchor', { sealer });
  }
  if (anchor.service === null) return warn('trust.manual-anchor', { sealer });
  const outdated = outdatedSince(trust, anchor.service.territory, validationTime);
  if (outdated !== null) return warn('trust.outdated', { date: outdated });
  return unknown('trust.qualification-not-checked', {
    sealer,
    provider: firstName(anchor.service.provider),
  });
}

/** The list's date, where it is more than the grace period past its next update; else null. */
function outdatedSince(trust: readonly TrustData[], territory: string, time: Date): string | null {
  const lists = trust
    .flatMap((data) => data.lists.lists)
    .filter((list) => list.territory === territory && list.failed === null);
  for (const { nextUpdate, issued } of lists) {
    if (nextUpdate !== null && Date.parse(nextUpdate) + TRUST_GRACE_MS < time.getTime()) {
      return issued;
    }
  }
  return null;
}

/** The service as the report names it, with its status at a time. */
export function trustServiceReport(
  service: TrustService,
  time: Date,
): NonNullable<SealReport['trustService']> {
  const inForce = service.instances.find(({ start }) => Date.parse(start) <= time.getTime());
  return {
    provider: firstName(service.provider),
    territory: service.territory,
    service: firstName(service.service),
    status: inForce?.status ?? 'unknown',
  };
}

function firstName(names: Readonly<Record<string, string>>): string {
  return names['en'] ?? Object.values(names)[0] ?? '';
}
