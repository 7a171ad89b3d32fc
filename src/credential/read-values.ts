import type {
  Address,
  Identifier,
  IdentifierKind,
  Media,
  Named,
  Period,
  Text,
  WebResource,
} from './model.ts';
import { concept, concepts, literal, mergeTexts, nodeId, nodes, text } from './node.ts';
import type { Node } from './node.ts';
import { elm, P } from './terms.ts';

const IDENTIFIERS: readonly (readonly [IdentifierKind, string])[] = [
  ['eidas', elm('eidasLegalIdentifier')],
  ['registration', P.registration],
  ['vat', elm('vatIdentifier')],
  ['tax', elm('taxIdentifier')],
  ['national', elm('nationalId')],
  // The context of ELM 3.1 spells it so.
  ['national', elm('nationalID')],
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
          schemeVersion: literal(identifier, elm('schemeVersion')),
          country: concept(identifier, P.spatial),
          agency: text(identifier, P.schemeAgency),
          types: concepts(identifier, P.type),
          issued: literal(identifier, P.dateIssued),
        },
      ];
    }),
  );
}

/** Places that a property refers to, one entry an address. */
export function readPlaces(node: Node, property: string = elm('location')): readonly Address[] {
  return nodes(node, property).flatMap((location) => {
    const area = concepts(location, elm('spatialCode'));
    const name = mergeTexts([text(location, elm('geographicName')), text(location, P.description)]);
    const addresses = readAddresses(location);
    const bare = { full: {}, country: null };
    const stated = addresses.length > 0 || area.length > 0 || Object.keys(name).length > 0;
    if (addresses.length === 0) return stated ? [{ ...bare, area, name }] : [];
    return addresses.map((address) => ({ ...address, area, name }));
  });
}

/** Postal addresses: of a place, or of a contact. */
export function readAddresses(node: Node): readonly Address[] {
  return nodes(node, elm('address')).map((address) => ({
    full: readNotes(address, elm('fullAddress')),
    country: concept(address, elm('countryCode')),
    area: [],
    name: {},
  }));
}

/** The notes that a property refers to, as one text. */
export function readNotes(node: Node, property: string = elm('additionalNote')): Text {
  return mergeTexts(nodes(node, property).map((note) => text(note, elm('noteLiteral'))));
}

/** Pages and documents that a property refers to; one without an address says nothing. */
export function readWebResources(node: Node, property: string): readonly WebResource[] {
  return nodes(node, property).flatMap((page) => {
    const url = literal(page, elm('contentUrl'));
    if (url === null) return [];
    return [{ url, title: text(page, P.title), language: concept(page, P.language) }];
  });
}

export function readMedia(node: Node): Media {
  return {
    id: nodeId(node),
    content: literal(node, elm('content')),
    contentType: concept(node, elm('contentType')),
    encoding: concept(node, elm('contentEncoding')),
    url: literal(node, elm('contentUrl')),
    title: text(node, P.title),
    description: text(node, P.description),
    kind: concept(node, elm('attachmentType')),
  };
}

export function readPeriods(node: Node): readonly Period[] {
  return nodes(node, P.temporal).map((period) => ({
    start: literal(period, elm('startDate')),
    end: literal(period, elm('endDate')),
    name: text(period, P.prefLabel),
  }));
}

/** What a property refers to, by name and identifiers alone. */
export function readNamed(node: Node, property: string): readonly Named[] {
  return nodes(node, property).map((one) => ({
    id: nodeId(one),
    title: text(one, P.title),
    identifiers: readIdentifiers(one),
  }));
}
