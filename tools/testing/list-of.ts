import type { Entity } from '../demo/pki/certificate.ts';
import { makeListSigner } from '../demo/lists/list-signer.ts';
import { signList } from '../demo/lists/sign-list.ts';
import { trustedList, type ListedService } from '../demo/lists/trusted-list.ts';
import type { Certificate } from '../demo/pki/certificate.ts';

/** A service that issues qualified certificates for seals, granted since the start of 2018. */
export const sealService = (...certificates: readonly Certificate[]): ListedService => ({
  name: { en: 'Seals' },
  certificates,
  periods: [
    { type: 'CA/QC', status: 'granted', since: '2018-01-01T00:00:00Z', additional: ['ForeSeals'] },
  ],
});

/** A signed list of one territory that holds these services, and who signed it. */
export async function signedList(
  territory: string,
  services: readonly ListedService[],
  issued: Date,
): Promise<{ readonly xml: string; readonly signer: Entity }> {
  const signer = await makeListSigner({
    country: territory,
    organisation: 'Operator',
    commonName: `Operator of ${territory}`,
  });
  const iso = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;
  const list = trustedList({
    sequence: 1,
    kind: 'EUgeneric',
    territory,
    operator: { en: 'Operator' },
    informationUris: ['https://trust.example.org/'],
    issued: iso(issued),
    nextUpdate: iso(new Date(issued.getTime() + 90 * 24 * 60 * 60 * 1000)),
    providers: [{ name: { en: `Provider of ${territory}` }, services }],
  });
  return { xml: await signList(list, { signer, time: issued }), signer };
}
