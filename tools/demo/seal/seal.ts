import type { Entity } from '../pki/certificate.ts';
import { type Bytes, concat, utf8Bytes } from '../pki/der.ts';
import { issueTimestamp } from '../pki/timestamp.ts';
import { base64url, protectedHeader, type SigningTimeMember, signingTimeMember } from './header.ts';
import { unsignedProperties, type UnsignedForm, type UnsignedStep } from './unsigned.ts';

export interface SealRequest {
  /** The exact text that is sealed. */
  readonly payload: string;
  /** Octets that are sealed in place of the text. */
  readonly octets?: Bytes;
  readonly signer: Entity;
  /** Claimed signing time. */
  readonly time: Date;
  /** `b64: false` unless told: the payload is signed and carried as it is (RFC 7797). */
  readonly b64?: boolean;
  /** `sigT` before 2025-07-15, else `iat`, unless told. */
  readonly signingTime?: SigningTimeMember;
  /** Members of `x5c`; the signer's certificate alone unless told. */
  readonly x5c?: readonly Bytes[];
  /** Makes a content time stamp at the signing time; null for none. */
  readonly contentTsa?: Entity | null;
  /** Components of `etsiU` in order; [] (level B) unless told. */
  readonly unsigned?: readonly UnsignedStep[];
  readonly unsignedForm?: UnsignedForm;
  /** Members of the protected header put in the place of the usual ones; `undefined` removes one. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Changes the text of the protected header before it is signed. */
  readonly rewrite?: (header: string) => string;
}

/** One signature of a JWS in JSON form (RFC 7515 §7.2.1). */
export interface Signature {
  readonly protected: string;
  readonly header?: { readonly etsiU: readonly unknown[] };
  readonly signature: string;
}

export type Serialization = 'general' | 'flattened' | 'compact';

function payloadOctets({ payload, octets, b64 = false }: SealRequest): Bytes {
  const data = octets ?? utf8Bytes(payload);
  return b64 ? utf8Bytes(base64url(data)) : data;
}

/** Makes one JAdES signature over a payload. */
export async function sign(request: SealRequest): Promise<Signature> {
  const { signer, time, b64 = false } = request;
  const payload = payloadOctets(request);
  const tsa = request.contentTsa ?? null;
  const header = await protectedHeader({
    algorithm: signer.key.algorithm,
    certificate: signer.certificate,
    x5c: request.x5c ?? [signer.certificate.der],
    time,
    signingTime: request.signingTime ?? signingTimeMember(time),
    b64,
    contentTimestamp:
      tsa === null ? null : await issueTimestamp({ tsa, genTime: time, data: payload }),
    overrides: request.header ?? {},
  });
  const headerText = JSON.stringify(header);
  const protectedText = base64url(utf8Bytes(request.rewrite?.(headerText) ?? headerText));
  const value = await signer.key.sign(concat(utf8Bytes(`${protectedText}.`), payload));
  const signatureText = base64url(value);
  const steps = request.unsigned ?? [];
  if (steps.length === 0) return { protected: protectedText, signature: signatureText };
  const etsiU = await unsignedProperties(
    steps,
    { payload, protectedText, signatureText },
    request.unsignedForm ?? 'encoded',
  );
  return { protected: protectedText, header: { etsiU }, signature: signatureText };
}

/** Puts signatures over one payload into a file: one line, no end of line (EDC), or compact form. */
export function serialize(
  payload: string,
  signatures: readonly Signature[],
  { serialization = 'general', b64 = false }: { serialization?: Serialization; b64?: boolean } = {},
): string {
  const carried = b64 ? base64url(utf8Bytes(payload)) : payload;
  const [first] = signatures;
  if (serialization === 'general' || first === undefined) {
    return JSON.stringify({ payload: carried, signatures });
  }
  if (serialization === 'flattened') return JSON.stringify({ payload: carried, ...first });
  return `${first.protected}.${carried}.${first.signature}`;
}

/** Seals a payload once and gives the whole file. */
export async function sealJades(
  request: SealRequest & { readonly serialization?: Serialization },
): Promise<string> {
  const { serialization = 'general', b64 = false } = request;
  return serialize(request.payload, [await sign(request)], { serialization, b64 });
}
