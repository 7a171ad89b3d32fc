import type { Graph } from './graph.ts';
import type { Credential, Evidence } from './model.ts';
import { concept, concepts, literal, literals, nodeId, nodes, text, type Node } from './node.ts';
import { readAccreditation, readHolder, readOrganisation } from './read-agents.ts';
import {
  readAchievement,
  readActivity,
  readAssessment,
  readEntitlement,
  readOtherClaim,
} from './read-claims.ts';
import { readIdentifiers, readMedia } from './read-values.ts';
import { elm, EVIDENCE, P, TYPE } from './terms.ts';

/** Nodes that one reading may visit; the largest public credential needs about 2,000. */
const MAX_NODES = 50_000;

/** The kinds of claim that have readings of their own. */
const KINDS = [
  TYPE.learningAchievement,
  TYPE.learningActivity,
  TYPE.learningAssessment,
  TYPE.learningEntitlement,
];

export interface CredentialReading {
  readonly credential: Credential;
  /** Whether all of it was read, within the bound. */
  readonly complete: boolean;
}

/**
 * Reads a credential out of its graph.
 *
 * @param graph the statements of the file, made from exactly the verified bytes
 * @param root id of the node that is the credential
 * @returns what the file states; every value where it may hold several, so that a check can see
 *   contradictions
 */
export function readCredential(graph: Graph, root: string): CredentialReading {
  const budget = { left: MAX_NODES };
  const credential: Node = { graph, id: root, budget, trail: [] };
  const [display] = nodes(credential, elm('displayParameter'));
  const subjects = nodes(credential, P.credentialSubject);
  const claims = subjects.flatMap((subject) => nodes(subject, elm('hasClaim')));
  const claimsOf = (type: string): readonly Node[] =>
    claims.filter((claim) => graph.isA(claim.id, type));
  const evidence = nodes(credential, P.evidence).map(readEvidence);
  const evidenceOf = (type: string): readonly Evidence[] =>
    evidence.filter(({ types }) => types.some(({ id }) => id === type));
  const read: Credential = {
    id: nodeId(credential),
    title: display === undefined ? {} : text(display, P.title),
    description: display === undefined ? {} : text(display, P.description),
    profiles: concepts(credential, elm('credentialProfiles')),
    schemas: nodes(credential, P.credentialSchema).map(({ id }) => id),
    primaryLanguage: display === undefined ? null : concept(display, elm('primaryLanguage')),
    languages: display === undefined ? [] : concepts(display, P.language),
    issued: literals(credential, P.issued),
    issuanceDates: literals(credential, P.issuanceDate),
    validFrom: literals(credential, P.validFrom),
    ends: [...literals(credential, P.validUntil), ...literals(credential, P.expirationDate)],
    issuers: nodes(credential, P.issuer).map(readOrganisation),
    holders: subjects.map(readHolder),
    identifiers: readIdentifiers(credential),
    termsOfUse: graph
      .values(root, P.termsOfUse)
      .map((term) => (term.kind === 'node' ? term.id : term.value)),
    mandates: evidenceOf(EVIDENCE.mandate).map(({ statement }) => statement),
    accreditations: evidenceOf(EVIDENCE.accreditation).flatMap((one) => one.accreditations),
    evidence,
    attachments: nodes(credential, elm('attachment')).map(readMedia),
    declaresStatus: graph.values(root, P.credentialStatus).length > 0,
    achievements: claimsOf(TYPE.learningAchievement).map(readAchievement),
    activities: claimsOf(TYPE.learningActivity).map(readActivity),
    assessments: claimsOf(TYPE.learningAssessment).map(readAssessment),
    entitlements: claimsOf(TYPE.learningEntitlement).map(readEntitlement),
    otherClaims: claims
      .filter(({ id }) => !KINDS.some((kind) => graph.isA(id, kind)))
      .map(readOtherClaim),
    display: readDisplay(display),
  };
  return { credential: read, complete: budget.left > 0 };
}

function readEvidence(node: Node): Evidence {
  return {
    id: nodeId(node),
    types: concepts(node, P.type),
    statement: text(node, elm('evidenceStatement')),
    files: nodes(node, elm('embeddedEvidence')).map(readMedia),
    targets: nodes(node, elm('evidenceTarget')).map(readOrganisation),
    accreditations: nodes(node, elm('accreditation')).map(readAccreditation),
  };
}

function readDisplay(display: Node | undefined): Credential['display'] {
  if (display === undefined) return [];
  return nodes(display, elm('individualDisplay')).flatMap((individual) =>
    nodes(individual, elm('displayDetail')).flatMap((detail) => {
      const [image] = nodes(detail, elm('image'));
      if (image === undefined) return [];
      return [
        {
          language: concept(individual, P.language),
          page: Number(literal(detail, elm('page')) ?? 1),
          image: readMedia(image),
        },
      ];
    }),
  );
}
