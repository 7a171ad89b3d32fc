import type { Entity, Validity } from './certificate.ts';
import { generateKey, type SigningAlgorithm } from './key.ts';
import type { QcDeclaration } from './extensions.ts';
import type { Name } from './name.ts';
import {
  issueIssuingCa,
  issueResponder,
  issueRoot,
  issueSealCertificate,
  issueTimestampingUnit,
} from './profiles.ts';

/** A whole hierarchy: root → authority for seals → seal, with responders and a time-stamping unit. */
export interface Pki {
  readonly root: Entity;
  readonly authority: Entity;
  readonly seal: Entity;
  readonly timestamping: Entity;
  /** Answers for certificates that the root issued. */
  readonly rootResponder: Entity;
  /** Answers for certificates that the authority issued. */
  readonly sealResponder: Entity;
}

export interface PkiOptions extends Partial<Validity> {
  /** Algorithm of every key; ES256 unless told. */
  readonly algorithm?: SigningAlgorithm;
  /** Algorithm of the seal's key, where it differs. */
  readonly sealAlgorithm?: SigningAlgorithm;
  readonly modulusLength?: number;
  /** Put after the common names of the authorities, to tell hierarchies apart. */
  readonly label?: string;
  readonly sealer?: Name;
  /** Validity of the seal certificate alone. */
  readonly sealValidity?: Validity;
  readonly qc?: QcDeclaration | null;
}

export const CONSORTIUM: Name = {
  country: 'CZ',
  organisation: 'Konsorcium ukázkových univerzit',
  organisationIdentifier: 'NTRCZ-00000001',
  commonName: 'Ukázková pečeť konsorcia / Demonstration consortium seal',
};

/** Makes a hierarchy with keys that exist in memory only. */
export async function createPki(options: PkiOptions = {}): Promise<Pki> {
  const { algorithm = 'ES256', sealAlgorithm = algorithm, label = '' } = options;
  const modulus =
    options.modulusLength === undefined ? {} : { modulusLength: options.modulusLength };
  const validity = {
    ...(options.notBefore === undefined ? {} : { notBefore: options.notBefore }),
    ...(options.notAfter === undefined ? {} : { notAfter: options.notAfter }),
  };
  const provider = (czech: string, english: string): Name => ({
    country: 'CZ',
    organisation: 'Ukázková certifikační autorita',
    organisationIdentifier: 'NTRCZ-00000099',
    commonName: `Ukázková ${czech} / Demonstration ${english}${label === '' ? '' : ` (${label})`}`,
  });
  const issuance = async (subject: Name, keyAlgorithm = algorithm) => ({
    subject,
    key: await generateKey(keyAlgorithm, modulus),
    ...validity,
  });

  const root = await issueRoot(await issuance(provider('kořenová autorita', 'root CA')));
  const authority = await issueIssuingCa(
    root,
    await issuance(provider('autorita pro pečeti', 'seal CA')),
  );
  const seal = await issueSealCertificate(authority, {
    ...(await issuance(options.sealer ?? CONSORTIUM, sealAlgorithm)),
    ...(options.sealValidity ?? {}),
    ...(options.qc === undefined ? {} : { qc: options.qc }),
  });
  const timestamping = await issueTimestampingUnit(
    root,
    await issuance(provider('jednotka časových razítek', 'time-stamping unit')),
  );
  const rootResponder = await issueResponder(
    root,
    await issuance(provider('služba OCSP pro autority', 'root OCSP responder')),
  );
  const sealResponder = await issueResponder(
    authority,
    await issuance(provider('služba OCSP pro pečeti', 'seal OCSP responder')),
  );
  return { root, authority, seal, timestamping, rootResponder, sealResponder };
}
