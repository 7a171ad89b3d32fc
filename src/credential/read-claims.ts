import type {
  Achievement,
  Activity,
  Assessment,
  ClaimFacts,
  Credit,
  Entitlement,
  LearningOutcome,
  OtherClaim,
  Specification,
} from './model.ts';
import {
  absent,
  concept,
  concepts,
  literal,
  literals,
  mergeTexts,
  nodeId,
  nodes,
  nodesAlong,
  text,
  type Node,
} from './node.ts';
import { readAccreditation, readOrganisation } from './read-agents.ts';
import { readGradingScheme, readResultDistribution, readShortenedGrading } from './read-grading.ts';
import { readAwardingOpportunities, readOpportunities } from './read-opportunities.ts';
import {
  readIdentifiers,
  readNamed,
  readNotes,
  readPeriods,
  readPlaces,
  readWebResources,
} from './read-values.ts';
import { elm, P } from './terms.ts';

/** What specifies a claim; ELM allows one, and one is read. */
function specificationOf(node: Node): Node {
  return nodes(node, elm('specifiedBy'))[0] ?? absent(node);
}

function readSpecification(spec: Node): Specification {
  return {
    id: nodeId(spec),
    title: text(spec, P.title),
    description: text(spec, P.description),
    definition: text(spec, P.definition),
    otherNames: text(spec, P.altLabel),
    categories: text(spec, elm('category')),
    identifiers: readIdentifiers(spec),
    notes: readNotes(spec),
    documents: readWebResources(spec, elm('supplementaryDocument')),
    homepages: readWebResources(spec, P.homepage),
    parts: readNamed(spec, elm('hasPart')),
    partOf: readNamed(spec, elm('isPartOf')),
    generalisations: readNamed(spec, elm('specialisationOf')),
    specialisations: readNamed(spec, elm('generalisationOf')),
    status: literal(spec, elm('status')),
    modified: literal(spec, P.modified),
  };
}

function readClaim(node: Node, spec: Node): ClaimFacts {
  const awarding = nodes(node, elm('awardedBy'));
  return {
    id: nodeId(node),
    title: text(node, P.title),
    description: text(node, P.description),
    identifiers: readIdentifiers(node),
    notes: readNotes(node),
    documents: readWebResources(node, elm('supplementaryDocument')),
    awardingBodies: nodesAlong(node, elm('awardedBy'), elm('awardingBody')).map(readOrganisation),
    awardingDate: awarding.map((one) => literal(one, elm('awardingDate')))[0] ?? null,
    awardingNotes: mergeTexts(
      awarding.flatMap((one) => [text(one, P.description), readNotes(one)]),
    ),
    awardingPlaces: awarding.flatMap((one) => readPlaces(one)),
    systemNotes: awarding.flatMap((one) => concepts(one, elm('educationalSystemNote'))),
    partOf: readNamed(node, elm('isPartOf')),
    specification: readSpecification(spec),
  };
}

/** Types of a claim itself and of what specifies it. */
function typesOf(node: Node, spec: Node) {
  return [...concepts(spec, P.type), ...concepts(node, P.type)];
}

export function readAchievement(node: Node): Achievement {
  const spec = specificationOf(node);
  const partial = literal(spec, elm('isPartialQualification'));
  return {
    ...readClaim(node, spec),
    learningOutcomes: nodes(spec, elm('learningOutcome')).map(readLearningOutcome),
    outcomeSummary: readNotes(spec, elm('learningOutcomeSummary')),
    credits: readCredits(spec, elm('creditPoint')),
    creditsReceived: readCredits(node, elm('creditReceived')),
    volume: literal(spec, elm('volumeOfLearning')),
    maximumDuration: literal(spec, elm('maximumDuration')),
    eqfLevel: concept(spec, elm('EQFLevel')),
    nqfLevels: concepts(spec, elm('NQFLevel')),
    types: typesOf(node, spec),
    fields: concepts(spec, elm('ISCEDFCode')),
    modes: concepts(spec, elm('mode')),
    settings: concepts(spec, elm('learningSetting')),
    languages: concepts(spec, P.language),
    targetGroups: concepts(spec, elm('targetGroup')),
    educationLevels: concepts(spec, elm('educationLevel')),
    educationSubjects: concepts(spec, elm('educationSubject')),
    qualificationCodes: concepts(spec, elm('qualificationCode')),
    entryRequirements: readNotes(spec, elm('entryRequirement')),
    partialQualification: partial === null ? null : partial === 'true' || partial === '1',
    accreditations: nodes(spec, elm('accreditation')).map(readAccreditation),
    opportunities: readOpportunities(node),
    awardingOpportunities: readAwardingOpportunities(spec),
    assessments: nodes(node, elm('provenBy')).map(readAssessment),
    activities: nodes(node, elm('influencedBy')).map(readActivity),
    entitlements: nodes(node, elm('entitlesTo')).map(readEntitlement),
    parts: nodes(node, elm('hasPart')).map(readAchievement),
  };
}

