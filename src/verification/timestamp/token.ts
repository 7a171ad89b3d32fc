import {
  Constructed,
  fromBER,
  Null,
  ObjectIdentifier,
  Sequence,
  type BaseBlock,
  type OctetString,
} from 'asn1js';
import * as pkijs from 'pkijs';
import { equalBytes, ownBytes, type Bytes } from '../bytes.ts';
import type { Hash } from '../certificate/crypto-suite.ts';
import { DIGESTS } from '../certificate/digests.ts';
import { MAX_TOKEN_BYTES } from '../limits.ts';

/** An RFC 3161 time-stamp token: a CMS SignedData over a TSTInfo. Nothing of it is verified yet. */
export interface TimestampToken {
  readonly der: Bytes;
  readonly signedData: pkijs.SignedData;
  readonly signerInfo: pkijs.SignerInfo;
  /** The octets of the TSTInfo, which the signed attributes cover by digest. */
  readonly content: Bytes;
  readonly genTime: Date;
  /** null for a digest algorithm that is not known here. */
  readonly imprintHash: Hash | null;
  readonly imprint: Bytes;
  /** DER certificates that came with the token. */
  readonly certificates: readonly Bytes[];
  /** DER CRLs that came with the token. */
  readonly crls: readonly Bytes[];
  /** DER OCSP responses that came with the token. */
  readonly ocspResponses: readonly Bytes[];
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** Parses a token; null where it is not one of RFC 3161 §2.4.2 with a single signer. */
export function readToken(der: Uint8Array): TimestampToken | null {
  if (der.length > MAX_TOKEN_BYTES) return null;
  try {
    return parseToken(ownBytes(der));
  } catch {
    return null;
  }
}

function parseToken(der: Bytes): TimestampToken | null {
  const { result, offset } = fromBER(der.buffer);
  // The library forgives wrong lengths: what it read has to be what is there.
  if (offset !== der.length || !equalBytes(new Uint8Array(result.toBER()), der)) return null;
  const info = new pkijs.ContentInfo({ schema: result });
  if (info.contentType !== SIGNED_DATA) return null;
  const signedData = new pkijs.SignedData({ schema: info.content });
  if (signedData.encapContentInfo.eContentType !== TST_INFO) return null;
  const { eContent } = signedData.encapContentInfo;
  const [signerInfo, ...others] = signedData.signerInfos;
  if (eContent === undefined || signerInfo === undefined || others.length > 0) return null;
  if (!isOfRightVersion(signedData, signerInfo)) return null;
  const content = octets(eContent);
  const tst = pkijs.TSTInfo.fromBER(content);
  return {
    der,
    signedData,
    signerInfo,
    content,
    genTime: tst.genTime,
    imprintHash: DIGESTS.get(tst.messageImprint.hashAlgorithm.algorithmId) ?? null,
    imprint: ownBytes(tst.messageImprint.hashedMessage.valueBlock.valueHexView),
    certificates: members(result, CERTIFICATES).filter(isSequence).map(encoded),
    crls: members(result, CRLS).filter(isSequence).map(encoded),
    ocspResponses: members(result, CRLS).flatMap(ocspResponse),
  };
}

/** No signature covers these: RFC 5652 §5.1 and §5.3 say what they have to be. */
function isOfRightVersion(signedData: pkijs.SignedData, signerInfo: pkijs.SignerInfo): boolean {
  const byIssuer = signerInfo.sid instanceof pkijs.IssuerAndSerialNumber;
  const { algorithmId } = signerInfo.digestAlgorithm;
  return (
    signedData.version >= 3 &&
    signedData.version <= 5 &&
    signerInfo.version === (byIssuer ? 1 : 3) &&
    signedData.digestAlgorithms.some((one) => one.algorithmId === algorithmId) &&
    [signerInfo.digestAlgorithm, ...signedData.digestAlgorithms].every(isPlain)
  );
}

/** A digest algorithm has no parameters, or a NULL (RFC 5754 §2). */
function isPlain({ algorithmParams }: pkijs.AlgorithmIdentifier): boolean {
  const parameters: unknown = algorithmParams;
  return parameters === undefined || parameters instanceof Null;
}

/** An OCTET STRING may be built of several (X.690 §8.7.3). */
function octets(string: OctetString): Bytes {
  return ownBytes(new Uint8Array(string.getValue()));
}

const CERTIFICATES = 0;
const CRLS = 1;
const OTHER_FORMAT = 1;
const OCSP_RESPONSE = '1.3.6.1.5.5.7.16.2';

/** The members of one of SignedData's optional sets (RFC 5652 §5.1), as they were encoded. */
function members(contentInfo: BaseBlock, tagNumber: number): readonly BaseBlock[] {
  const explicit = contentInfo instanceof Sequence ? contentInfo.valueBlock.value[1] : undefined;
  const signedData = explicit instanceof Constructed ? explicit.valueBlock.value[0] : undefined;
  if (!(signedData instanceof Sequence)) return [];
  const set = signedData.valueBlock.value.find((one) => hasContextTag(one, tagNumber));
  return set instanceof Constructed ? set.valueBlock.value : [];
}

/** OtherRevocationInfoFormat with an OCSP response (RFC 5940 §2.1). */
function ocspResponse(block: BaseBlock): readonly Bytes[] {
  if (!hasContextTag(block, OTHER_FORMAT) || !(block instanceof Constructed)) return [];
  const [format, response] = block.valueBlock.value;
  if (!(format instanceof ObjectIdentifier) || response === undefined) return [];
  return format.getValue() === OCSP_RESPONSE ? [encoded(response)] : [];
}

const CONTEXT_SPECIFIC = 3;

function hasContextTag({ idBlock }: BaseBlock, tagNumber: number): boolean {
  return idBlock.tagClass === CONTEXT_SPECIFIC && idBlock.tagNumber === tagNumber;
}

function isSequence(block: BaseBlock): boolean {
  return block instanceof Sequence;
}

function encoded(block: BaseBlock): Bytes {
  return ownBytes(block.valueBeforeDecodeView);
}
