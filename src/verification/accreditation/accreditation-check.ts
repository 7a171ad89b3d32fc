import type { Achievement, Credential, Organisation } from '../../credential/model.ts';
import { skipped, unknown, type Finding } from '../finding.ts';

/** The file's own claim of accreditation: not checked yet, or none made. */
export function checkAccreditation(credential: Credential, sealer: string | null): Finding {
  const claimed =
    credential.accreditations.length > 0 ||
    credential.issuers.some(isAccredited) ||
    credential.achievements.some(claimsAccreditation);
  return claimed ? unknown('accreditation.not-checked') : skipped('accreditation.none');
}

function claimsAccreditation(achievement: Achievement): boolean {
  return (
    achievement.accreditations.length > 0 ||
    achievement.awardingBodies.some(isAccredited) ||
    achievement.parts.some(claimsAccreditation)
  );
}

function isAccredited({ accreditations }: Organisation): boolean {
  return accreditations.length > 0;
}
