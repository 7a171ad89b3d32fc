import type { Certificate } from '../pki/certificate.ts';
import { type Bytes, context, integer, sequence } from '../pki/der.ts';
import { digest } from '../pki/key.ts';

/** From this instant a seal with `sigT` is no longer of baseline form (TS 119 182-1 v1.2.1). */
const END_OF_SIGT = Date.parse('2025-07-15T00:00:00Z');

export type SigningTimeMember = 'sigT' | 'iat';

export interface HeaderRequest {
  readonly algorithm: string;
  readonly certificate: Certificate;
  /** Members of `x5c`. */
  readonly x5c: readonly Bytes[];
  readonly time: Date;
  readonly signingTime: SigningTimeMember;
  readonly b64: boolean;
  /** Content time-stamp token. */
  readonly contentTimestamp: Bytes | null;
  /** Members put in the place of the usual ones; `undefined` removes one. */
  readonly overrides: Readonly<Record<string, unknown>>;
}

export const base64 = (octets: Uint8Array): string => Buffer.from(octets).toString('base64');
export const base64url = (octets: Uint8Array): string => Buffer.from(octets).toString('base64url');

/** A time as JAdES writes it: UTC, whole seconds. */
export const wholeSeconds = (time: Date): string => time.toISOString().replace(/\.\d+Z$/, 'Z');

/** The member that a seal of that time carries its signing time in. */
export function signingTimeMember(time: Date): SigningTimeMember {
  return time.getTime() < END_OF_SIGT ? 'sigT' : 'iat';
}

/** `kid`: standard base64 of DER IssuerSerial (TS 119 182-1 §5.1.4). */
function keyReference(certificate: Certificate): string {
  return base64(sequence(sequence(context(4, certificate.issuerDer)), integer(certificate.serial)));
}

/** The protected header as the EC software writes it: names and their order. */
export async function protectedHeader(request: HeaderRequest): Promise<Record<string, unknown>> {
  const { certificate, contentTimestamp, signingTime, time } = request;
  const critical = [
    ...(request.b64 ? [] : ['b64']),
    ...(signingTime === 'sigT' ? ['sigT'] : []),
    ...(contentTimestamp === null ? [] : ['adoTst']),
  ];
  const header: Record<string, unknown> = {
    alg: request.algorithm,
    cty: 'octet-stream',
    kid: keyReference(certificate),
    'x5t#S256': base64url(await digest('SHA-256', certificate.der)),
    x5c: request.x5c.map(base64),
    typ: 'jose+json',
    ...(request.b64 ? {} : { b64: false }),
    ...(signingTime === 'sigT'
      ? { sigT: wholeSeconds(time) }
      : { iat: Math.floor(time.getTime() / 1000) }),
    ...(contentTimestamp === null
      ? {}
      : { adoTst: { tstTokens: [{ val: base64(contentTimestamp) }] } }),
    ...(critical.length === 0 ? {} : { crit: critical }),
    ...request.overrides,
  };
  return header;
}
