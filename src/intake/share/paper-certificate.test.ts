import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { MAX_CERTIFICATE_BYTES } from './limits.ts';
import { fetchPaperCertificate } from './paper-certificate.ts';

const HREF = 'https://registry.example.org/a.pdf';
const PDF = new TextEncoder().encode('%PDF-1.7');
const sha256 = createHash('sha256').update(PDF).digest('hex');

afterEach(() => vi.unstubAllGlobals());

function answering(body: Uint8Array<ArrayBuffer>, status = 200) {
  const fetched = vi.fn(() => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const load = (expected: string) =>
  fetchPaperCertificate({ href: HREF, sha256: expected }, new AbortController().signal);

it('is offered where it is the one that is meant', async () => {
  const fetched = answering(PDF);
  expect(await load(sha256)).toEqual({ kind: 'matching', bytes: PDF });
  expect(fetched).toHaveBeenCalledExactlyOnceWith(
    HREF,
    expect.objectContaining({
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    }),
  );
});

it('is not offered where it is another', async () => {
  answering(PDF);
  expect(await load('0'.repeat(64))).toEqual({ kind: 'other' });
});

it('is not there where nothing is, or too much', async () => {
  answering(PDF, 404);
  expect(await load(sha256)).toEqual({ kind: 'not-there' });
  answering(new Uint8Array(MAX_CERTIFICATE_BYTES + 1));
  expect(await load(sha256)).toEqual({ kind: 'not-there' });
});
