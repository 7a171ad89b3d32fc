import type { Accreditation, Credential } from '../../credential/model.ts';
import { endOfPragueDay, isPragueMidnight, parseDateTime } from '../../credential/prague-time.ts';
import { warn, type Finding } from '../finding.ts';
import { isoTime } from '../time.ts';

/**
 * An accreditation counts on the day the credential was issued, whatever became of it later. One
 * without an end runs on.
 */
export function datesFinding(
  { issued, expires }: Accreditation,
  credential: Credential,
): Finding | null {
  if (issued === null && expires === null) return null;
  const day = [...credential.issued, ...credential.validFrom].map(parseDateTime)[0] ?? null;
  const from = issued === null ? null : parseDateTime(issued);
  const end = expires === null ? null : parseDateTime(expires);
  const isUnreadable =
    day === null || (issued !== null && from === null) || (expires !== null && end === null);
  if (isUnreadable) return warn('accreditation.unreadable-date');
  if (from !== null && from.getTime() > endOfPragueDay(day).getTime()) {
    return warn('accreditation.not-yet-granted', { date: isoTime(from) });
  }
  if (end === null) return null;
  const until = isPragueMidnight(end) ? endOfPragueDay(end) : end;
  return until.getTime() < day.getTime()
    ? warn('accreditation.expired', { date: isoTime(until) })
    : null;
}
