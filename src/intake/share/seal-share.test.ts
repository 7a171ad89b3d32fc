import { base64url } from 'jose';
import { describe, expect, it } from 'vitest';
import { openJwe } from './open-jwe.ts';
import { sealShare, shareText } from './seal-share.ts';
import { readPlainShare, readShareAnswer } from './share-answer.ts';

const UNTIL = '2026-12-24T22:59:59Z';
const TEXT = '{"payload":"Žluťoučký kůň","signatures":[]}\n';

describe('a share that is sent', () => {
  it('comes back as the very same text, with its end inside', async () => {
    const sealed = await sealShare(TEXT, UNTIL);
    const answer = readShareAnswer(new TextEncoder().encode(shareText(sealed)));
    expect(answer).toEqual({ kind: 'encrypted', expiresAt: new Date(UNTIL), jwe: sealed.jwe });
    const opened = await openJwe(sealed.jwe, sealed.key);
    const share = opened.kind === 'opened' ? readPlainShare(opened.plaintext) : null;
    expect(share?.bytes).toEqual(new TextEncoder().encode(TEXT));
    expect(share?.expiresAt).toEqual(new Date(UNTIL));
  });

  it('has exactly the header and the key of contract 4', async () => {
    const { jwe, key } = await sealShare(TEXT, UNTIL);
    const [header = '', encryptedKey] = jwe.split('.');
    const said = new TextDecoder().decode(base64url.decode(header));
    expect(said).toBe('{"alg":"dir","enc":"A256GCM"}');
    expect(encryptedKey).toBe('');
    expect(base64url.decode(key)).toHaveLength(32);
  });

  it('has a fresh key and a fresh nonce each time', async () => {
    const made = await Promise.all([1, 2, 3].map(() => sealShare(TEXT, UNTIL)));
    expect(new Set(made.map(({ key }) => key)).size).toBe(3);
    expect(new Set(made.map(({ jwe }) => jwe.split('.')[2])).size).toBe(3);
  });

  it('shows nothing of the text or of the key in what is sent', async () => {
    const sealed = await sealShare(TEXT, UNTIL);
    const sent = shareText(sealed);
    expect(sent).not.toContain(sealed.key);
    const decoded = Buffer.concat(
      sealed.jwe.split('.').map((part) => Buffer.from(part, 'base64url')),
    );
    for (const word of ['payload', 'signatures', 'credential', 'kůň']) {
      expect(sent).not.toContain(word);
      expect(decoded.includes(Buffer.from(word))).toBe(false);
    }
  });
});
