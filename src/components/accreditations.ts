import type { Accreditation, Achievement, Credential } from '../credential/model.ts';
import { distinct } from './distinct.ts';

/**
 * What the file says of the quality of an achievement: the accreditation of its qualification, of
 * the institutions that awarded it, and what the issuer offers in evidence.
 */
export function accreditationsOf(
  achievement: Achievement,
  credential: Credential,
): readonly Accreditation[] {
  return distinct([
    ...achievement.accreditations,
    ...achievement.awardingBodies.flatMap((body) => body.accreditations),
    ...credential.accreditations,
    ...credential.issuers.flatMap((issuer) => issuer.accreditations),
  ]);
}
