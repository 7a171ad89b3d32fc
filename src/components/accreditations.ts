import type { Accreditation, Achievement, Credential } from '../credential/model.ts';
import { mainClaim } from './claims.ts';
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

/** One accreditation, and where the page shows it in full. */
export interface ShownAccreditation {
  readonly accreditation: Accreditation;
  readonly anchor: string;
  /** It is shown in full elsewhere; here a link to it is enough. */
  readonly elsewhere: boolean;
}

/** The anchor of the main achievement's accreditation at a position. */
function anchorOf(below: string, index: number): string {
  return `${below}accreditation-${index + 1}`;
}

/**
 * What there is to show under one achievement. The institution's accreditation holds for every part
 * of a credential: it is shown in full once, with the main achievement.
 *
 * @param below what the anchors begin with; '' for the main achievement
 */
export function accreditationsBelow(
  achievement: Achievement,
  credential: Credential,
  below: string,
): readonly ShownAccreditation[] {
  const main = below === '' ? null : mainClaim(credential);
  const inFull = main?.kind === 'achievement' ? accreditationsOf(main.claim, credential) : [];
  return accreditationsOf(achievement, credential).map((accreditation, index) => {
    const { id } = accreditation;
    const known = inFull.findIndex(
      (one) => one === accreditation || (id !== null && one.id === id),
    );
    return known === -1
      ? { accreditation, anchor: anchorOf(below, index), elsewhere: false }
      : { accreditation, anchor: anchorOf('', known), elsewhere: true };
  });
}
