import { verify as verifyValue, X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../pki/der.ts';
import { utf8Bytes } from '../pki/der.ts';
import { digest } from '../pki/key.ts';
import { createPki, type Pki } from '../pki/pki.ts';
import { base64url } from './header.ts';
import { stepsOfLevel } from './levels.ts';
import { sealJades, serialize, sign, type Signature } from './seal.ts';
import { archiveInput } from './unsigned.ts';

const PAYLOAD = JSON.stringify({ text: 'Příliš žluťoučký kůň – “quoted” \u2028 / \\ end' });
const TIME = new Date('2026-03-02T10:00:00Z');

let pki: Pki;
beforeAll(async () => {
  pki = await createPki();
});

const decoded = (text: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<string, unknown>;

function intact(signer: Pki['seal'], signature: Signature, payload: string): boolean {
  const { publicKey } = new X509Certificate(signer.certificate.der);
  return verifyValue(
    signer.key.hash.replace('-', ''),
    Buffer.from(`${signature.protected}.${payload}`, 'utf8'),
    {
      key: publicKey,
      dsaEncoding: 'ieee-p1363',
      ...(signer.key.algorithm.startsWith('PS') ? { padding: 6, saltLength: -1 } : {}),
    },
    Buffer.from(signature.signature, 'base64url'),
  );
}

function imprintOf(component: unknown): string {
  const { tstTokens } = component as { tstTokens: { val: string }[] };
  const token = new Uint8Array(Buffer.from(tstTokens[0]?.val ?? '', 'base64'));
  const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(token).content });
  const info = pkijs.TSTInfo.fromBER(signed.encapContentInfo.eContent?.getValue() as ArrayBuffer);
  return base64url(info.messageImprint.hashedMessage.valueBlock.valueHexView);
}

const sha256 = async (data: Bytes): Promise<string> => base64url(await digest('SHA-256', data));

describe('signature value', () => {
  it('is over the raw payload where b64 is false', async () => {
    const signature = await sign({ payload: PAYLOAD, signer: pki.seal, time: TIME });
    expect(intact(pki.seal, signature, PAYLOAD)).toBe(true);
    expect(intact(pki.seal, signature, `${PAYLOAD} `)).toBe(false);
    expect(intact(pki.seal, signature, base64url(utf8Bytes(PAYLOAD)))).toBe(false);
  });

  it('is over the base64url text otherwise', async () => {
    const signature = await sign({ payload: PAYLOAD, signer: pki.seal, time: TIME, b64: true });
    expect(decoded(signature.protected)).not.toHaveProperty('b64');
    expect(intact(pki.seal, signature, base64url(utf8Bytes(PAYLOAD)))).toBe(true);
  });

  it.each(['ES384', 'ES512', 'PS256', 'RS256', 'RS512'] as const)('with %s', async (algorithm) => {
    const { seal } = await createPki({ sealAlgorithm: algorithm });
    const signature = await sign({ payload: PAYLOAD, signer: seal, time: TIME });
    expect(decoded(signature.protected)['alg']).toBe(algorithm);
    expect(intact(seal, signature, PAYLOAD)).toBe(true);
  });
});

