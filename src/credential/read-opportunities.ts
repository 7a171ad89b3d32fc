import type { AwardingOpportunity, Grant, Opportunity, Price } from './model.ts';
import { concept, concepts, literal, literals, nodeId, nodes, text } from './node.ts';
import type { Node } from './node.ts';
import { readOrganisation } from './read-agents.ts';
import {
  readIdentifiers,
  readNotes,
  readPeriods,
  readPlaces,
  readWebResources,
} from './read-values.ts';
import { elm, P } from './terms.ts';

/** The learning opportunities that a claim came from. */
export function readOpportunities(claim: Node): readonly Opportunity[] {
  return nodes(claim, elm('learningOpportunity')).map((node) => ({
    id: nodeId(node),
    title: text(node, P.title),
    description: text(node, P.description),
    types: concepts(node, P.type),
    identifiers: readIdentifiers(node),
    notes: readNotes(node),
    documents: readWebResources(node, elm('supplementaryDocument')),
    homepages: readWebResources(node, P.homepage),
    providers: nodes(node, elm('providedBy')).map(readOrganisation),
    places: readPlaces(node),
    periods: readPeriods(node),
    duration: literal(node, elm('duration')),
    modes: concepts(node, elm('mode')),
    schedules: concepts(node, elm('learningSchedule')),
    scheduleInformation: readNotes(node, elm('scheduleInformation')),
    admission: readNotes(node, elm('admissionProcedure')),
    deadlines: literals(node, elm('applicationDeadline')),
    prices: nodes(node, elm('priceDetail')).map(readPrice),
    grants: nodes(node, elm('grant')).map(readGrant),
    modified: literal(node, P.modified),
  }));
}

function readPrice(node: Node): Price {
  const [amount] = nodes(node, elm('amount'));
  return {
    label: text(node, P.prefLabel),
    description: text(node, P.description),
    amount: amount === undefined ? null : literal(amount, elm('value')),
    currency: amount === undefined ? null : concept(amount, elm('unit')),
  };
}

function readGrant(node: Node): Grant {
  return {
    title: text(node, P.title),
    description: text(node, P.description),
    types: concepts(node, P.type),
    documents: readWebResources(node, elm('supplementaryDocument')),
    url: literal(node, elm('contentUrl')),
  };
}

export function readAwardingOpportunities(specification: Node): readonly AwardingOpportunity[] {
  return nodes(specification, elm('awardingOpportunity')).map((node) => ({
    bodies: nodes(node, elm('awardingBody')).map(readOrganisation),
    places: readPlaces(node),
    periods: readPeriods(node),
    identifiers: readIdentifiers(node),
  }));
}
