import { webcrypto } from 'node:crypto';
import { generalVerify, type GeneralJWSInput } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { circumstances, fileOf } from '../../../tools/testing/circumstances.ts';
import { sealedCredential } from '../../../tools/testing/sealed.ts';
import { verify } from '../verify.ts';

let pki: Pki;
beforeAll(async () => {
  pki = await createPki();
});

async function intact(file: string): Promise<boolean | null | undefined> {
  return (await verify(fileOf(file), circumstances())).report.seals[0]?.signatureIntact;
}

describe('jose says the same', () => {
  const EC = { name: 'ECDSA', namedCurve: 'P-256' };
  async function joseSays(file: string): Promise<boolean> {
    const spki = pki.seal.certificate.spki;
    const key = await webcrypto.subtle.importKey('spki', spki, EC, false, ['verify']);
    const input = JSON.parse(file) as GeneralJWSInput;
    return generalVerify(input, key).then(
      () => true,
      () => false,
    );
  }
  const altered: readonly (readonly [string, (file: string) => string])[] = [
    ['as it is', (file) => file],
    ['one letter of the payload', (file) => file.replace('Jana', 'Jane')],
    ['white space in the payload', (file) => file.replace('{\\"id\\"', '{ \\"id\\"')],
    [
      'the value',
      (file) =>
        file.replace(
          /"signature":"(.)/,
          (_all, c: string) => `"signature":"${c === 'A' ? 'B' : 'A'}`,
        ),
    ],
    ['another member of the file', (file) => file.replace('{', '{"note":1,')],
    ['the payload escaped in another way', (file) => file.replace('Jana', '\\u004aana')],
  ];

  it.each(altered)('%s', async (_name, alter) => {
    const file = alter(await sealedCredential(pki));
    expect(await intact(file)).toBe(await joseSays(file));
  });

  it('both ways occur', async () => {
    const file = await sealedCredential(pki);
    expect(await joseSays(file)).toBe(true);
    expect(await joseSays(file.replace('Jana', 'Jane'))).toBe(false);
  });
});
