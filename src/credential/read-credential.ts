import type { Graph } from './graph.ts';
import type { Credential } from './model.ts';
import { concept, concepts, literal, literals, nodeId, nodes, text, type Node } from './node.ts';
import {
  readAccreditation,
  readHolder,
  readIdentifiers,
  readMedia,
  readOrganisation,
} from './read-agents.ts';
import { readAchievement, readActivity, readAssessment, readEntitlement } from './read-claims.ts';
import { elm, EVIDENCE, P, TYPE } from './terms.ts';

/** Nodes that one reading may visit; the largest public credential needs about 2,000. */
const MAX_NODES = 50_000;

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
  const evidence = nodes(credential, P.evidence);
  const evidenceOf = (type: string): readonly Node[] =>
    evidence.filter((one) => nodes(one, P.type).some(({ id }) => id === type));
  const read: Credential = {
    id: nodeId(credential),
    title: display === undefined ? {} : text(display, P.title),
    description: display === undefined ? {} : text(display, P.description),
    profiles: concepts(credential, elm('credentialProfiles')),
    schemas: nodes(credential, P.credentialSchema).map(({ id }) => id),
    primaryLanguage: display === undefined ? null : concept(display, elm('primaryLanguage')),
    languages: display === undefined ? [] : concepts(display, P.language),
    issued: literals(credential, P.issued),
    validFrom: literals(credential, P.validFrom),
    ends: [...literals(credential, P.validUntil), ...literals(credential, P.expirationDate)],
    issuers: nodes(credential, P.issuer).map(readOrganisation),
    holders: subjects.map(readHolder),
    identifiers: readIdentifiers(credential),
    mandates: evidenceOf(EVIDENCE.mandate).map((one) => text(one, elm('evidenceStatement'))),
    accreditations: evidenceOf(EVIDENCE.accreditation).flatMap((one) =>
      nodes(one, elm('accreditation')).map(readAccreditation),
    ),
    declaresStatus: graph.values(root, P.credentialStatus).length > 0,
    achievements: claimsOf(TYPE.learningAchievement).map(readAchievement),
    activities: claimsOf(TYPE.learningActivity).map(readActivity),
    assessments: claimsOf(TYPE.learningAssessment).map(readAssessment),
    entitlements: claimsOf(TYPE.learningEntitlement).map(readEntitlement),
    display: readDisplay(display),
  };
  return { credential: read, complete: budget.left > 0 };
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
