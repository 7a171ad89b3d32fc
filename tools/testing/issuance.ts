import {
  bitString,
  boolean,
  context,
  integer,
  oid,
  sequence,
  setOf,
  utf8String,
  x509Time,
  type Bytes,
} from '../demo/pki/der.ts';
import { extension, KEY_USAGE, keyUsage } from '../demo/pki/extensions.ts';
import { generateKey, signatureIdentifier, type SigningKey } from '../demo/pki/key.ts';
import {
  parseCertificate,
  type Certificate,
} from '../../src/verification/certificate/certificate.ts';

/* Certificates for tests of path rules: everything that a rule asks about can be set, also wrongly. */

/** Who can issue: a name and a key. */
export interface Holder {
  readonly name: Bytes;
  readonly key: SigningKey;
}

export interface Issued extends Holder {
  readonly certificate: Certificate;
}

export interface Request {
  /** Common name, or an encoded Name. */
  readonly name: string | Bytes;
  /** Self-signed where left out. */
  readonly issuer?: Holder;
  readonly key?: SigningKey;
  readonly extensions?: readonly Bytes[];
  readonly version?: 1 | 2 | 3;
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** AlgorithmIdentifier inside what is signed, where it shall differ. */
  readonly signedAlgorithm?: Bytes;
}

/** One attribute of a name, as a set of its own. */
export const rdn = (type: string, value: Bytes): Bytes => setOf(sequence(oid(type), value));

export const commonName = (text: string): Bytes => sequence(rdn('2.5.4.3', utf8String(text)));

/** basicConstraints of a CA, and the key usage that goes with it. */
export const asCa = (pathLength: number | null = null): readonly Bytes[] => [
  basicConstraints(true, pathLength),
  keyUsage(KEY_USAGE.keyCertSign, KEY_USAGE.cRLSign),
];

export const basicConstraints = (isCa: boolean, pathLength: number | null = null): Bytes =>
  extension(
    '2.5.29.19',
    sequence(
      ...(isCa ? [boolean(true)] : []),
      ...(pathLength === null ? [] : [integer(pathLength)]),
    ),
    true,
  );

/** What an end entity that seals has. */
export const asLeaf = (): readonly Bytes[] => [
  keyUsage(KEY_USAGE.digitalSignature, KEY_USAGE.nonRepudiation),
];

let serial = 0;

/** Issues and parses one certificate; an end entity unless told otherwise. */
export async function issue(request: Request): Promise<Issued> {
  const issued = await issueRaw(request);
  const certificate = await parseCertificate(issued.der);
  if (certificate === null) throw new Error('This certificate cannot be read');
  return { ...issued, certificate };
}

/** Issues one certificate without reading it. */
export async function issueRaw(request: Request): Promise<Holder & { readonly der: Bytes }> {
  const key = request.key ?? (await generateKey('ES256'));
  const name = typeof request.name === 'string' ? commonName(request.name) : request.name;
  const issuer = request.issuer ?? { name, key };
  const extensions = request.extensions ?? asLeaf();
  const version = request.version ?? 3;
  const algorithm = signatureIdentifier(issuer.key.algorithm);
  serial += 1;
  const signed = sequence(
    ...(version === 1 ? [] : [context(0, integer(version - 1))]),
    integer(serial),
    request.signedAlgorithm ?? algorithm,
    issuer.name,
    sequence(
      x509Time(new Date(request.notBefore ?? '2024-01-01T00:00:00Z')),
      x509Time(new Date(request.notAfter ?? '2040-01-01T00:00:00Z')),
    ),
    name,
    key.spki,
    ...(extensions.length === 0 ? [] : [context(3, sequence(...extensions))]),
  );
  const der = sequence(signed, algorithm, bitString(await issuer.key.signDer(signed)));
  return { name, key, der };
}

/** A CA below another, or a root. */
export const issueCa = async (
  name: string | Bytes,
  issuer?: Holder,
  more: Partial<Request> = {},
): Promise<Issued> =>
  issue({ name, extensions: asCa(), ...(issuer === undefined ? {} : { issuer }), ...more });