describe('protected header', () => {
  it('has the members of the EC software in their order', async () => {
    const signature = await sign({
      payload: PAYLOAD,
      signer: pki.seal,
      time: new Date('2025-05-05T08:00:00Z'),
      contentTsa: pki.timestamping,
    });
    const header = decoded(signature.protected);
    expect(Object.keys(header)).toEqual([
      'alg',
      'cty',
      'kid',
      'x5t#S256',
      'x5c',
      'typ',
      'b64',
      'sigT',
      'adoTst',
      'crit',
    ]);
    expect(header).toMatchObject({
      alg: 'ES256',
      'x5t#S256': await sha256(pki.seal.certificate.der),
      x5c: [Buffer.from(pki.seal.certificate.der).toString('base64')],
      sigT: '2025-05-05T08:00:00Z',
      crit: ['b64', 'sigT', 'adoTst'],
    });
    expect(imprintOf(header['adoTst'])).toBe(await sha256(utf8Bytes(PAYLOAD)));
  });

  it('carries iat once sigT is no longer of baseline form', async () => {
    const signature = await sign({ payload: PAYLOAD, signer: pki.seal, time: TIME });
    const header = decoded(signature.protected);
    expect(header).toMatchObject({ iat: TIME.getTime() / 1000, crit: ['b64'] });
    expect(header).not.toHaveProperty('sigT');
  });

  it('can be given other members', async () => {
    const signature = await sign({
      payload: PAYLOAD,
      signer: pki.seal,
      time: TIME,
      header: { crit: ['b64', 'nonsense'], cty: undefined },
    });
    expect(decoded(signature.protected)).toMatchObject({ crit: ['b64', 'nonsense'] });
    expect(decoded(signature.protected)).not.toHaveProperty('cty');
  });
});

describe('unsigned properties', () => {
  it('stand in the order sigTst, xVals, rVals, arcTst with right imprints', async () => {
    const unsigned = await stepsOfLevel('LTA', { pki, signer: pki.seal, time: TIME });
    const signature = await sign({ payload: PAYLOAD, signer: pki.seal, time: TIME, unsigned });
    const etsiU = (signature.header?.etsiU ?? []) as string[];
    const components = etsiU.map(decoded);
    expect(components.map((one) => Object.keys(one))).toEqual([
      ['sigTst'],
      ['xVals'],
      ['rVals'],
      ['arcTst'],
    ]);
    expect(imprintOf(components[0]?.['sigTst'])).toBe(await sha256(utf8Bytes(signature.signature)));
    expect(imprintOf(components[3]?.['arcTst'])).toBe(
      await sha256(
        archiveInput(
          {
            payload: utf8Bytes(PAYLOAD),
            protectedText: signature.protected,
            signatureText: signature.signature,
          },
          etsiU.slice(0, 3),
        ),
      ),
    );
  });

  it.each([
    ['B', []],
    ['T', ['sigTst']],
    ['LT', ['sigTst', 'xVals', 'rVals']],
  ] as const)('of level %s are %j', async (level, names) => {
    const unsigned = await stepsOfLevel(level, { pki, signer: pki.seal, time: TIME });
    expect(unsigned.map(({ kind }) => kind)).toEqual(names);
  });

  it('can be in clear', async () => {
    const unsigned = await stepsOfLevel('T', { pki, signer: pki.seal, time: TIME });
    const { header } = await sign({
      payload: PAYLOAD,
      signer: pki.seal,
      time: TIME,
      unsigned,
      unsignedForm: 'clear',
    });
    expect(header?.etsiU).toEqual([{ sigTst: { tstTokens: [{ val: expect.any(String) }] } }]);
  });
});

describe('serialization', () => {
  it('general: one line whose payload is the exact text', async () => {
    const file = await sealJades({ payload: PAYLOAD, signer: pki.seal, time: TIME });
    expect(file).not.toContain('\n');
    const parsed = JSON.parse(file) as { payload: string; signatures: Signature[] };
    expect(Object.keys(parsed)).toEqual(['payload', 'signatures']);
    expect(parsed.payload).toBe(PAYLOAD);
    expect(parsed.signatures).toHaveLength(1);
  });

  it('flattened, compact, and several signatures', async () => {
    const request = { payload: PAYLOAD, signer: pki.seal, time: TIME };
    const flattened = JSON.parse(
      await sealJades({ ...request, serialization: 'flattened' }),
    ) as Record<string, unknown>;
    expect(Object.keys(flattened)).toEqual(['payload', 'protected', 'signature']);

    const compact = await sealJades({ ...request, b64: true, serialization: 'compact' });
    expect(compact.split('.')).toHaveLength(3);

    const twice = serialize(PAYLOAD, [await sign(request), await sign(request)]);
    expect((JSON.parse(twice) as { signatures: Signature[] }).signatures).toHaveLength(2);
  });
});
