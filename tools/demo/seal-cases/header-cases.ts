import { utf8Bytes } from '../pki/der.ts';
import { digest } from '../pki/key.ts';
import { base64url } from '../seal/header.ts';
import { sealJades, serialize, sign } from '../seal/seal.ts';
import { type Composition, PAYLOAD, sealed, withSignature } from './build.ts';
import { SEALED } from './moments.ts';
import { failed, open, sealCase, type SealCase } from './seal-case.ts';

/* The form of the headers: what must be there and what must not. */

/** The value is right, the form is not; both are said. */
const MALFORMED = failed('FORMAT_FAILURE', { level: 'NOT_ETSI' });

type Header = NonNullable<Composition['header']>;

const malformed = (name: string, shows: string, header: Header): SealCase =>
  sealCase({
    name,
    verdict: 'invalid',
    shows,
    seals: [MALFORMED],
    make: ({ seal }) => sealed(seal, { header }),
  });

const CRITICAL: readonly SealCase[] = [
  malformed('crit-empty', 'An empty crit.', { b64: undefined, crit: [] }),
  malformed('crit-no-list', 'A crit that is a string and no list.', { crit: 'b64' }),
  malformed('crit-duplicate', 'A crit that names b64 twice.', { crit: ['b64', 'b64'] }),
  malformed('crit-forbidden-name', 'A crit that names alg, which RFC 7515 forbids.', {
    crit: ['b64', 'alg'],
  }),
  malformed('crit-absent-name', 'A crit that names exp, which is not in the header.', {
    crit: ['b64', 'exp'],
  }),
  malformed('crit-not-understood', 'A crit that names what no verifier understands.', {
    crit: ['b64', 'nonsense'],
    nonsense: true,
  }),
  malformed('crit-without-b64', 'b64 is false, and crit does not name it (RFC 7797 §6).', {
    crit: undefined,
  }),
  malformed('crit-without-b64-beside-others', 'crit names iat but not b64.', { crit: ['iat'] }),
  malformed('crit-number', 'A crit that holds a number.', { crit: ['b64', 1] }),
];

const UNPROTECTED: readonly SealCase[] = [
  ['alg', 'ES256', 'The unprotected header names an algorithm: only etsiU is read from it.'],
  ['x5c', [], 'The unprotected header has certificates: only etsiU is read from it.'],
  ['cty', 'json', 'A name in both headers (RFC 7515 §7.2.1).'],
].map(([name, value, shows]) =>
  sealCase({
    name: `unprotected-${String(name)}`,
    verdict: 'invalid',
    shows: String(shows),
    seals: [MALFORMED],
    make: async ({ seal }) =>
      withSignature(await sealed(seal), (signature) => ({
        ...signature,
        header: { [String(name)]: value },
      })),
  }),
);

const FORM: readonly SealCase[] = [
  ...UNPROTECTED,
  sealCase({
    name: 'unprotected-named-critical',
    verdict: 'invalid',
    shows: 'crit names a parameter that stands in the unprotected header only.',
    seals: [MALFORMED],
    make: async ({ seal }) =>
      withSignature(await sealed(seal, { header: { crit: ['b64', 'exp'] } }), (signature) => ({
        ...signature,
        header: { exp: 4_000_000_000 },
      })),
  }),
  sealCase({
    name: 'header-duplicate-name',
    verdict: 'invalid',
    shows: 'A name stands twice in the protected header: readers may differ on what it says.',
    seals: [MALFORMED],
    make: ({ seal }) =>
      sealed(seal, { rewrite: (header) => header.replace('{', '{"cty":"json",') }),
  }),
  sealCase({
    name: 'file-duplicate-name',
    verdict: 'invalid',
    shows: 'The file has two payloads, of which only one is sealed.',
    seals: [failed('FORMAT_FAILURE', { level: 'B' })],
    make: async ({ seal }) =>
      (await sealed(seal)).replace('{', '{"payload":"{\\"type\\":\\"another\\"}",'),
  }),
  sealCase({
    name: 'unsigned-duplicate-name',
    verdict: 'invalid',
    shows: 'A name stands twice in an unsigned component.',
    seals: [MALFORMED],
    make: ({ seal }) =>
      sealed(seal, { unsigned: [{ kind: 'text', text: '{"xVals":[],"xVals":[]}' }] }),
  }),
  sealCase({
    name: 'general-and-flattened',
    verdict: 'invalid',
    shows: 'Members of the general and of the flattened form side by side.',
    seals: [failed('FORMAT_FAILURE', { level: 'B' })],
    make: async ({ seal }) => {
      const file = await sealed(seal);
      return file.replace('{', '{"signature":"AAAA",');
    },
  }),
  sealCase({
    name: 'sigd-with-payload',
    verdict: 'invalid',
    shows: 'The header refers to data elsewhere, and the payload beside it is covered by nothing.',
    seals: [failed('FORMAT_FAILURE', { level: 'B' })],
    make: async ({ seal }) => {
      const signature = await sign({
        payload: '',
        signer: seal,
        time: SEALED,
        header: await referringByHash('data.json'),
      });
      return serialize(PAYLOAD, [signature]);
    },
  }),
  sealCase({
    name: 'sigd-not-critical',
    verdict: 'invalid',
    shows: 'The header refers to data elsewhere and does not say that this is critical.',
    seals: [MALFORMED],
    make: async ({ seal }) =>
      sealJades({
        payload: '',
        signer: seal,
        time: SEALED,
        header: { ...(await referringByHash('data.json')), crit: ['b64'] },
      }),
  }),
];

async function referringByHash(name: string): Promise<Header> {
  return {
    sigD: {
      mId: 'http://uri.etsi.org/19182/ObjectIdByURIHash',
      pars: [name],
      hashM: 'S256',
      hashV: [base64url(await digest('SHA-256', utf8Bytes(PAYLOAD)))],
    },
    crit: ['b64', 'sigD'],
  };
}

const DETACHED: readonly SealCase[] = [
  sealCase({
    name: 'payload-missing',
    verdict: 'unverifiable',
    shows: 'The payload is not in the file: the value cannot be computed.',
    seals: [open('SIGNED_DATA_NOT_FOUND', { level: 'B', signatureIntact: null })],
    make: async ({ seal }) => (await sealed(seal)).replace(/"payload":"(?:[^"\\]|\\.)*",/, ''),
  }),
  sealCase({
    name: 'sigd-by-address',
    verdict: 'unverifiable',
    shows: 'The signature covers a document elsewhere, which is not at hand.',
    seals: [open('SIGNED_DATA_NOT_FOUND', { level: 'B', signatureIntact: null })],
    make: ({ seal }) =>
      sealJades({
        payload: '',
        signer: seal,
        time: SEALED,
        header: {
          sigD: { mId: 'http://uri.etsi.org/19182/ObjectIdByURI', pars: ['data.json'] },
          crit: ['b64', 'sigD'],
        },
      }),
  }),
  sealCase({
    name: 'sigd-by-digest',
    verdict: 'unverifiable',
    shows:
      'The signature covers the digest of a document elsewhere: its value holds, but there is nothing here to be verified.',
    seals: [open('SIGNED_DATA_NOT_FOUND', { level: 'B', signatureIntact: true })],
    make: async ({ seal }) =>
      sealJades({
        payload: '',
        signer: seal,
        time: SEALED,
        header: await referringByHash('data.json'),
      }),
  }),
];

export const HEADERS: readonly SealCase[] = [...CRITICAL, ...FORM, ...DETACHED];
