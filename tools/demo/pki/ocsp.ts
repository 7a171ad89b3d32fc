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

export interface OcspRequest {
  /** The certificate asked about, and the authority that issued it. */
  readonly certificate: Certificate;
  readonly authority: Certificate;
  /** Who answers: the authority itself or its delegate. */
  readonly responder: Entity;
  readonly status: CertificateStatus;
  readonly thisUpdate: Date;
  /** null: none is given. */
  readonly nextUpdate: Date | null;
  /** `thisUpdate` unless told. */
  readonly producedAt?: Date;
  /** Digest of the certificate identifier; SHA-1 unless told, as responders do in practice. */
  readonly identifierHash?: HashName;
  /** Certificates inside the response; the responder's own unless told. */
  readonly certificates?: readonly Bytes[];
}

const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1';
const SUCCESSFUL = 0;

async function certificateId(request: OcspRequest): Promise<Bytes> {
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

/** Answers about one certificate: a whole OCSPResponse (RFC 6960 §4.2). */
export async function issueOcspResponse(request: OcspRequest): Promise<Bytes> {
  const { responder } = request;
  const single = sequence(
    await certificateId(request),
    encodeStatus(request.status),
    generalizedTime(request.thisUpdate),
    ...(request.nextUpdate === null ? [] : [context(0, generalizedTime(request.nextUpdate))]),
  );
  const responseData = sequence(
    context(1, responder.certificate.subjectDer),
    generalizedTime(request.producedAt ?? request.thisUpdate),
    sequence(single),
  );
  const certificates = request.certificates ?? [responder.certificate.der];
  const basicResponse = sequence(
    responseData,
    signatureIdentifier(responder.key.algorithm),
    bitString(await responder.key.signDer(responseData)),
    ...(certificates.length === 0 ? [] : [context(0, sequence(...certificates))]),
  );
  return sequence(
    enumerated(SUCCESSFUL),
    context(0, sequence(oid(BASIC_RESPONSE), octetString(basicResponse))),
  );
}
