import {
  parseCertificate,
  type Certificate,
} from '../../src/verification/certificate/certificate.ts';
import { readRevocation } from '../../src/verification/revocation/read-revocation.ts';
import type {
  RevocationCircumstances,
  RevocationProblem,
  RevocationReading,
  RevocationSource,
  RevocationStatement,
} from '../../src/verification/revocation/revocation-data.ts';
import {
  type CertificateRequest,
  type Entity,
  issueCertificate,
  serialOf,
} from '../demo/pki/certificate.ts';
import { type Bytes, context } from '../demo/pki/der.ts';
import {
  authorityKeyIdentifier,
  basicConstraints,
  extension,
  KEY_USAGE,
  keyUsage,
  subjectKeyIdentifier,
} from '../demo/pki/extensions.ts';
import { generateKey, type SigningKey } from '../demo/pki/key.ts';
import { encodeName, type Name } from '../demo/pki/name.ts';
import { createPki } from '../demo/pki/pki.ts';

/* What the tests of revocation share: a hierarchy, odd certificates, and one way to ask. */

/** When the objects of the tests are issued, and when they are used. */
export const ISSUED = new Date('2026-03-02T10:00:00Z');
export const USED = new Date('2026-03-05T10:00:00Z');
export const NEXT = new Date('2026-03-09T10:00:00Z');
export const REVOKED = new Date('2026-02-01T08:30:00Z');

export const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

export const name = (commonName: string): Name => ({
  country: 'CZ',
  organisation: 'Zkouška',
  commonName,
});

/** A certificate as the verifier reads it. */
export async function read(entity: Entity): Promise<Certificate> {
  const certificate = await parseCertificate(entity.certificate.der);
  if (certificate === null) throw new Error('not a certificate');
  return certificate;
}

export interface IssueOptions extends Partial<
  Pick<CertificateRequest, 'serial' | 'notBefore' | 'notAfter'>
> {
  readonly key?: SigningKey;
  readonly extensions?: readonly Bytes[];
}

/** Any certificate; valid from 2024 to 2055 unless told. */
export async function issue(
  issuer: Entity | null,
  subject: Name,
  options: IssueOptions = {},
): Promise<Entity> {
  const { extensions = [], ...more } = options;
  return issueCertificate({
    subject,
    issuer,
    key: options.key ?? (await generateKey('ES256')),
    serial: await serialOf(subject.commonName),
    notBefore: day('2024-01-01'),
    notAfter: day('2055-01-01'),
    ...more,
    extensions: ({ self, authority }) => [
      ...(issuer === null ? [] : [authorityKeyIdentifier(authority)]),
      subjectKeyIdentifier(self),
      ...extensions,
    ],
  });
}

/** Extensions of a CA. */
export const CA_EXTENSIONS: readonly Bytes[] = [
  basicConstraints(null),
  keyUsage(KEY_USAGE.keyCertSign, KEY_USAGE.cRLSign),
];

/** The same entity, but what it signs has another signature: of another key, or taken from elsewhere. */
export function signingWith(entity: Entity, signDer: SigningKey['signDer']): Entity {
  return { ...entity, key: { ...entity.key, signDer } };
}

/** `GeneralName` of a URI, and of a directory name. */
export const uri = (address: string): Bytes =>
  Uint8Array.from([0x86, address.length, ...Buffer.from(address, 'latin1')]);
export const directory = (of: Name): Bytes => context(4, encodeName(of));

export const unknownExtension = (critical: boolean): Bytes =>
  extension('1.3.6.1.4.1.99999.1', Uint8Array.of(0x05, 0x00), critical);

export async function createHierarchy() {
  const pki = await createPki();
  return {
    ...pki,
    rootCertificate: await read(pki.root),
    authorityCertificate: await read(pki.authority),
    sealCertificate: await read(pki.seal),
  };
}

export type Hierarchy = Awaited<ReturnType<typeof createHierarchy>>;

let made = 0;
export function source(kind: 'ocsp' | 'crl', der: Bytes): RevocationSource {
  made += 1;
  return { kind, der, id: `${kind} ${made}` };
}

/** Reads for the seal's certificate of the hierarchy, or for another. */
export async function ask(
  hierarchy: Hierarchy,
  sources: readonly RevocationSource[],
  options: Partial<RevocationCircumstances> & {
    readonly certificate?: Certificate;
    readonly issuerPath?: readonly Certificate[];
  } = {},
): Promise<RevocationReading> {
  const { authorityCertificate, rootCertificate, sealCertificate } = hierarchy;
  const { certificate = sealCertificate, ...more } = options;
  const { issuerPath = [authorityCertificate, rootCertificate], ...circumstances } = more;
  return readRevocation(certificate, issuerPath, sources, {
    usableAt: USED,
    candidates: [],
    responders: () => Promise.resolve([]),
    ...circumstances,
  });
}

/** The one statement of a reading that has no other and nothing rejected. */
export function only({ statements, rejected }: RevocationReading): RevocationStatement {
  const [statement] = statements;
  if (statement === undefined || statements.length > 1 || rejected.length > 0) {
    const problems = rejected.map(({ problem }) => problem).join(', ');
    throw new Error(`${statements.length} statements, rejected: ${problems}`);
  }
  return statement;
}

/** The problems of a reading that states nothing. */
export function problems({ statements, rejected }: RevocationReading): RevocationProblem[] {
  if (statements.length > 0) throw new Error('there is a statement');
  return rejected.map(({ problem }) => problem);
}
