import type { Achievement, Activity, Assessment, Entitlement, LearningOutcome } from './model.ts';
import {
  absent,
  concept,
  concepts,
  literal,
  mergeTexts,
  nodeId,
  nodes,
  nodesAlong,
  text,
  type Node,
} from './node.ts';
import { readAccreditation, readNamed, readOrganisation, readWebAddresses } from './read-agents.ts';
import { elm, P } from './terms.ts';

const awardingBodies = (node: Node) =>
  nodesAlong(node, elm('awardedBy'), elm('awardingBody')).map(readOrganisation);

const notes = (node: Node, property: string) =>
  mergeTexts(nodes(node, property).map((note) => text(note, elm('noteLiteral'))));

/** What specifies a claim; ELM allows one, and one is read. */
function specification(node: Node): Node {
  return nodes(node, elm('specifiedBy'))[0] ?? absent(node);
}

export function readAchievement(node: Node): Achievement {
  const spec = specification(node);
  const partial = literal(spec, elm('isPartialQualification'));
  return {
    id: nodeId(node),
    title: text(node, P.title),
    description: mergeTexts([text(node, P.description), text(spec, P.description)]),
    awardingBodies: awardingBodies(node),
    awardingDate:
      nodes(node, elm('awardedBy')).map((one) => literal(one, elm('awardingDate')))[0] ?? null,
    specification: readNamed(spec),
    learningOutcomes: nodes(spec, elm('learningOutcome')).map(readLearningOutcome),
    outcomeSummary: notes(spec, elm('learningOutcomeSummary')),
    credits: nodes(spec, elm('creditPoint')).flatMap((credit) => {
      const points = literal(credit, elm('point'));
      return points === null ? [] : [{ framework: concept(credit, elm('framework')), points }];
    }),
    volume: literal(spec, elm('volumeOfLearning')),
    maximumDuration: literal(spec, elm('maximumDuration')),
    eqfLevel: concept(spec, elm('EQFLevel')),
    nqfLevels: concepts(spec, elm('NQFLevel')),
    types: concepts(spec, P.type),
    fields: concepts(spec, elm('ISCEDFCode')),
    modes: concepts(spec, elm('mode')),
    settings: concepts(spec, elm('learningSetting')),
    languages: concepts(spec, P.language),
    targetGroups: concepts(spec, elm('targetGroup')),
    entryRequirements: notes(spec, elm('entryRequirement')),
    partialQualification: partial === null ? null : partial === 'true' || partial === '1',
    accreditations: nodes(spec, elm('accreditation')).map(readAccreditation),
    homepages: readWebAddresses(spec, P.homepage),
    notes: mergeTexts([notes(node, elm('additionalNote')), notes(spec, elm('additionalNote'))]),
    assessments: nodes(node, elm('provenBy')).map(readAssessment),
    activities: nodes(node, elm('influencedBy')).map(readActivity),
    entitlements: nodes(node, elm('entitlesTo')).map(readEntitlement),
    parts: nodes(node, elm('hasPart')).map(readAchievement),
  };
}

function readLearningOutcome(node: Node): LearningOutcome {
  return {
    id: nodeId(node),
    title: text(node, P.title),
    types: concepts(node, P.type),
    reusability: concepts(node, elm('reusabilityLevel')),
    escoSkills: concepts(node, elm('relatedESCOSkill')),
    otherSkills: concepts(node, elm('relatedSkill')),
  };
}

export function readActivity(node: Node): Activity {
  const spec = specification(node);
  return {
    id: nodeId(node),
    title: text(node, P.title),
    description: text(node, P.description),
    types: concepts(spec, P.type),
    modes: concepts(spec, elm('mode')),
    languages: concepts(spec, P.language),
    volume: literal(spec, elm('volumeOfLearning')),
    workload: literal(node, elm('workload')),
    periods: nodes(node, P.temporal).map((period) => ({
      start: literal(period, elm('startDate')),
      end: literal(period, elm('endDate')),
    })),
    directedBy: nodes(node, elm('directedBy')).map(readOrganisation),
    awardingBodies: awardingBodies(node),
    parts: nodes(node, elm('hasPart')).map(readActivity),
  };
}

export function readAssessment(node: Node): Assessment {
  const spec = specification(node);
  const [scheme] = nodes(spec, elm('gradingScheme'));
  return {
    id: nodeId(node),
    title: text(node, P.title),
    description: text(node, P.description),
    types: concepts(spec, P.type),
    modes: concepts(spec, elm('mode')),
    idVerification: concept(node, elm('idVerification')),
    grade: notes(node, elm('grade')),
    gradeStatus: concept(node, elm('gradeStatus')),
    gradingScheme:
      scheme === undefined
        ? null
        : { title: text(scheme, P.title), description: text(scheme, P.description) },
    issued: literal(node, P.dateIssued),
    awardingBodies: awardingBodies(node),
    assessedBy: nodes(node, elm('assessedBy')).map(readOrganisation),
    parts: nodes(node, elm('hasPart')).map(readAssessment),
  };
}

export function readEntitlement(node: Node): Entitlement {
  const spec = specification(node);
  return {
    id: nodeId(node),
    title: text(node, P.title),
    description: text(node, P.description),
    types: concepts(spec, P.type),
    statuses: concepts(spec, elm('entitlementStatus')),
    issued: literal(node, P.dateIssued),
    expires: literal(node, elm('expiryDate')),
  };
}
