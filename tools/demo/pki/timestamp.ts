import type { Entity } from './certificate.ts';
import {
  type Bytes,
  context,
  generalizedTime,
  integer,
  octetString,
  oid,
  sequence,
  setOf,
} from './der.ts';
import { extension } from './extensions.ts';
import { digest, hashIdentifier, type HashName, signatureIdentifier } from './key.ts';

/** Best-practice time-stamp policy (EN 319 421 §5.2). */
const POLICY_BTSP = '0.4.0.2023.1.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

export interface TimestampRequest {
  readonly tsa: Entity;
  readonly genTime: Date;
  /** The octets that are stamped; their digest becomes the message imprint. */
  readonly data: Uint8Array;
  readonly imprintHash?: HashName;
  readonly serial?: bigint;
  /** Certificates inside the token; the authority's own unless told, [] for none. */
  readonly certificates?: readonly Bytes[];
  /** Whether the token names its signer's certificate (RFC 5816); true unless told. */
  readonly signingCertificate?: boolean;
}

const attribute = (type: string, value: Bytes): Bytes => sequence(oid(type), setOf(value));

/** TSTInfo (RFC 3161 §2.4.2) with the statement of a qualified time stamp (EN 319 422 §9.1). */
async function tstInfo(request: TimestampRequest): Promise<Bytes> {
  const hash = request.imprintHash ?? 'SHA-256';
  const qualified = sequence(sequence(oid('0.4.0.19422.1.1')));
  return sequence(
    integer(1),
    oid(POLICY_BTSP),
    sequence(hashIdentifier(hash), octetString(await digest(hash, request.data))),
    integer(request.serial ?? BigInt(request.genTime.getTime())),
    generalizedTime(request.genTime),
    sequence(integer(1)),
    context(0, context(4, request.tsa.certificate.subjectDer)),
    context(1, extension('1.3.6.1.5.5.7.1.3', qualified)),
  );
}

async function signingCertificateV2({ certificate }: Entity): Promise<Bytes> {
  const issuerSerial = sequence(
    sequence(context(4, certificate.issuerDer)),
    integer(certificate.serial),
  );
  // hashAlgorithm is left out: DEFAULT SHA-256 (RFC 5035 §3).
  return sequence(
    sequence(sequence(octetString(await digest('SHA-256', certificate.der)), issuerSerial)),
  );
}

/** Issues an RFC 3161 time-stamp token: a CMS ContentInfo, without a response around it. */
export async function issueTimestamp(request: TimestampRequest): Promise<Bytes> {
  const { tsa } = request;
  const content = await tstInfo(request);
  const digestAlgorithm = hashIdentifier(tsa.key.hash);
  const attributes = [
    attribute(ATTRIBUTE.contentType, oid(TST_INFO)),
    attribute(ATTRIBUTE.messageDigest, octetString(await digest(tsa.key.hash, content))),
    ...((request.signingCertificate ?? true)
      ? [attribute(ATTRIBUTE.signingCertificateV2, await signingCertificateV2(tsa))]
      : []),
  ];
  // What is signed is the SET OF itself; in the message it carries the tag [0] (RFC 5652 §5.4).
  const signedAttributes = setOf(...attributes);
  const implicitAttributes = Uint8Array.from(signedAttributes);
  implicitAttributes[0] = 0xa0;
  const signerInfo = sequence(
    integer(1),
    sequence(tsa.certificate.issuerDer, integer(tsa.certificate.serial)),
    digestAlgorithm,
    implicitAttributes,
    signatureIdentifier(tsa.key.algorithm),
    octetString(await tsa.key.signDer(signedAttributes)),
  );
  const certificates = request.certificates ?? [tsa.certificate.der];
  const signedData = sequence(
    integer(3),
    setOf(digestAlgorithm),
    sequence(oid(TST_INFO), context(0, octetString(content))),
    ...(certificates.length === 0 ? [] : [context(0, ...certificates)]),
    setOf(signerInfo),
  );
  return sequence(oid(SIGNED_DATA), context(0, signedData));
}
