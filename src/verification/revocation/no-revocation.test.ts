import { expect, it } from 'vitest';
import { nullValue, type Bytes } from '../../../tools/demo/pki/der.ts';
import {
  crlDistributionPoints,
  extendedKeyUsage,
  extension,
  ocspNoCheck,
  PURPOSE,
} from '../../../tools/demo/pki/extensions.ts';
import { CA_EXTENSIONS, issue, name, read } from '../../../tools/testing/revocation.ts';
import { needsNoRevocation } from './no-revocation.ts';

const assured = extension('0.4.0.194121.2.1', nullValue());
const noRevAvail = extension('2.5.29.56', nullValue());
const responder = extendedKeyUsage([PURPOSE.ocspSigning]);
const points = crlDistributionPoints('http://pki.example.org/list.crl');

it.each<readonly [string, readonly Bytes[], boolean]>([
  ['an ordinary certificate', [], false],
  ['short-term, validity assured', [assured], true],
  ['no revocation available', [noRevAvail], true],
  ['no revocation available, yet a place for it', [noRevAvail, points], false],
  ['a responder without a word', [responder], false],
  ['a responder not to be checked', [responder, ocspNoCheck()], true],
  ['no check on what is no responder', [ocspNoCheck()], false],
  ['no check with any purpose', [extendedKeyUsage(['2.5.29.37.0']), ocspNoCheck()], false],
  ['a CA, whatever it says', [...CA_EXTENSIONS, assured, noRevAvail, ocspNoCheck()], false],
])('%s', async (_, extensions, expected) => {
  const certificate = await read(await issue(null, name('Any'), { extensions }));
  expect(needsNoRevocation(certificate)).toBe(expected);
});
