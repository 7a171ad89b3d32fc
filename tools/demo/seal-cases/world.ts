import type { Entity, Validity } from '../pki/certificate.ts';
import { nullValue } from '../pki/der.ts';
import { extension } from '../pki/extensions.ts';
import { generateKey, type SigningAlgorithm } from '../pki/key.ts';
import type { Name } from '../pki/name.ts';
import {
  type Issuance,
  issueIssuingCa,
  issueResponder,
  issueRoot,
  issueSealCertificate,
  issueTimestampingUnit,
} from '../pki/profiles.ts';

/*
 * Everybody who appears in the cases. The authorities are shared by all of them; a seal certificate
 * with something peculiar is made by the case that needs it.
 */

export interface World {
  readonly root: Entity;
  /** Listed as a service for seals: the paths of most seals have two certificates. */
  readonly authority: Entity;
  readonly responder: Entity;
  /** Answers for what the root issued. */
  readonly rootResponder: Entity;
  readonly seal: Entity;
  readonly secondSeal: Entity;

  /** Listed as a service for seals, with an authority below it that is not. */
  readonly deepRoot: Entity;
  readonly deepAuthority: Entity;
  readonly deepResponder: Entity;
  readonly deepRootResponder: Entity;
  readonly deepSeal: Entity;

  /** Listed: an old authority with a weak key and SHA-1. */
  readonly weakAuthority: Entity;

  /** In no list. */
  readonly strangeRoot: Entity;
  readonly strangeAuthority: Entity;
  readonly strangeResponder: Entity;
  readonly strangeSeal: Entity;
  readonly strangeTsa: Entity;

  /** Time-stamping units that are listed themselves. */
  readonly tsa: Entity;
  readonly tsaWithoutPurpose: Entity;
  readonly tsaWithdrawn: Entity;
  readonly tsaWithdrawnLater: Entity;
  readonly tsaListedLater: Entity;
  readonly tsaExpiredBefore: Entity;
  readonly tsaExpiredLater: Entity;
  readonly tsaRsa: Entity;

  /** Listed as an authority of time-stamping units. */
  readonly tsaAuthority: Entity;
  readonly tsaResponder: Entity;
  readonly unit: Entity;
  /** Its certificate ends between the sealing and the question. */
  readonly shortUnit: Entity;
  /** A unit of the authority for seals, which is not listed for time stamps. */
  readonly unitOfSealAuthority: Entity;
}

const CONSORTIUM = {
  country: 'CZ',
  organisation: 'Konsorcium ukázkových univerzit',
  organisationIdentifier: 'NTRCZ-00000001',
} as const;

const authorityName = (commonName: string): Name => ({
  country: 'CZ',
  organisation: 'Ukázková certifikační autorita',
  commonName,
});

/** Ends between the sealing and the question. */
export const SHORT: Validity = {
  notBefore: new Date('2024-01-01T00:00:00Z'),
  notAfter: new Date('2026-06-30T23:59:59Z'),
};

interface KeyChoice {
  readonly algorithm?: SigningAlgorithm;
  readonly modulusLength?: number;
}

async function issuance(
  commonName: string,
  { algorithm = 'ES256', modulusLength = 2048 }: KeyChoice = {},
): Promise<Issuance> {
  const key = await generateKey(algorithm, { modulusLength });
  return { subject: authorityName(commonName), key };
}

export type SealOptions = KeyChoice &
  Partial<Omit<Parameters<typeof issueSealCertificate>[1], 'subject' | 'key'>>;

/** A further seal certificate of the consortium; the label makes its serial number. */
export async function sealOf(
  authority: Entity,
  label: string,
  { algorithm = 'ES256', modulusLength = 2048, ...more }: SealOptions = {},
): Promise<Entity> {
  return issueSealCertificate(authority, {
    subject: { ...CONSORTIUM, commonName: `Case: ${label}` },
    key: await generateKey(algorithm, { modulusLength }),
    ...more,
  });
}

/** Validity assured for the short time it has (EN 319 412-1 §5.2): needs no revocation data. */
export const shortTermSealOf = (authority: Entity, label: string): Promise<Entity> =>
  sealOf(authority, label, { further: [extension('0.4.0.194121.2.1', nullValue())] });

/** A further responder of an authority. */
export async function responderOf(
  authority: Entity,
  label: string,
  more: Partial<Parameters<typeof issueResponder>[1]> = {},
): Promise<Entity> {
  return issueResponder(authority, { ...(await issuance(label)), ...more });
}

/** A further unit of an authority. */
export async function unitOf(
  authority: Entity,
  label: string,
  more: Partial<Parameters<typeof issueTimestampingUnit>[1]> = {},
): Promise<Entity> {
  return issueTimestampingUnit(authority, { ...(await issuance(label)), ...more });
}

/** Makes everybody; keys are in memory only. */
export async function makeWorld(): Promise<World> {
  const root = await issueRoot(await issuance('Root CA'));
  const authority = await issueIssuingCa(root, await issuance('Seal CA'));
  const deepRoot = await issueRoot(await issuance('Listed root CA'));
  const deepAuthority = await issueIssuingCa(deepRoot, await issuance('CA below the listed root'));
  const weak: KeyChoice = { algorithm: 'RS1', modulusLength: 1024 };
  const weakAuthority = await issueRoot(await issuance('Weak CA', weak));
  const strangeRoot = await issueRoot(await issuance('Unlisted root CA'));
  const strangeAuthority = await issueIssuingCa(strangeRoot, await issuance('Unlisted seal CA'));
  const tsaAuthority = await issueIssuingCa(root, await issuance('Time-stamping CA'));
  const expired = { ...SHORT, notAfter: new Date('2026-01-31T23:59:59Z') };
  const rsa = await generateKey('RS256');
  return {
    root,
    authority,
    responder: await responderOf(authority, 'OCSP'),
    rootResponder: await responderOf(root, 'Root OCSP'),
    seal: await sealOf(authority, 'seal'),
    secondSeal: await sealOf(authority, 'second seal'),
    deepRoot,
    deepAuthority,
    deepResponder: await responderOf(deepAuthority, 'Deep OCSP'),
    deepRootResponder: await responderOf(deepRoot, 'Deep root OCSP'),
    deepSeal: await sealOf(deepAuthority, 'deep seal'),
    weakAuthority,
    strangeRoot,
    strangeAuthority,
    strangeResponder: await responderOf(strangeAuthority, 'Unlisted OCSP'),
    strangeSeal: await sealOf(strangeAuthority, 'unlisted seal'),
    strangeTsa: await unitOf(strangeRoot, 'Unlisted unit'),
    tsa: await unitOf(root, 'Unit'),
    tsaWithoutPurpose: await unitOf(root, 'Unit without a purpose', { purpose: false }),
    tsaWithdrawn: await unitOf(root, 'Unit withdrawn before'),
    tsaWithdrawnLater: await unitOf(root, 'Unit withdrawn later'),
    tsaListedLater: await unitOf(root, 'Unit listed later'),
    tsaExpiredBefore: await unitOf(root, 'Unit expired before', expired),
    tsaExpiredLater: await unitOf(root, 'Unit expired later', SHORT),
    tsaRsa: await unitOf(root, 'Unit with RSA', { key: rsa }),
    tsaAuthority,
    tsaResponder: await responderOf(tsaAuthority, 'Time-stamping OCSP'),
    unit: await unitOf(tsaAuthority, 'Unit below an authority'),
    shortUnit: await unitOf(tsaAuthority, 'Short unit below an authority', SHORT),
    unitOfSealAuthority: await unitOf(authority, 'Unit of the seal CA'),
  };
}
