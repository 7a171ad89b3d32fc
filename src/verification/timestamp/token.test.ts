import { beforeAll, describe, expect, it } from 'vitest';
import { context, octetString, oid, sequence, tlv } from '../../../tools/demo/pki/der.ts';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { issueTimestamp } from '../../../tools/demo/pki/timestamp.ts';
import type { Bytes } from '../bytes.ts';
import { each, inside, readWhole } from '../der/cursor.ts';
import { TAG, type DerValue } from '../der/value.ts';
import { MAX_TOKEN_BYTES } from '../limits.ts';
import { readToken } from './token.ts';
import { verifyToken } from './verify-token.ts';

const GEN_TIME = new Date('2026-03-04T05:06:07Z');

let pki: Pki;
let token: Bytes;
beforeAll(async () => {
  pki = await createPki();
  const data = new TextEncoder().encode('stamped');
  token = await issueTimestamp({ tsa: pki.timestamping, genTime: GEN_TIME, data });
});

/** Rewrites every value for which there is another encoding, from the inside out. */
function rewrite(
  der: Uint8Array,
  other: (value: DerValue, content: Uint8Array) => Uint8Array,
): Bytes {
  const visit = (value: DerValue): Uint8Array => {
    const isConstructed = (value.tag & 0x20) !== 0;
    const content = isConstructed ? Buffer.concat(each(value, visit)) : value.content;
    return other(value, content);
  };
  return new Uint8Array(readWhole(der, (cursor) => visit(cursor.any())) ?? []);
}

const open = (tag: number, content: Uint8Array): Uint8Array =>
  Uint8Array.from([tag, 0x80, ...content, 0, 0]);

/** As a maker writes that streams: lengths left open but in what is signed, strings in pieces. */
function streamed(der: Uint8Array): Bytes {
  const rewritten = (value: DerValue, depth: number): Uint8Array => {
    if (value.tag === TAG.octetString && depth === 5) {
      const [first, rest] = [value.content.subarray(0, 10), value.content.subarray(10)];
      return open(0x24, Buffer.concat([octetString(first), octetString(rest)]));
    }
    // ContentInfo, SignedData and what holds the content and the certificates.
    if ((value.tag & 0x20) === 0 || depth > 4) return value.whole;
    return open(value.tag, Buffer.concat(each(value, (one) => rewritten(one, depth + 1))));
  };
  return new Uint8Array(readWhole(der, (cursor) => rewritten(cursor.any(), 0)) ?? []);
}

async function isIntact(der: Uint8Array): Promise<boolean | null> {
  const read = readToken(der);
  return read === null ? null : (await verifyToken(read, [])).intact;
}

describe('a token', () => {
  it('is read and holds', async () => {
    const read = readToken(token);
    expect(read).toMatchObject({ genTime: GEN_TIME, imprintHash: 'SHA-256', crls: [] });
    expect(read?.certificates).toEqual([pki.timestamping.certificate.der]);
    expect(await isIntact(token)).toBe(true);
  });

  it('is the same as streamed BER', async () => {
    const ber = streamed(token);
    expect(ber).not.toEqual(token);
    expect(readToken(ber)).toEqual(readToken(token));
    expect(await isIntact(ber)).toBe(true);
  });

  it.each([
    ['cut', (der: Bytes) => der.subarray(0, -1)],
    ['with an octet behind it', (der: Bytes) => Uint8Array.from([...der, 0])],
    ['streamed and cut', (der: Bytes) => streamed(der).subarray(0, -2)],
    ['streamed with octets behind it', (der: Bytes) => Uint8Array.from([...streamed(der), 0, 0])],
    ['with long lengths', (der: Bytes) => rewrite(der, longLength)],
    ['of another kind', () => sequence(oid('1.2.840.113549.1.7.1'), context(0, sequence()))],
    ['too large', (der: Bytes) => sequence(der, octetString(new Uint8Array(MAX_TOKEN_BYTES)))],
  ])('is none %s', (_, alter) => {
    expect(readToken(alter(token))).toBeNull();
  });

  it('is broken by any other octet in what is signed', async () => {
    const place = Buffer.from(token).indexOf(Buffer.from('20260304050607Z'));
    const altered = token.with(place, (token[place] ?? 0) ^ 1);
    expect(await isIntact(altered)).not.toBe(true);
    const signature = token.with(token.length - 1, (token.at(-1) ?? 0) ^ 1);
    expect(await isIntact(signature)).toBe(false);
  });

  it('needs its signer to be named', async () => {
    const unnamed = await issueTimestamp({
      tsa: pki.timestamping,
      genTime: GEN_TIME,
      data: new Uint8Array(),
      signingCertificate: false,
    });
    expect(await isIntact(unnamed)).toBe(false);
  });

  it('has one signer', () => {
    const twice = rewrite(token, (value, content) => {
      const infos = value.tag === TAG.set && content[0] === TAG.sequence ? signerIn(value) : null;
      return infos === null ? tlv(value.tag, content) : tlv(value.tag, content, content);
    });
    expect(twice.length).toBeGreaterThan(token.length);
    expect(readToken(twice)).toBeNull();
  });
});

const longLength = (value: DerValue, content: Uint8Array): Uint8Array =>
  Uint8Array.from([value.tag, 0x83, 0, content.length >> 8, content.length & 0xff, ...content]);

/** A SignerInfo, which begins with its version and a name. */
function signerIn(set: DerValue): DerValue | null {
  const info = inside(set).any();
  const [version, name] = inside(info).rest();
  return version?.tag === TAG.integer && name?.tag === TAG.sequence ? info : null;
}
