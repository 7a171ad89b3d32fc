import { institutionalAccreditation, programmeAccreditation } from './accreditation.ts';
import {
  ACTIVITY,
  ASSESSMENT,
  ECTS,
  ENTITLEMENT,
  EQF,
  FIELD,
  LANGUAGE,
  MODE,
  OPPORTUNITY,
  OUTCOME,
  REUSE,
  SETTING,
  SUPERVISION,
} from './concepts.ts';
import type { Activity, Assessment, Course, Outcome } from './courses/course.ts';
import { midnight, pragueTime } from './days.ts';
import type { JsonObject, Text } from './json.ts';
import { type Organisation, organisationNode } from './organisations.ts';

/** Who awards, when, and the marks that the organisations show. */
export interface Award {
  readonly bodies: readonly Organisation[];
  readonly day: string;
  /** Logo of an organisation, base64 PNG; null where it has none. */
  readonly logoOf: (organisation: Organisation) => string | null;
}

/** A lone value is written bare, several as an array, as the European software does. */
function oneOrMany(values: readonly JsonObject[]): JsonObject | readonly JsonObject[] {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}

function awardingBody(organisation: Organisation, award: Award): JsonObject {
  return {
    ...organisationNode(organisation, award.logoOf(organisation)),
    accreditation: institutionalAccreditation(organisation.key),
  };
}

function awardedBy(award: Award): JsonObject {
  return {
    id: 'urn:epass:awardingProcess:1',
    type: 'AwardingProcess',
    awardingBody: oneOrMany(award.bodies.map((body) => awardingBody(body, award))),
    awardingDate: midnight(award.day),
  };
}

const note = (id: string, literal: Text): JsonObject => ({
  id: `urn:epass:note:${id}`,
  type: 'Note',
  noteLiteral: literal,
});

const credits = (id: string, point: string): JsonObject => ({
  id: `urn:epass:creditPoint:${id}`,
  type: 'CreditPoint',
  framework: ECTS,
  point,
});

function learningOutcome(outcome: Outcome, index: number): JsonObject {
  return {
    id: `urn:epass:learningOutcome:${String(index + 1)}`,
    type: 'LearningOutcome',
    dcType: OUTCOME[outcome.type],
    ...(outcome.skills === undefined ? {} : { relatedESCOSkill: oneOrMany(outcome.skills) }),
    reusabilityLevel: REUSE[outcome.reuse],
    title: outcome.title,
  };
}

/** What a learner did: the claim itself where nothing but participation is certified. */
export function activityNode(
  activity: Activity,
  index: number,
  course: Course,
  award: Award,
): JsonObject {
  const number = String(index + 1);
  return {
    id: `urn:epass:learningActivity:${number}`,
    type: 'LearningActivity',
    awardedBy: awardedBy(award),
    description: activity.description,
    specifiedBy: {
      id: `urn:epass:learningActivitySpec:${number}`,
      type: 'LearningActivitySpecification',
      contactHour: String(activity.contactHours),
      dcType: ACTIVITY[activity.type],
      language: LANGUAGE[course.language],
      mode: MODE[course.mode],
      title: activity.title,
      volumeOfLearning: `PT${String(activity.contactHours)}H`,
    },
    temporal: {
      id: `urn:epass:period:${number}`,
      type: 'PeriodOfTime',
      endDate: pragueTime(activity.end, '17:00'),
      startDate: pragueTime(activity.start, '09:00'),
    },
    title: activity.title,
    ...(course.activities.length === 1 ? { workload: `PT${String(course.hours)}H` } : {}),
  };
}

