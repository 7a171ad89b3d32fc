import type { KnownIssuer } from '../../src/verification/issuer/known-issuers.ts';
import { CONSORTIUM, type Organisation, UNIVERSITY } from './credentials/organisations.ts';

const REGISTRY = '/demo';

const UNIVERSITIES: readonly Organisation[] = Object.values(UNIVERSITY);

function known(
  organisation: Organisation,
  role: KnownIssuer['role'],
  sealsFor: string[],
): KnownIssuer {
  return {
    identifiers: [organisation.identifier],
    names: organisation.name,
    role,
    homepage: organisation.homepage,
    sealsFor,
  };
}

/** public/config.json of the demonstration: the consortium may seal for its universities. */
export const DEMONSTRATION_CONFIG = {
  registries: [REGISTRY],
  issuers: [
    {
      ...known(
        CONSORTIUM,
        'national-system',
        UNIVERSITIES.map(({ identifier }) => identifier),
      ),
      // The registry beside the page says whether the consortium has revoked a credential.
      statusRegistry: REGISTRY,
    },
    ...UNIVERSITIES.map((university) => known(university, 'university', [])),
  ],
  timeAnchors: [],
  contact: 'mailto:overovna@example.org',
};
