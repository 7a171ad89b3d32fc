import * as pkijs from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Bytes,
  context,
  contextPrimitive,
  oid,
  sequence,
} from '../../../tools/demo/pki/der.ts';
import {
  authorityInfoAccess,
  crlDistributionPoints,
  extension,
} from '../../../tools/demo/pki/extensions.ts';
import {
  createHierarchy,
  issue,
  name,
  read,
  uri,
  type Hierarchy,
} from '../../../tools/testing/revocation.ts';
import { wantedRevocation, type WantedRevocation } from './wanted.ts';

let pki: Hierarchy;
beforeAll(async () => {
  pki = await createHierarchy();
});

async function wanted(...extensions: readonly Bytes[]): Promise<WantedRevocation> {
  const entity = await issue(pki.authority, name('Asked about'), { extensions });
  const [first] = await wantedRevocation([await read(entity), pki.authorityCertificate], [0]);
  if (first === undefined) throw new Error('nothing is wanted');
  return first;
}

const ocspAccess = (...locations: readonly Bytes[]): Bytes =>
  extension(
    '1.3.6.1.5.5.7.1.1',
    sequence(...locations.map((one) => sequence(oid('1.3.6.1.5.5.7.48.1'), one))),
  );
const points = (...names: readonly Bytes[]): Bytes =>
  extension('2.5.29.31', sequence(sequence(context(0, context(0, ...names)))));

describe('what would have to be asked', () => {
  it('is what the certificate names', async () => {
    const found = await wanted(
      authorityInfoAccess('http://ocsp.example.org/a', 'http://pki.example.org/a.cer'),
      crlDistributionPoints('http://pki.example.org/a.crl'),
    );
    expect(found).toMatchObject({
      authority: 'Ukázková certifikační autorita',
      responders: ['http://ocsp.example.org/a'],
      lists: ['http://pki.example.org/a.crl'],
    });
  });

  it('is nothing where the certificate names nothing', async () => {
    expect(await wanted()).toMatchObject({ responders: [], lists: [] });
  });

  it.each([
    ['ldap', uri('ldap://x.example/cn=a')],
    ['a file', uri('file:///etc/passwd')],
    ['a script', uri('javascript:alert(1)')],
    ['a line break', uri('http://x.example/\r\nHost: y')],
    ['a space', uri('http://x.example/a b')],
    ['no host', uri('http://')],
    ['beyond ASCII', contextPrimitive(6, new TextEncoder().encode('http://x.example/č'))],
    ['a name of another kind', contextPrimitive(2, new TextEncoder().encode('x.example'))],
    [
      'without end',
      contextPrimitive(6, new TextEncoder().encode(`http://x.example/${'a'.repeat(1000)}`)),
    ],
  ])('is never %s', async (_name, location) => {
    expect(await wanted(ocspAccess(location), points(location))).toMatchObject({
      responders: [],
      lists: [],
    });
  });

  it('is little, and each address once', async () => {
    const many = Array.from({ length: 9 }, (_, at) => uri(`http://x.example/${String(at)}`));
    const all = [many[0]!, ...many];
    const { responders, lists } = await wanted(ocspAccess(...all), points(...all));
    expect(responders).toEqual(['http://x.example/0', 'http://x.example/1']);
    expect(lists).toEqual(responders);
  });

  it.each([
    ['1.3.6.1.5.5.7.1.1', Uint8Array.of(0x30, 0x05, 0x30)],
    ['1.3.6.1.5.5.7.1.1', sequence(oid('1.3.6.1.5.5.7.48.1'))],
    ['2.5.29.31', Uint8Array.of(0x30, 0x80)],
  ])('is nothing where %s is broken', async (id, value) => {
    expect(await wanted(extension(id, value))).toMatchObject({ responders: [], lists: [] });
  });
});

it('is put to a responder as an OCSPRequest (RFC 6960 §4.1)', async () => {
  const entity = await issue(pki.authority, name('Asked about'), { serial: 0x80ffn });
  const path = [await read(entity), pki.authorityCertificate];
  const [only] = await wantedRevocation(path, [0]);
  const reference = new pkijs.OCSPRequest();
  await reference.createForCertificate(pkijs.Certificate.fromBER(entity.certificate.der), {
    hashAlgorithm: 'SHA-1',
    issuerCertificate: pkijs.Certificate.fromBER(pki.authority.certificate.der),
  });
  expect(Buffer.from(only?.request ?? [])).toEqual(Buffer.from(reference.toSchema(true).toBER()));
});
