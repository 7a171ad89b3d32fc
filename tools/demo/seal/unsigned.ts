import type { Entity } from '../pki/certificate.ts';
import { type Bytes, concat, utf8Bytes } from '../pki/der.ts';
import { type HashName } from '../pki/key.ts';
import { issueTimestamp } from '../pki/timestamp.ts';
import { base64, base64url } from './header.ts';

/** One component of the unprotected `etsiU` array (TS 119 182-1 §5.3), to be added in turn. */
export type UnsignedStep =
  | { readonly kind: 'sigTst'; readonly stamp: Stamp }
  | { readonly kind: 'arcTst'; readonly stamp: Stamp }
  | { readonly kind: 'xVals'; readonly certificates: readonly Bytes[] }
  | { readonly kind: 'rVals'; readonly ocsps: readonly Bytes[]; readonly crls: readonly Bytes[] }
  /** What depends on the signature itself. */
  | { readonly kind: 'made'; readonly make: (signed: Signed) => Promise<Component> }
  /** The text of a component, whatever is wrong with it; in the encoded form only. */
  | { readonly kind: 'text'; readonly text: string }
  /** Anything else, as it is: other members, tokens of another seal, faults. */
  | { readonly kind: 'other'; readonly component: Readonly<Record<string, unknown>> };

export interface Stamp {
  readonly tsa: Entity;
  readonly time: Date;
  readonly imprintHash?: HashName;
  /** Stamps these octets in place of the right ones. */
  readonly data?: Uint8Array;
  /** Certificates inside the token; the authority's own unless told, [] for none. */
  readonly certificates?: readonly Bytes[];
  /** Whether the token names its signer's certificate; true unless told. */
  readonly signingCertificate?: boolean;
  /** What befell the token after it was made. */
  readonly afterwards?: (token: Bytes) => Bytes;
}

/** What the imprints of time stamps are computed over. */
export interface Signed {
  /** Payload octets as they enter the signing input: raw where `b64` is false. */
  readonly payload: Bytes;
  readonly protectedText: string;
  readonly signatureText: string;
}

/** `encoded`: base64url strings, as the EC software writes; `clear`: JSON objects. */
export type UnsignedForm = 'encoded' | 'clear';

export type Component = Readonly<Record<string, unknown>>;

/** Octets that an archive time stamp covers: everything before it, without separators. */
export function archiveInput(signed: Signed, earlier: readonly string[]): Bytes {
  return concat(
    signed.payload,
    utf8Bytes(`.${signed.protectedText}.${signed.signatureText}.${earlier.join('')}`),
  );
}

/** Octets that a signature time stamp covers: the text of the value, not what it decodes to. */
export const signatureInput = (signed: Signed): Bytes => utf8Bytes(signed.signatureText);

/** A container with one token over these octets, or over what the stamp says in their place. */
export async function tokens(stamp: Stamp, data: Bytes): Promise<Component> {
  const { tsa, time, imprintHash, certificates, signingCertificate } = stamp;
  const token = await issueTimestamp({
    tsa,
    genTime: time,
    data: stamp.data ?? data,
    ...(imprintHash === undefined ? {} : { imprintHash }),
    ...(certificates === undefined ? {} : { certificates }),
    ...(signingCertificate === undefined ? {} : { signingCertificate }),
  });
  return { tstTokens: [{ val: base64(stamp.afterwards?.(token) ?? token) }] };
}

async function component(
  step: UnsignedStep,
  signed: Signed,
  earlier: readonly string[],
): Promise<Component> {
  switch (step.kind) {
    case 'sigTst':
      return { sigTst: await tokens(step.stamp, signatureInput(signed)) };
    case 'arcTst':
      return { arcTst: await tokens(step.stamp, archiveInput(signed, earlier)) };
    case 'xVals':
      return { xVals: step.certificates.map((der) => ({ x509Cert: { val: base64(der) } })) };
    case 'rVals':
      return {
        rVals: {
          ...(step.crls.length === 0
            ? {}
            : { crlVals: step.crls.map((der) => ({ val: base64(der) })) }),
          ...(step.ocsps.length === 0
            ? {}
            : { ocspVals: step.ocsps.map((der) => ({ val: base64(der) })) }),
        },
      };
    case 'made':
      return step.make(signed);
    case 'text':
      throw new Error('a component of any text has no clear form');
    case 'other':
      return step.component;
  }
}

/** Builds `etsiU` step by step; an archive stamp covers the components added before it. */
export async function unsignedProperties(
  steps: readonly UnsignedStep[],
  signed: Signed,
  form: UnsignedForm,
): Promise<readonly (string | Component)[]> {
  const encoded: string[] = [];
  const clear: Component[] = [];
  for (const step of steps) {
    if (step.kind === 'text') {
      encoded.push(base64url(utf8Bytes(step.text)));
      continue;
    }
    const built = await component(step, signed, encoded);
    clear.push(built);
    encoded.push(base64url(utf8Bytes(JSON.stringify(built))));
  }
  return form === 'encoded' ? encoded : clear;
}
