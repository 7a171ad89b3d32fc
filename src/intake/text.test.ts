import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../verification/limits.ts';
import { readText } from './text.ts';

const OWN = { page: 'https://overovna.example/', registries: [] };
const SOURCE = { name: 'vloženo.jsonld', origin: 'paste' } as const;

function read(text: string) {
  return readText(text, SOURCE, OWN);
}

describe('readText', () => {
  it('takes the content of a file, without the space around it', () => {
    expect(read('\n {"payload":"ž"} \n')).toEqual({
      kind: 'file',
      file: { ...SOURCE, bytes: new TextEncoder().encode('{"payload":"ž"}') },
    });
  });

  it('takes a compact JWS', () => {
    expect(read('eyJhbGciOiJFUzI1NiJ9.e30.c2ln').kind).toBe('file');
  });

  it.each(['', '   ', '\n\t'])('has nothing to open in %j', (text) => {
    expect(read(text)).toEqual({ kind: 'problem', problem: { kind: 'nothing' } });
  });

  it('takes an address as an address', () => {
    expect(read(' https://example.org/a \n').kind).toBe('elsewhere');
    expect(read('javascript:alert(1)').kind).toBe('problem');
  });

  it('remembers the code that a share was read from, not a pasted link', () => {
    const link = { registry: 0, id: 'abcdefghijklmnopqrstuv', key: null };
    const text = `https://overovna.example/s#${link.id}`;
    expect(read(text)).toEqual({ kind: 'share', link });
    const source = { name: 'x', origin: 'qr' } as const;
    expect(readText(text, source, OWN)).toEqual({ kind: 'share', link, origin: 'qr' });
  });

  it('leaves every other text to the verification', () => {
    expect(read('hello https://example.org').kind).toBe('file');
  });

  it('counts bytes, not characters', () => {
    expect(read('ž'.repeat(MAX_FILE_BYTES / 2 + 1))).toEqual({
      kind: 'problem',
      problem: { kind: 'too-large', size: MAX_FILE_BYTES + 2, limit: MAX_FILE_BYTES },
    });
  });
});
