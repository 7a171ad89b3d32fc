import type { Entity } from './pki/certificate.ts';
import { generateKey } from './pki/key.ts';
import type { Name } from './pki/name.ts';
import { type CertificateStatus, REVOCATION_REASON } from './pki/ocsp.ts';
import { CONSORTIUM, createPki, type Pki } from './pki/pki.ts';
import { issueSealCertificate, type Issuance } from './pki/profiles.ts';

/** Whoever seals in the demonstration, and what is said of the certificate. */
export interface Sealer {
  readonly entity: Entity;
  readonly name: Name;
  readonly pki: Pki;
  readonly status: CertificateStatus;
}

export const SEALER_KEYS = [
  'consortium',
  'pss',
  'rsa',
  'revoked',
  'expired',
  'answered',
  'unlisted',
  'stranger',
] as const;
export type SealerKey = (typeof SEALER_KEYS)[number];

export interface Sealers {
  readonly by: Readonly<Record<SealerKey, Sealer>>;
  /** The hierarchies that the demonstration's trusted list holds. */
  readonly listed: readonly Pki[];
  /** The hierarchy whose unit stamps everything. */
  readonly stamping: Pki;
}

export const REVOKED_AT = new Date('2026-01-15T09:00:00Z');

/** Ended between sealing and now. */
const ENDED_VALIDITY = {
  notBefore: new Date('2024-01-01T00:00:00Z'),
  notAfter: new Date('2025-12-31T23:59:59Z'),
};

const STRANGER: Name = {
  country: 'CZ',
  organisation: 'Ukázková obchodní firma, s. r. o.',
  organisationIdentifier: 'NTRCZ-00000077',
  commonName: 'Ukázková pečeť obchodní firmy / Demonstration company seal',
};

/** A further certificate of the consortium: the same organisation, another key and serial number. */
const consortiumSeal = (number: string): Name => ({
  ...CONSORTIUM,
  commonName: `Ukázková pečeť konsorcia ${number} / Demonstration consortium seal ${number}`,
});

const GOOD: CertificateStatus = { state: 'good' };

/** Makes every hierarchy and every seal certificate; all keys live in memory only. */
export async function makeSealers(): Promise<Sealers> {
  const main = await createPki();
  const pss = await createPki({ algorithm: 'PS256', modulusLength: 3072, label: 'RSA-PSS' });
  const rsa = await createPki({ algorithm: 'RS256', label: 'RSA' });
  const unlisted = await createPki({ label: 'mimo seznam / not listed' });

  const own = ({ seal }: Pki): Pick<Sealer, 'entity' | 'name'> => ({
    entity: seal,
    name: seal.certificate.subject,
  });
  const further = async (
    name: Name,
    more: Partial<Issuance> = {},
  ): Promise<Pick<Sealer, 'entity' | 'name'>> => ({
    name,
    entity: await issueSealCertificate(main.authority, {
      subject: name,
      key: await generateKey('ES256'),
      ...more,
    }),
  });
  const revoked: CertificateStatus = {
    state: 'revoked',
    at: REVOKED_AT,
    reason: REVOCATION_REASON.keyCompromise,
  };

  return {
    by: {
      consortium: { ...own(main), pki: main, status: GOOD },
      pss: { ...own(pss), pki: pss, status: GOOD },
      rsa: { ...own(rsa), pki: rsa, status: GOOD },
      revoked: {
        ...(await further(consortiumSeal('II'))),
        pki: main,
        status: revoked,
      },
      expired: {
        ...(await further(consortiumSeal('III'), ENDED_VALIDITY)),
        pki: main,
        status: GOOD,
      },
      // The one whose status the trust data brings along (trust-data.ts).
      answered: { ...(await further(consortiumSeal('IV'))), pki: main, status: GOOD },
      unlisted: { ...own(unlisted), pki: unlisted, status: GOOD },
      stranger: { ...(await further(STRANGER)), pki: main, status: GOOD },
    },
    listed: [main, pss, rsa],
    stamping: main,
  };
}
