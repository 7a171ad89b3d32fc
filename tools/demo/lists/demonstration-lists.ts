import type { Entity } from '../pki/certificate.ts';
import type { Sealers } from '../sealers.ts';
import { makeListSigner } from './list-signer.ts';
import { signList } from './sign-list.ts';
import { type ListedService, trustedList } from './trusted-list.ts';

/** When the demonstration's lists were issued, and its trust data compiled of them. */
export const LISTS_ISSUED = '2026-09-01T00:00:00Z';
/** Real lists hold half a year; these are not to run out. */
export const NEXT_UPDATE = '2055-12-31T00:00:00Z';
const GRANTED_SINCE = '2024-01-01T00:00:00Z';

/** Stands for the notice in the Official Journal that gives the first signers. */
export const DEMONSTRATION_JOURNAL = 'https://trust.example.org/signers-of-the-list';
const BASE = 'https://trust.example.org/';
export const DEMONSTRATION_LOTL_URL = `${BASE}eu-lotl.xml`;

/** The lists of the demonstration, as signed XML. */
export interface DemonstrationLists {
  readonly listOfLists: string;
  readonly national: string;
  /** Who signed the list of lists: what trust in all of it starts from. */
  readonly signer: Entity;
}

const suffix = (entity: Entity): string => {
  const [, label] = /\(([^)]+)\)$/.exec(entity.certificate.subject.commonName) ?? [];
  return label === undefined ? '' : ` (${label})`;
};

function service(entity: Entity, type: string, name: Record<'cs' | 'en', string>): ListedService {
  return {
    name: { cs: `${name.cs}${suffix(entity)}`, en: `${name.en}${suffix(entity)}` },
    certificates: [entity.certificate],
    periods: [
      {
        type,
        status: 'granted',
        since: GRANTED_SINCE,
        additional: type === 'CA/QC' ? ['ForeSeals'] : [],
      },
    ],
  };
}

/** Makes and signs a list of trusted lists, and the national list that it points to. */
export async function makeLists({ listed, stamping }: Sealers): Promise<DemonstrationLists> {
  const union = await makeListSigner({
    country: 'CZ',
    organisation: 'Ukázkový správce seznamu seznamů',
    commonName: 'Demonstration signer of the list of trusted lists',
  });
  const national = await makeListSigner({
    country: 'CZ',
    organisation: 'Ukázkový správce důvěryhodného seznamu',
    commonName: 'Demonstration signer of the national list',
  });
  const time = new Date(LISTS_ISSUED);
  const validity = { issued: LISTS_ISSUED, nextUpdate: NEXT_UPDATE };
  const pointerToUnion = {
    url: DEMONSTRATION_LOTL_URL,
    territory: 'EU',
    kind: 'EUlistofthelists',
    signers: [union.certificate],
  } as const;
  const [first] = listed;
  const provider = first?.authority.certificate.subject.organisation ?? '';

  return {
    signer: union,
    listOfLists: await signList(
      trustedList({
        ...validity,
        sequence: 1,
        kind: 'EUlistofthelists',
        territory: 'EU',
        operator: {
          cs: 'Ukázka: seznam důvěryhodných seznamů',
          en: 'Demonstration: list of trusted lists',
        },
        informationUris: [DEMONSTRATION_JOURNAL],
        pointers: [
          pointerToUnion,
          {
            url: `${BASE}CZ.xml`,
            territory: 'CZ',
            kind: 'EUgeneric',
            signers: [national.certificate],
          },
        ],
      }),
      { signer: union, time },
    ),
    national: await signList(
      trustedList({
        ...validity,
        sequence: 1,
        kind: 'EUgeneric',
        territory: 'CZ',
        operator: { cs: 'Ukázka: národní seznam', en: 'Demonstration: national list' },
        informationUris: [BASE],
        pointers: [pointerToUnion],
        providers: [
          {
            name: { cs: provider, en: 'Demonstration certification authority' },
            services: [
              ...listed.map(({ authority }) =>
                service(authority, 'CA/QC', {
                  cs: 'Ukázková služba kvalifikovaných certifikátů pro pečeti',
                  en: 'Demonstration qualified certificates for seals',
                }),
              ),
              // The listed certificate of a time-stamping service is the unit's own (leaf = anchor).
              service(stamping.timestamping, 'TSA/QTST', {
                cs: 'Ukázková služba kvalifikovaných časových razítek',
                en: 'Demonstration qualified time stamps',
              }),
            ],
          },
        ],
      }),
      { signer: national, time },
    ),
  };
}