function readCredits(node: Node, property: string): readonly Credit[] {
  return nodes(node, property).flatMap((credit) => {
    const points = literal(credit, elm('point'));
    return points === null ? [] : [{ framework: concept(credit, elm('framework')), points }];
  });
}

function readLearningOutcome(node: Node): LearningOutcome {
  return {
    id: nodeId(node),
    title: text(node, P.title),
    identifiers: readIdentifiers(node),
    notes: readNotes(node),
    types: concepts(node, P.type),
    reusability: concepts(node, elm('reusabilityLevel')),
    escoSkills: concepts(node, elm('relatedESCOSkill')),
    otherSkills: concepts(node, elm('relatedSkill')),
  };
}

export function readActivity(node: Node): Activity {
  const spec = specificationOf(node);
  return {
    ...readClaim(node, spec),
    types: typesOf(node, spec),
    modes: concepts(spec, elm('mode')),
    languages: concepts(spec, P.language),
    volume: literal(spec, elm('volumeOfLearning')),
    workload: literal(node, elm('workload')),
    contactHours: literals(spec, elm('contactHour')),
    completion: literal(node, elm('levelOfCompletion')),
    periods: readPeriods(node),
    places: readPlaces(node),
    directedBy: nodes(node, elm('directedBy')).map(readOrganisation),
    opportunities: readOpportunities(node),
    parts: nodes(node, elm('hasPart')).map(readActivity),
  };
}

export function readAssessment(node: Node): Assessment {
  const spec = specificationOf(node);
  return {
    ...readClaim(node, spec),
    types: typesOf(node, spec),
    modes: concepts(spec, elm('mode')),
    languages: concepts(spec, P.language),
    idVerification: concept(node, elm('idVerification')),
    grade: readNotes(node, elm('grade')),
    gradeStatus: concept(node, elm('gradeStatus')),
    gradingScheme: readGradingScheme(spec),
    resultDistribution: readResultDistribution(node),
    shortenedGrading: readShortenedGrading(node),
    issued: literal(node, P.dateIssued),
    places: readPlaces(node),
    assessedBy: nodes(node, elm('assessedBy')).map(readOrganisation),
    parts: nodes(node, elm('hasPart')).map(readAssessment),
  };
}

export function readEntitlement(node: Node): Entitlement {
  const spec = specificationOf(node);
  return {
    ...readClaim(node, spec),
    types: typesOf(node, spec),
    statuses: concepts(spec, elm('entitlementStatus')),
    issued: literal(node, P.dateIssued),
    expires: literal(node, elm('expiryDate')),
    jurisdictions: concepts(spec, elm('limitJurisdiction')),
    occupations: concepts(spec, elm('limitOccupation')),
    nationalOccupations: concepts(spec, elm('limitNationalOccupation')),
    organisations: nodes(spec, elm('limitOrganisation')).map(readOrganisation),
    parts: nodes(node, elm('hasPart')).map(readEntitlement),
  };
}

/** A claim that is none of the four kinds. */
export function readOtherClaim(node: Node): OtherClaim {
  const spec = specificationOf(node);
  return { ...readClaim(node, spec), types: typesOf(node, spec) };
}
