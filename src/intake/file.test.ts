import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../verification/limits.ts';
import { readFile } from './file.ts';
import { sealShare, shareText } from './share/seal-share.ts';

function fileOf(size: number, read: () => Promise<ArrayBuffer>): File {
  const file = new File([], 'a.jsonld');
  Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(file, 'arrayBuffer', { value: read });
  return file;
}

describe('readFile', () => {
  it('takes the bytes exactly as they are', async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x0d, 0x0a, 0x7d]);
    const arrival = await readFile(new File([bytes], 'ukázka.jsonld'));
    expect(arrival).toEqual({
      kind: 'file',
      file: { bytes, name: 'ukázka.jsonld', origin: 'file' },
    });
  });

  it('refuses a file over the limit without reading it', async () => {
    const unread = () => Promise.reject(new Error('was read'));
    const size = MAX_FILE_BYTES + 1;
    expect(await readFile(fileOf(size, unread))).toEqual({
      kind: 'problem',
      problem: { kind: 'too-large', size, limit: MAX_FILE_BYTES },
    });
  });

  it('opens a file of exactly the limit', async () => {
    const read = () => Promise.resolve(new ArrayBuffer(1));
    expect((await readFile(fileOf(MAX_FILE_BYTES, read))).kind).toBe('file');
  });

  it('keeps an encrypted share file for its key', async () => {
    const sealed = await sealShare('{"payload":"e30"}', '2026-12-24T22:59:59Z');
    const arrival = await readFile(new File([shareText(sealed)], 'a.share.json'));
    expect(arrival).toMatchObject({ kind: 'locked', file: { jwe: sealed.jwe } });
  });

  it('leaves what only looks like one to the verification', async () => {
    const text = '{"version":1,"expiresAt":null,"jwe":5}';
    const arrival = await readFile(new File([text], 'a.jsonld'));
    expect(arrival).toMatchObject({
      kind: 'file',
      file: { bytes: new TextEncoder().encode(text) },
    });
  });

  it('says so when the file cannot be read', async () => {
    const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await readFile(fileOf(10, gone))).toEqual({
      kind: 'problem',
      problem: { kind: 'unreadable' },
    });
  });
});
