import type {
  Accreditation,
  Achievement,
  Credential,
  Organisation,
} from '../../credential/model.ts';

/** An accreditation, and what the file gives it for. */
export interface Stated {
  readonly accreditation: Accreditation;
  /** The achievements that it has to cover. */
  readonly achievements: readonly Achievement[];
  /** Whom it has to be granted to, in the absence of awarding bodies; [] where it is a programme's. */
  readonly holders: readonly Organisation[];
}

/**
 * All accreditations of a credential: offered as evidence for what it certifies, of a single
 * achievement, and of an institution for what it awards.
 */
export function statedAccreditations(credential: Credential): readonly Stated[] {
  const { accreditations, achievements, issuers } = credential;
  return [
    ...accreditations.map((accreditation) => ({ accreditation, achievements, holders: issuers })),
    ...issuers.flatMap((issuer) => ofInstitution(issuer)),
    ...achievements.flatMap((achievement) => ofAchievement(achievement, issuers)),
  ];
}

function ofAchievement(
  achievement: Achievement,
  issuers: readonly Organisation[],
): readonly Stated[] {
  return [
    ...achievement.accreditations.map((accreditation) => ({
      accreditation,
      achievements: [achievement],
      holders: issuers,
    })),
    ...achievement.awardingBodies.flatMap((body) => ofInstitution(body)),
    ...achievement.parts.flatMap((part) => ofAchievement(part, issuers)),
  ];
}

/** The scope of an institution's accreditation need not be what is certified here. */
function ofInstitution(institution: Organisation): readonly Stated[] {
  return institution.accreditations.map((accreditation) => ({
    accreditation,
    achievements: [],
    holders: [institution],
  }));
}
