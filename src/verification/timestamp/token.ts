import { ownBytes, type Bytes } from '../bytes.ts';
import type { Hash } from '../certificate/crypto-suite.ts';
import { DIGESTS } from '../certificate/digests.ts';
import {
  algorithmIdentifierOf,
  type AlgorithmIdentifier,
} from '../certificate/algorithm-identifier.ts';
import { numberOf, oidOf, preciseTimeOf } from '../der/content.ts';
import { each, explicit, malformed, readWhole, sequenceOf, type DerCursor } from '../der/cursor.ts';
import { constructed, TAG, type DerValue } from '../der/value.ts';
import { MAX_CERTIFICATES, MAX_REVOCATION_SOURCES, MAX_TOKEN_BYTES } from '../limits.ts';
import { toDefinite } from './definite.ts';
import { signerInfoOf, type SignerInfo } from './signer-info.ts';

/** An RFC 3161 time-stamp token: a CMS SignedData over a TSTInfo. Nothing of it is verified yet. */
export interface TimestampToken {
  readonly signerInfo: SignerInfo;
  /** The octets of the TSTInfo, which the signed attributes cover by digest. */
  readonly content: Bytes;
  readonly genTime: Date;
  /** null for a digest algorithm that is not known here. */
  readonly imprintHash: Hash | null;
  readonly imprint: Uint8Array;
  /** DER certificates that came with the token. */
  readonly certificates: readonly Bytes[];
  /** DER CRLs that came with the token. */
  readonly crls: readonly Bytes[];
  /** DER OCSP responses that came with the token. */
  readonly ocspResponses: readonly Bytes[];
}

export const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** Parses a token; null where it is not one of RFC 3161 §2.4.2 with a single signer. */
export function readToken(bytes: Uint8Array): TimestampToken | null {
  if (bytes.length > MAX_TOKEN_BYTES) return null;
  const der = toDefinite(ownBytes(bytes));
  return der === null ? null : readWhole(der, tokenOf);
}

/** ContentInfo (RFC 5652 §3). */
function tokenOf(cursor: DerCursor): TimestampToken {
  return sequenceOf(cursor.any(), (members) => {
    if (oidOf(members.next(TAG.objectIdentifier)) !== SIGNED_DATA) malformed();
    return sequenceOf(explicit(members.next(constructed(0)), TAG.sequence), signedDataOf);
  });
}

/** SignedData (RFC 5652 §5.1). */
function signedDataOf(members: DerCursor): TimestampToken {
  const version = numberOf(members.next(TAG.integer));
  const digests = each(members.next(TAG.set), algorithmIdentifierOf);
  const content = sequenceOf(members.next(TAG.sequence), encapsulated);
  const certificates = members.optional(constructed(0));
  const revocation = members.optional(constructed(1));
  const [signerInfo, ...others] = each(members.next(TAG.set), signerInfoOf);
  if (signerInfo === undefined || others.length > 0) malformed();
  if (version < 3 || version > 5 || !isAmong(signerInfo.digest, digests)) malformed();
  const info = readWhole(content, (cursor) => sequenceOf(cursor.any(), tstInfoOf));
  const crls = valuesIn(revocation).slice(0, MAX_REVOCATION_SOURCES);
  return {
    ...(info ?? malformed()),
    signerInfo,
    content,
    certificates: valuesIn(certificates).filter(isSequence).slice(0, MAX_CERTIFICATES).map(encoded),
    crls: crls.filter(isSequence).map(encoded),
    ocspResponses: crls.filter(({ tag }) => tag === constructed(1)).flatMap(ocspResponse),
  };
}

/** EncapsulatedContentInfo (RFC 5652 §5.2), which here holds a TSTInfo. */
function encapsulated(members: DerCursor): Bytes {
  if (oidOf(members.next(TAG.objectIdentifier)) !== TST_INFO) malformed();
  return ownBytes(explicit(members.next(constructed(0)), TAG.octetString).content);
}

/** The signer's digest is among those that are named before; no signature covers either. */
function isAmong(digest: AlgorithmIdentifier, digests: readonly AlgorithmIdentifier[]): boolean {
  return digests.some(({ oid }) => oid === digest.oid) && [digest, ...digests].every(isPlain);
}

/** A digest algorithm has no parameters, or a NULL (RFC 5754 §2). */
function isPlain({ parameters }: AlgorithmIdentifier): boolean {
  return parameters === null || (parameters.tag === TAG.null && parameters.content.length === 0);
}

/** TSTInfo (RFC 3161 §2.4.2); what follows the time decides nothing. */
function tstInfoOf(
  members: DerCursor,
): Pick<TimestampToken, 'genTime' | 'imprintHash' | 'imprint'> {
  members.next(TAG.integer);
  members.next(TAG.objectIdentifier);
  const imprint = sequenceOf(members.next(TAG.sequence), (parts) => ({
    hash: algorithmIdentifierOf(parts.any()).oid,
    octets: parts.next(TAG.octetString).content,
  }));
  members.next(TAG.integer);
  const genTime = preciseTimeOf(members.any());
  for (const tag of [TAG.sequence, TAG.boolean, TAG.integer, constructed(0), constructed(1)]) {
    members.optional(tag);
  }
  return { genTime, imprintHash: DIGESTS.get(imprint.hash) ?? null, imprint: imprint.octets };
}

const OCSP_RESPONSE = '1.3.6.1.5.5.7.16.2';

/** OtherRevocationInfoFormat with an OCSP response (RFC 5940 §2.1). */
function ocspResponse(other: DerValue): readonly Bytes[] {
  const [format, response] = each(other, (value) => value);
  if (format?.tag !== TAG.objectIdentifier || response === undefined) malformed();
  return oidOf(format) === OCSP_RESPONSE ? [encoded(response)] : [];
}

const valuesIn = (set: DerValue | null): readonly DerValue[] =>
  set === null ? [] : each(set, (value) => value);

const isSequence = ({ tag }: DerValue): boolean => tag === TAG.sequence;

const encoded = ({ whole }: DerValue): Bytes => ownBytes(whole);
