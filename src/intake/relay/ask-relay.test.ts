import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WantedRevocation } from '../../verification/verify.ts';
import { askRelay } from './ask-relay.ts';

const RELAY = 'https://page.example/relay';

const wanted = (name: string): WantedRevocation => ({
  certificate: name,
  authority: 'Authority',
  responders: [`http://ocsp.example/${name}`],
  request: Uint8Array.of(0x30, 0xff),
  lists: [`http://crl.example/${name}`],
});

/** What the relay says about an address; what is not here it refuses. */
let answers: Readonly<Record<string, Uint8Array<ArrayBuffer> | Error>>;
let sent: { readonly address: string; readonly init: RequestInit }[];

const bodyOf = ({ init }: { readonly init: RequestInit }): { address: string } =>
  JSON.parse(typeof init.body === 'string' ? init.body : '') as { address: string };

beforeEach(() => {
  sent = [];
  answers = {};
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    sent.push({ address, init });
    const answer = answers[bodyOf({ init }).address];
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(
      new Response(answer ?? '{"error":"host"}', { status: answer ? 200 : 403 }),
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

const ask = (...names: readonly string[]) =>
  askRelay(RELAY, names.map(wanted), new AbortController().signal);

it('asks the responder, and no list where that answers', async () => {
  answers = { 'http://ocsp.example/a': Uint8Array.of(1) };
  expect(await ask('a')).toEqual({
    revocation: [Uint8Array.of(1)],
    contacted: [RELAY, 'http://ocsp.example/a'],
  });
  expect(sent.map(bodyOf)).toEqual([
    { kind: 'ocsp', address: 'http://ocsp.example/a', request: 'MP8=' },
  ]);
});

it('sends nothing of the reader along, and follows no redirect', async () => {
  await ask('a');
  expect(sent[0]).toMatchObject({
    address: RELAY,
    init: {
      method: 'POST',
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: { 'Content-Type': 'application/json' },
    },
  });
});

it.each([
  ['refuses', undefined],
  ['does not come', new TypeError('Failed to fetch')],
])('asks for the list where the responder %s', async (_name, responder) => {
  answers = {
    ...(responder === undefined ? {} : { 'http://ocsp.example/a': responder }),
    'http://crl.example/a': Uint8Array.of(2),
  };
  const { revocation, contacted } = await ask('a');
  expect(revocation).toEqual([Uint8Array.of(2)]);
  expect(contacted).toEqual([RELAY, 'http://ocsp.example/a', 'http://crl.example/a']);
});

it('says whom it asked, though nobody answered', async () => {
  const { revocation, contacted } = await ask('a');
  expect(revocation).toEqual([]);
  expect(contacted).toEqual([RELAY, 'http://ocsp.example/a', 'http://crl.example/a']);
});

it('asks about every certificate', async () => {
  answers = {
    'http://ocsp.example/a': Uint8Array.of(1),
    'http://ocsp.example/b': Uint8Array.of(2),
  };
  expect((await ask('a', 'b')).revocation).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
});

it('asks nobody where no certificate names anybody', async () => {
  const nameless = { ...wanted('a'), responders: [], lists: [] };
  const asked = await askRelay(RELAY, [nameless], new AbortController().signal);
  expect([asked, sent]).toEqual([{ revocation: [], contacted: [] }, []]);
});

it('ends when the reader has gone on', async () => {
  const signal = AbortSignal.abort(new Error('gone on'));
  await expect(askRelay(RELAY, [wanted('a')], signal)).rejects.toThrow('gone on');
  expect(sent).toEqual([]);
});
