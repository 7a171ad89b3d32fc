import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_SHARE_BYTES } from './limits.ts';
import { sealShare, shareText } from './seal-share.ts';
import type { SealedShare } from './seal-share.ts';
import { mayBeShareFile } from './share-file-sign.ts';
import { readShareKey, recogniseShareFile, unlock } from './share-file.ts';
import type { ShareFile } from './share-file.ts';

const TEXT = '{"payload":"e30","signatures":[]}';
const UNTIL = '2026-12-24T22:59:59Z';
const BEFORE = new Date('2026-12-24T22:59:58Z');

let sealed: SealedShare;
let file: ShareFile;
beforeAll(async () => {
  sealed = await sealShare(TEXT, UNTIL);
  file = { expiresAt: new Date(UNTIL), jwe: sealed.jwe };
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('a share file', () => {
  it('is recognised by its shape, in any order of its members', () => {
    const { expiresAt, jwe } = sealed;
    const orders = [shareText(sealed), JSON.stringify({ jwe, expiresAt, version: 1 })];
    for (const text of orders) {
      expect(mayBeShareFile(bytesOf(text))).toBe(true);
      expect(recogniseShareFile(bytesOf(text))).toEqual(file);
    }
  });

  it.each([
    ['a sealed file', TEXT],
    ['nothing', ''],
    ['a JWE alone', '"jwe"'],
    ['a cut file', '{"version":1,"expiresAt":null,"jwe":"a'],
    ['another version', '{"version":2,"expiresAt":null,"jwe":"a"}'],
    ['a file that speaks of one', '{"payload":"\\"jwe\\"","signatures":[]}'],
  ])('is not seen in %s', (_, text) => {
    expect(recogniseShareFile(bytesOf(text))).toBeNull();
  });

  it('is not looked for in what no registry would take', () => {
    const text = shareText(sealed);
    expect(recogniseShareFile(bytesOf(text.padEnd(MAX_SHARE_BYTES + 1)))).toBeNull();
    expect(recogniseShareFile(bytesOf(text.padEnd(MAX_SHARE_BYTES)))).toEqual(file);
  });

  it('opens with its key, until its time is over', async () => {
    const opened = await unlock(file, sealed.key, BEFORE);
    expect(opened).toMatchObject({ kind: 'file', file: { origin: 'share' } });
    expect(opened.kind === 'file' && opened.file.bytes).toEqual(bytesOf(TEXT));
    expect(await unlock(file, sealed.key, new Date(UNTIL))).toEqual({ kind: 'expired' });
  });

  it('stays closed to another key, and where it was changed', async () => {
    const other = await sealShare(TEXT, UNTIL);
    expect(await unlock(file, other.key, BEFORE)).toEqual({ kind: 'closed' });
    const at = Math.floor(sealed.jwe.length / 2);
    const letter = sealed.jwe[at] === 'A' ? 'B' : 'A';
    const jwe = sealed.jwe.slice(0, at) + letter + sealed.jwe.slice(at + 1);
    expect(await unlock({ ...file, jwe }, sealed.key, BEFORE)).toEqual({ kind: 'closed' });
    expect(await unlock({ ...file, jwe: 'no jwe' }, sealed.key, BEFORE)).toEqual({
      kind: 'closed',
    });
  });

  it('cannot be opened longer by writing another time outside', async () => {
    for (const expiresAt of [null, new Date('2036-01-01T00:00:00Z')]) {
      const later = { ...file, expiresAt };
      expect(await unlock(later, sealed.key, new Date(UNTIL))).toEqual({ kind: 'expired' });
    }
  });
});

describe('a pasted key', () => {
  it('is read alone and out of a link', () => {
    const { key } = sealed;
    const link = `https://example.org/s#${'i'.repeat(22)}.${key}`;
    for (const pasted of [key, ` ${key}\n`, `#${key}`, link])
      expect(readShareKey(pasted)).toBe(key);
  });

  it.each(['', 'x', 'k'.repeat(42), `https://example.org/s#${'i'.repeat(22)}`, 'a#b'])(
    'is incomplete in %j',
    (pasted) => {
      expect(readShareKey(pasted)).toBeNull();
    },
  );
});
