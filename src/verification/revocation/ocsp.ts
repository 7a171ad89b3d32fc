import { numberOf, oidOf, timeOf } from '../der/content.ts';
import { each, explicit, inside, malformed, readWhole, type DerCursor } from '../der/cursor.ts';
import { TAG, constructed, primitive } from '../der/value.ts';
import { nameOf, type DistinguishedName } from '../certificate/distinguished-name.ts';
import { MAX_OCSP_CERTIFICATES } from '../limits.ts';
import { onceForEach } from '../once.ts';
import { NO_EXTENSIONS, readExtensions, type ExtensionList } from './extension-list.ts';
import { readSignedObject, type SignedObject } from './signed-object.ts';

/** How a response names its signer (RFC 6960 §4.2.2.3); the key by the SHA-1 of its bits. */
export type ResponderId =
  | { readonly by: 'name'; readonly name: DistinguishedName }
  | { readonly by: 'key'; readonly hash: Uint8Array };

export type OcspStatus =
  | { readonly state: 'good' | 'unknown' }
  | { readonly state: 'revoked'; readonly at: Date; readonly reason: number | null };

/** What a response says of one certificate. */
export interface SingleResponse {
  readonly hashAlgorithm: string;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly serial: Uint8Array;
  readonly status: OcspStatus;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  readonly extensions: ExtensionList;
}

/** A BasicOCSPResponse (RFC 6960 §4.2.1); all but the certificates is out of the signed bytes. */
export interface OcspResponse {
  readonly object: SignedObject;
  readonly responderId: ResponderId;
  readonly producedAt: Date;
  readonly responses: readonly SingleResponse[];
  readonly extensions: ExtensionList;
  /** Certificates beside the signature, DER. */
  readonly certificates: readonly Uint8Array[];
}

const SUCCESSFUL = 0;
const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1';

/** Parses an OCSPResponse, DER; null for anything else or of another kind. */
export const parseOcsp: (der: Uint8Array) => OcspResponse | 'not-successful' | null = onceForEach(
  (der) => readWhole(der, responseOf),
);

function responseOf(cursor: DerCursor): OcspResponse | 'not-successful' {
  const response = inside(cursor.next(TAG.sequence));
  const isSuccessful = numberOf(response.next(TAG.enumerated)) === SUCCESSFUL;
  const tagged = response.optional(constructed(0));
  response.finish();
  if (!isSuccessful) return 'not-successful';
  const bytes = inside(explicit(tagged ?? malformed(), TAG.sequence));
  if (oidOf(bytes.next(TAG.objectIdentifier)) !== BASIC_RESPONSE) malformed();
  const basic = bytes.next(TAG.octetString).content;
  bytes.finish();
  return readWhole(basic, readBasic) ?? malformed();
}

function readBasic(outer: DerCursor): OcspResponse {
  const basic = inside(outer.next(TAG.sequence));
  const object = readSignedObject(basic);
  const certificates = basic.optional(constructed(0));
  basic.finish();
  return {
    object,
    ...readResponseData(inside(object.signed)),
    certificates:
      certificates === null
        ? []
        : each(explicit(certificates, TAG.sequence), ({ whole }) => whole).slice(
            0,
            MAX_OCSP_CERTIFICATES,
          ),
  };
}

function readResponseData(
  data: DerCursor,
): Pick<OcspResponse, 'responderId' | 'producedAt' | 'responses' | 'extensions'> {
  const version = data.optional(constructed(0));
  if (version !== null && numberOf(explicit(version, TAG.integer)) !== 0) malformed();
  const responder = data.next(constructed(1), constructed(2));
  const producedAt = timeOf(data.next(TAG.generalizedTime));
  const responses = each(data.next(TAG.sequence), (single) => {
    if (single.tag !== TAG.sequence) malformed();
    return readSingle(inside(single));
  });
  const extensions = data.optional(constructed(1));
  data.finish();
  return {
    responderId:
      responder.tag === constructed(1)
        ? { by: 'name', name: nameOf(explicit(responder, TAG.sequence)) }
        : { by: 'key', hash: explicit(responder, TAG.octetString).content },
    producedAt,
    responses,
    extensions:
      extensions === null ? NO_EXTENSIONS : readExtensions(explicit(extensions, TAG.sequence)),
  };
}

function readSingle(single: DerCursor): SingleResponse {
  const id = inside(single.next(TAG.sequence));
  const hashAlgorithm = oidOf(inside(id.next(TAG.sequence)).next(TAG.objectIdentifier));
  const issuerNameHash = id.next(TAG.octetString).content;
  const issuerKeyHash = id.next(TAG.octetString).content;
  const serial = id.next(TAG.integer).content;
  id.finish();
  const status = readStatus(single);
  const thisUpdate = timeOf(single.next(TAG.generalizedTime));
  const nextUpdate = single.optional(constructed(0));
  const extensions = single.optional(constructed(1));
  single.finish();
  return {
    hashAlgorithm,
    issuerNameHash,
    issuerKeyHash,
    serial,
    status,
    thisUpdate,
    nextUpdate: nextUpdate === null ? null : timeOf(explicit(nextUpdate, TAG.generalizedTime)),
    extensions:
      extensions === null ? NO_EXTENSIONS : readExtensions(explicit(extensions, TAG.sequence)),
  };
}

function readStatus(single: DerCursor): OcspStatus {
  const status = single.next(primitive(0), constructed(1), primitive(2));
  if (status.tag !== constructed(1)) {
    if (status.content.length > 0) malformed();
    return { state: status.tag === primitive(0) ? 'good' : 'unknown' };
  }
  const info = inside(status);
  const at = timeOf(info.next(TAG.generalizedTime));
  const reason = info.optional(constructed(0));
  info.finish();
  return {
    state: 'revoked',
    at,
    reason: reason === null ? null : numberOf(explicit(reason, TAG.enumerated)),
  };
}
