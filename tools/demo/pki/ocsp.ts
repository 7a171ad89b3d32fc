import { extension } from './extensions.ts';
import type { Certificate, Entity } from './certificate.ts';
import { publicKeyBits } from './certificate.ts';
import {
  type Bytes,
  bitString,
  context,
  contextPrimitive,
  enumerated,
  generalizedTime,
  integer,
  octetString,
  oid,
  sequence,
} from './der.ts';
import { digest, hashIdentifier, type HashName, signatureIdentifier } from './key.ts';

/** What a certificate authority says of one certificate. */
export type CertificateStatus =
  | { readonly state: 'good' }
  | { readonly state: 'revoked'; readonly at: Date; readonly reason?: number }
  | { readonly state: 'unknown' };

/** CRLReason (RFC 5280 §5.3.1). */
export const REVOCATION_REASON = {
  keyCompromise: 1,
  superseded: 4,
  cessationOfOperation: 5,
  certificateHold: 6,
} as const;

/** An answer about one certificate. */
export interface OcspAnswer {
  /** The certificate asked about, and the authority that issued it. */
  readonly certificate: Certificate;
  readonly authority: Certificate;
  readonly status: CertificateStatus;
  readonly thisUpdate: Date;
  /** null: none is given. */
  readonly nextUpdate: Date | null;
  /** Digest of the certificate identifier; SHA-1 unless told, as responders do in practice. */
  readonly identifierHash?: HashName;
  readonly extensions?: readonly Bytes[];
}

export interface OcspRequest extends OcspAnswer {
  /** Who answers: the authority itself or its delegate. */
  readonly responder: Entity;
  /** `thisUpdate` unless told. */
  readonly producedAt?: Date;
  /** Certificates inside the response; the responder's own unless told. */
  readonly certificates?: readonly Bytes[];
  /** How the responder is named; by its name unless told. */
  readonly responderBy?: 'name' | 'key';
  /** Answers about further certificates, after the first. */
  readonly others?: readonly OcspAnswer[];
  /** Since when the responder keeps the status of expired certificates (RFC 6960 §4.4.4). */
  readonly archiveCutoff?: Date;
  /** Put in the place of the status once it is signed: a forgery. */
  readonly relabelledAs?: CertificateStatus;
  /** Extensions of the response as a whole. */
  readonly responseExtensions?: readonly Bytes[];
}

const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1';
const SUCCESSFUL = 0;

async function certificateId(request: OcspAnswer): Promise<Bytes> {
  const hash = request.identifierHash ?? 'SHA-1';
  return sequence(
    hashIdentifier(hash),
    octetString(await digest(hash, request.authority.subjectDer)),
    octetString(await digest(hash, publicKeyBits(request.authority.spki))),
    integer(request.certificate.serial),
  );
}

function encodeStatus(status: CertificateStatus): Bytes {
  switch (status.state) {
    case 'good':
      return contextPrimitive(0, new Uint8Array());
    case 'unknown':
      return contextPrimitive(2, new Uint8Array());
    case 'revoked': {
      const reason = status.reason === undefined ? [] : [context(0, enumerated(status.reason))];
      return context(1, generalizedTime(status.at), ...reason);
    }
  }
}

async function singleResponse(answer: OcspAnswer): Promise<Bytes> {
  const { nextUpdate, extensions = [] } = answer;
  return sequence(
    await certificateId(answer),
    encodeStatus(answer.status),
    generalizedTime(answer.thisUpdate),
    ...(nextUpdate === null ? [] : [context(0, generalizedTime(nextUpdate))]),
    ...(extensions.length === 0 ? [] : [context(1, sequence(...extensions))]),
  );
}

async function responderId({ responder, responderBy }: OcspRequest): Promise<Bytes> {
  const { certificate } = responder;
  if (responderBy !== 'key') return context(1, certificate.subjectDer);
  return context(2, octetString(await digest('SHA-1', publicKeyBits(certificate.spki))));
}

function archiveCutoff(since: Date): Bytes {
  return extension('1.3.6.1.5.5.7.48.1.6', generalizedTime(since));
}

/** Answers about certificates: a whole OCSPResponse (RFC 6960 §4.2). */
export async function issueOcspResponse(request: OcspRequest): Promise<Bytes> {
  const { responder, others = [], responseExtensions = [], relabelledAs } = request;
  const extensions = [
    ...(request.extensions ?? []),
    ...(request.archiveCutoff === undefined ? [] : [archiveCutoff(request.archiveCutoff)]),
  ];
  const responseData = async (status: CertificateStatus): Promise<Bytes> => {
    const answers = [{ ...request, status, extensions }, ...others];
    return sequence(
      await responderId(request),
      generalizedTime(request.producedAt ?? request.thisUpdate),
      sequence(...(await Promise.all(answers.map(singleResponse)))),
      ...(responseExtensions.length === 0 ? [] : [context(1, sequence(...responseExtensions))]),
    );
  };
  const certificates = request.certificates ?? [responder.certificate.der];
  const basicResponse = sequence(
    await responseData(relabelledAs ?? request.status),
    signatureIdentifier(responder.key.algorithm),
    bitString(await responder.key.signDer(await responseData(request.status))),
    ...(certificates.length === 0 ? [] : [context(0, sequence(...certificates))]),
  );
  return sequence(
    enumerated(SUCCESSFUL),
    context(0, sequence(oid(BASIC_RESPONSE), octetString(basicResponse))),
  );
}
