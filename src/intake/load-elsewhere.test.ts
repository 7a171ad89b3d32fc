import { afterEach, describe, expect, it, vi } from 'vitest';
import { elsewhere } from './elsewhere.ts';
import { loadElsewhere, mayLoad } from './load-elsewhere.ts';
import { MAX_ANSWER_BYTES } from './share/limits.ts';

const ADDRESS = 'https://host.example/files/a%20b.jsonld?x=1#y';
const place = elsewhere(new URL(ADDRESS));
const { signal } = new AbortController();

function answering(answer: () => Promise<Response>) {
  const ask = vi.fn<typeof fetch>(answer);
  vi.stubGlobal('fetch', ask);
  return ask;
}

afterEach(() => void vi.unstubAllGlobals());

describe('a host that may be asked', () => {
  it('is one of the configured origins, exactly', () => {
    expect(mayLoad(place, ['https://host.example'])).toBe(true);
    for (const origin of [
      'https://host.example/',
      'https://host.example/files',
      'http://host.example',
      'https://host.example:8443',
      'https://sub.host.example',
      'https://example',
      '*',
    ]) {
      expect(mayLoad(place, [origin]), origin).toBe(false);
    }
    expect(mayLoad(place, [])).toBe(false);
  });

  it('is never asked with a user name', () => {
    const named = elsewhere(new URL('https://me:secret@host.example/a'));
    expect(mayLoad(named, ['https://host.example'])).toBe(false);
  });
});

describe('loading from it', () => {
  it('gives the file, its name and who was asked', async () => {
    const ask = answering(() => Promise.resolve(new Response('{}')));
    expect(await loadElsewhere(place, signal)).toEqual({
      kind: 'file',
      file: { bytes: new TextEncoder().encode('{}'), name: 'a b.jsonld', origin: 'link' },
      contacted: [place.href],
    });
    expect(ask).toHaveBeenCalledOnce();
    expect(ask.mock.calls[0]?.[1]).toMatchObject({ redirect: 'error', credentials: 'omit' });
  });

  it.each([
    ['an error', () => Promise.resolve(new Response('no', { status: 500 })), 'host-silent'],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'host-silent'],
    [
      'too much',
      () => Promise.resolve(new Response(new Uint8Array(MAX_ANSWER_BYTES + 1))),
      'host-too-much',
    ],
  ])('says where it gives %s', async (_, answer, kind) => {
    answering(answer);
    expect(await loadElsewhere(place, signal)).toMatchObject({
      kind: 'problem',
      problem: { kind, host: 'host.example' },
    });
  });

  it.each([
    ['https://host.example/', 'host.example'],
    ['https://host.example/%E0%A4%A', '%E0%A4%A'],
  ])('names what %s gives', async (address, name) => {
    answering(() => Promise.resolve(new Response('{}')));
    expect(await loadElsewhere(elsewhere(new URL(address)), signal)).toMatchObject({
      file: { name },
    });
  });
});