function assessmentNode(
  assessment: Assessment,
  index: number,
  course: Course,
  award: Award,
): JsonObject {
  const number = String(index + 1);
  const { grading } = assessment;
  return {
    id: `urn:epass:learningAssessment:${number}`,
    type: 'LearningAssessment',
    awardedBy: awardedBy(award),
    dateIssued: midnight(assessment.day),
    grade: note(`grade:${number}`, assessment.grade),
    idVerification: SUPERVISION[assessment.supervision],
    specifiedBy: {
      id: `urn:epass:learningAssessmentSpec:${number}`,
      type: 'LearningAssessmentSpecification',
      dcType: ASSESSMENT[assessment.type],
      gradingScheme: {
        id: `urn:epass:gradingScheme:${grading.key}`,
        type: 'GradingScheme',
        description: grading.description,
        title: grading.title,
      },
      language: LANGUAGE[course.language],
      mode: MODE[assessment.mode],
      title: assessment.title,
    },
    title: assessment.title,
  };
}

function qualification(course: Course, award: Award): JsonObject {
  const [first] = award.bodies;
  return {
    id: 'urn:epass:qualification:1',
    type: 'Qualification',
    ...(first === undefined
      ? {}
      : { accreditation: programmeAccreditation(course, awardingBody(first, award)) }),
    creditPoint: credits('1', course.credits),
    dcType: course.parts === undefined ? OPPORTUNITY.short : OPPORTUNITY.programme,
    description: course.description,
    ...(course.entry === null ? {} : { entryRequirement: note('entry', course.entry) }),
    eqfLevel: EQF[course.eqf],
    isPartialQualification: false,
    language: LANGUAGE[course.language],
    learningOutcome: oneOrMany(course.outcomes.map(learningOutcome)),
    learningSetting: SETTING,
    mode: MODE[course.mode],
    thematicArea: FIELD[course.field],
    title: course.title,
    volumeOfLearning: `PT${String(course.hours)}H`,
  };
}

function partsOf(course: Course, award: Award): readonly JsonObject[] {
  return (course.parts ?? []).map((part, index) => {
    const number = String(index + 2);
    return {
      id: `urn:epass:learningAchievement:${number}`,
      type: 'LearningAchievement',
      awardedBy: awardedBy(award),
      specifiedBy: {
        id: `urn:epass:qualification:${number}`,
        type: 'Qualification',
        creditPoint: credits(number, part.credits),
        isPartialQualification: true,
        title: part.title,
      },
      title: part.title,
    };
  });
}

function entitlementNode(title: Text, award: Award): JsonObject {
  return {
    id: 'urn:epass:learningEntitlement:1',
    type: 'LearningEntitlement',
    awardedBy: awardedBy(award),
    specifiedBy: {
      id: 'urn:epass:learningEntitlementSpec:1',
      type: 'LearningEntitlementSpecification',
      dcType: ENTITLEMENT.type,
      entitlementStatus: ENTITLEMENT.actual,
      title,
    },
    title,
  };
}

/** What a learner achieved, with assessment, activity, outcomes and quality assurance. */
export function achievementNode(course: Course, award: Award): JsonObject {
  const parts = partsOf(course, award);
  return {
    id: 'urn:epass:learningAchievement:1',
    type: 'LearningAchievement',
    awardedBy: awardedBy(award),
    ...(course.entitlement === undefined
      ? {}
      : { entitlesTo: entitlementNode(course.entitlement, award) }),
    ...(parts.length === 0 ? {} : { hasPart: parts }),
    influencedBy: oneOrMany(
      course.activities.map((activity, index) => activityNode(activity, index, course, award)),
    ),
    provenBy: oneOrMany(
      course.assessments.map((assessment, index) =>
        assessmentNode(assessment, index, course, award),
      ),
    ),
    specifiedBy: qualification(course, award),
    title: course.title,
  };
}

/** An achievement with nothing but what the generic profile demands. */
export function bareAchievementNode(course: Course, award: Award): JsonObject {
  return {
    id: 'urn:epass:learningAchievement:1',
    type: 'LearningAchievement',
    awardedBy: {
      id: 'urn:epass:awardingProcess:1',
      type: 'AwardingProcess',
      awardingBody: oneOrMany(award.bodies.map((body) => organisationNode(body))),
    },
    title: course.title,
  };
}
