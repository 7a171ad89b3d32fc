import { COUNTRY, ENCODING, PNG } from './concepts.ts';
import { type JsonObject, type Language, type Text, text } from './json.ts';
import type { Name } from '../pki/name.ts';

/** An invented organisation of the demonstration. */
export interface Organisation {
  readonly key: string;
  readonly name: Text;
  readonly identifier: string;
  readonly street: Text;
  readonly homepage: string;
  readonly email: string;
}

function organisation(key: string, number: number, name: Text, street: Text): Organisation {
  return {
    key,
    name,
    identifier: `NTRCZ-${String(number).padStart(8, '0')}`,
    street,
    homepage: `https://${key}.example.org`,
    email: `mikrocertifikaty@${key}.example.org`,
  };
}

export const CONSORTIUM = organisation(
  'konsorcium',
  1,
  text('Konsorcium ukázkových univerzit', 'Consortium of Demonstration Universities'),
  text('Ukázkové náměstí 1, 100 00 Vzorov', 'Ukázkové náměstí 1, 100 00 Vzorov'),
);

export const UNIVERSITY = {
  demonstration: organisation(
    'ukazkova-univerzita',
    2,
    text('Ukázková univerzita', 'Demonstration University'),
    text('Univerzitní 12, 100 00 Vzorov', 'Univerzitní 12, 100 00 Vzorov'),
  ),
  model: organisation(
    'vzorova-univerzita',
    3,
    text('Vzorová univerzita', 'Model University'),
    text('Studentská 7, 200 00 Příkladov', 'Studentská 7, 200 00 Příkladov'),
  ),
  technical: organisation(
    'prikladna-technicka',
    4,
    text('Příkladná technická univerzita', 'Exemplary University of Technology'),
    text('Inženýrská 3, 300 00 Zkušebnice', 'Inženýrská 3, 300 00 Zkušebnice'),
  ),
  health: organisation(
    'ukazkova-zdravotnicka',
    5,
    text('Ukázková zdravotnická univerzita', 'Demonstration University of Health Sciences'),
    text('Nemocniční 21, 400 00 Ukázkov', 'Nemocniční 21, 400 00 Ukázkov'),
  ),
} as const;
export type UniversityKey = keyof typeof UNIVERSITY;

/** The agency that the demonstration has its accreditations from. */
export const AGENCY = organisation(
  'akreditace',
  8,
  text(
    'Ukázkový akreditační úřad pro vysoké školství',
    'Demonstration Accreditation Bureau for Higher Education',
  ),
  text('Úřední 5, 100 00 Vzorov', 'Úřední 5, 100 00 Vzorov'),
);

/** Seals nothing itself; the consortium's table does not cover it. */
export const INSTITUTE = organisation(
  'vzdelavaci-institut',
  55,
  text('Ukázkový vzdělávací institut, z. ú.', 'Demonstration Institute of Education'),
  text('Kurzovní 9, 500 00 Lekcov', 'Kurzovní 9, 500 00 Lekcov'),
);

/** A school whose name stands in a file that another organisation sealed. */
export const OTHER_SCHOOL = organisation(
  'jina-skola',
  66,
  text('Jiná ukázková vysoká škola', 'Another Demonstration College'),
  text('Odlehlá 40, 600 00 Jinakov', 'Odlehlá 40, 600 00 Jinakov'),
);

/** A firm with a perfect seal of its own that nobody has let speak for a university. */
export const STRANGER = organisation(
  'obchodni-firma',
  77,
  text('Ukázková obchodní firma, s. r. o.', 'Demonstration Trading Company'),
  text('Tržní 88, 700 00 Obchodov', 'Tržní 88, 700 00 Obchodov'),
);

const legalIdentifier = (id: string, notation: string): JsonObject => ({
  id,
  type: 'LegalIdentifier',
  notation,
  spatial: COUNTRY.CZ,
});

/** The organisation as a node of the graph. */
export function organisationNode(
  { key, name, identifier, street, homepage, email }: Organisation,
  logo: string | null = null,
): JsonObject {
  return {
    id: `urn:epass:org:${key}`,
    type: 'Organisation',
    eIDASIdentifier: legalIdentifier(`urn:epass:legalIdentifier:${key}:eidas`, identifier),
    registration: legalIdentifier(`urn:epass:legalIdentifier:${key}:registration`, identifier),
    legalName: name,
    location: {
      id: `urn:epass:location:${key}`,
      type: 'Location',
      address: {
        id: `urn:epass:address:${key}`,
        type: 'Address',
        countryCode: COUNTRY.CZ,
        fullAddress: { id: `urn:epass:note:${key}:address`, type: 'Note', noteLiteral: street },
      },
    },
    contactPoint: {
      id: `urn:epass:contactPoint:${key}`,
      type: 'ContactPoint',
      emailAddress: { id: `mailto:${email}`, type: 'Mailbox' },
    },
    homepage: {
      id: `urn:epass:webResource:${key}`,
      type: 'WebResource',
      contentURL: homepage,
    },
    ...(logo === null ? {} : { logo: mediaObject(`urn:epass:mediaObject:${key}:logo`, logo) }),
  };
}

/** A PNG picture, base64. */
export function mediaObject(id: string, content: string): JsonObject {
  return { id, type: 'MediaObject', content, contentEncoding: ENCODING, contentType: PNG };
}

/**
 * An issuer as it stands in the file after sealing: the software writes name, identifier, country
 * and common name of the seal certificate over what the issuer had filled in, the names in the
 * primary language only.
 */
export function sealedIssuer(
  organisationBefore: Organisation,
  certificate: Name,
  uuid: string,
  language: Language,
): JsonObject {
  const node = organisationNode(organisationBefore);
  return {
    ...node,
    id: `urn:epass:org:${organisationBefore.key}${uuid}`,
    eIDASIdentifier: legalIdentifier(
      'urn:certificateIdentifier:1',
      certificate.organisationIdentifier ?? organisationBefore.identifier,
    ),
    location: [
      node['location'] ?? null,
      {
        id: 'urn:certificateLocation:1',
        type: 'Location',
        address: { id: 'urn:certificateAddress:1', type: 'Address', countryCode: COUNTRY.CZ },
      },
    ],
    altLabel: { [language]: certificate.commonName },
    legalName: { [language]: certificate.organisation },
  };
}
