import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../verification/limits.ts';
import { readPasted } from './paste.ts';

describe('readPasted', () => {
  it('takes the content of a file, without the space around it', () => {
    const intake = readPasted('\n {"payload":"ž"} \n', 'vloženo.jsonld');
    expect(intake.ok && new TextDecoder().decode(intake.file.bytes)).toBe('{"payload":"ž"}');
    expect(intake.ok && intake.file.origin).toBe('paste');
    expect(intake.ok && intake.file.name).toBe('vloženo.jsonld');
  });

  it('takes a compact JWS', () => {
    expect(readPasted('eyJhbGciOiJFUzI1NiJ9.e30.c2ln', 'x').ok).toBe(true);
  });

  it.each(['', '   ', '\n\t'])('has nothing to open in %j', (text) => {
    expect(readPasted(text, 'x')).toEqual({ ok: false, problem: { kind: 'nothing' } });
  });

  it.each(['https://example.org/s#abc', ' HTTP://example.org ', 'file:///C:/a.jsonld'])(
    'knows a link: %s',
    (text) => {
      expect(readPasted(text, 'x')).toEqual({ ok: false, problem: { kind: 'link' } });
    },
  );

  it('leaves every other text to the verification', () => {
    expect(readPasted('hello https://example.org', 'x').ok).toBe(true);
  });

  it('counts bytes, not characters', () => {
    const text = 'ž'.repeat(MAX_FILE_BYTES / 2 + 1);
    expect(readPasted(text, 'x')).toEqual({
      ok: false,
      problem: { kind: 'too-large', size: MAX_FILE_BYTES + 2, limit: MAX_FILE_BYTES },
    });
  });
});
