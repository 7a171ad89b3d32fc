import type {
  Accreditation,
  Address,
  Holder,
  Identifier,
  IdentifierKind,
  Media,
  Named,
  Organisation,
} from './model.ts';
import { concept, concepts, literal, mergeTexts, nodeId, nodes, nodesAlong, text } from './node.ts';
import type { Node } from './node.ts';
import { elm, P } from './terms.ts';

const IDENTIFIERS: readonly (readonly [IdentifierKind, string])[] = [
  ['eidas', elm('eidasLegalIdentifier')],
  ['registration', P.registration],
  ['vat', elm('vatIdentifier')],
  ['tax', elm('taxIdentifier')],
  ['national', elm('nationalId')],
  ['other', P.identifier],
];

export function readIdentifiers(node: Node): readonly Identifier[] {
  return IDENTIFIERS.flatMap(([kind, property]) =>
    nodes(node, property).flatMap((identifier) => {
      const value = literal(identifier, P.notation);
      if (value === null) return [];
      return [
        {
          kind,
          value,
          schemeName: literal(identifier, elm('schemeName')),
          country: concept(identifier, P.spatial),
        },
      ];
    }),
  );
}

function readAddresses(node: Node): readonly Address[] {
  return nodes(node, elm('location')).flatMap((location) => {
    const area = concepts(location, elm('spatialCode'));
    const addresses = nodes(location, elm('address'));
    if (addresses.length === 0) return area.length === 0 ? [] : [{ full: {}, country: null, area }];
    return addresses.map((address) => ({
      full: mergeTexts(
        nodes(address, elm('fullAddress')).map((note) => text(note, elm('noteLiteral'))),
      ),
      country: concept(address, elm('countryCode')),
      area,
    }));
  });
}

function readEmails(node: Node): readonly string[] {
  return nodesAlong(node, elm('contactPoint'), elm('emailAddress')).map(({ id }) =>
    id.replace(/^mailto:/i, ''),
  );
}

/** Addresses of web pages that a property refers to. */
export function readWebAddresses(node: Node, property: string): readonly string[] {
  return nodes(node, property).flatMap((page) => literal(page, elm('contentUrl')) ?? []);
}

export function readMedia(node: Node): Media {
  return {
    id: nodeId(node),
    content: literal(node, elm('content')),
    contentType: concept(node, elm('contentType')),
    encoding: concept(node, elm('contentEncoding')),
    url: literal(node, elm('contentUrl')),
    title: text(node, P.title),
  };
}

export function readOrganisation(node: Node): Organisation {
  const [logo] = nodes(node, elm('logo'));
  return {
    id: nodeId(node),
    legalName: text(node, P.legalName),
    otherNames: mergeTexts([text(node, P.altLabel), text(node, P.prefLabel)]),
    identifiers: readIdentifiers(node),
    addresses: readAddresses(node),
    homepages: readWebAddresses(node, P.homepage),
    emails: readEmails(node),
    logo: logo === undefined ? null : readMedia(logo),
    accreditations: nodes(node, elm('accreditation')).map(readAccreditation),
  };
}

export function readHolder(node: Node): Holder {
  return {
    id: nodeId(node),
    fullName: text(node, P.fullName),
    givenName: text(node, P.givenName),
    familyName: text(node, P.familyName),
    dateOfBirth: literal(node, elm('dateOfBirth')),
    citizenships: concepts(node, elm('citizenshipCountry')),
    addresses: readAddresses(node),
    emails: readEmails(node),
    identifiers: readIdentifiers(node),
  };
}

/** Reads of a node what tells it apart. */
export function readNamed(node: Node): Named {
  return { id: nodeId(node), title: text(node, P.title), identifiers: readIdentifiers(node) };
}

/** Reads an accreditation: what the file states of a decision on quality. */
export function readAccreditation(node: Node): Accreditation {
  return {
    id: nodeId(node),
    title: text(node, P.title),
    description: text(node, P.description),
    types: concepts(node, P.type),
    decision: concept(node, elm('decision')),
    agents: nodes(node, elm('accreditingAgent')).map(readOrganisation),
    organisations: nodes(node, elm('organisation')).map(readOrganisation),
    issued: literal(node, P.dateIssued),
    expires: literal(node, elm('expiryDate')),
    review: literal(node, elm('reviewDate')),
    fields: concepts(node, elm('limitField')),
    eqfLevels: concepts(node, elm('limitEQFLevel')),
    jurisdictions: concepts(node, elm('limitJurisdiction')),
    qualifications: nodes(node, elm('limitQualification')).map(readNamed),
    credentialTypes: concepts(node, elm('limitCredentialType')),
    homepages: readWebAddresses(node, P.homepage),
  };
}
