import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../verification/limits.ts';
import { packFragment, readSelfContained } from './self-contained.ts';
import { MAX_SELF_CONTAINED_CHARACTERS } from './limits.ts';

const TEXT = JSON.stringify({ payload: 'žluťoučký kůň '.repeat(50), signatures: [] });
const BYTES = new TextEncoder().encode(TEXT);

function fragmentOf(packed: Uint8Array): string {
  return `1.${Buffer.from(packed).toString('base64url')}`;
}

function problemOf(fragment: string): unknown {
  const arrival = readSelfContained(fragment);
  return arrival.kind === 'problem' ? arrival.problem.kind : arrival.kind;
}

describe('a self-contained link', () => {
  it('gives back the very same bytes', () => {
    for (const bytes of [BYTES, new Uint8Array([0, 255, 10, 13, 0xef, 0xbb, 0xbf])]) {
      const fragment = packFragment(bytes);
      expect(fragment).toMatch(/^1\.[A-Za-z0-9_-]+$/);
      const arrival = readSelfContained(fragment);
      expect(arrival).toMatchObject({ kind: 'file', file: { origin: 'link' } });
      expect(arrival.kind === 'file' && arrival.file.bytes).toEqual(bytes);
    }
  });

  it('is incomplete wherever it is cut', () => {
    const fragment = packFragment(BYTES);
    for (let length = 0; length < fragment.length; length += 1) {
      expect(problemOf(fragment.slice(0, length)), String(length)).toBe('self-contained-broken');
    }
  });

  it.each([
    ['another version', packFragment(BYTES).replace('1.', '2.')],
    ['no version', packFragment(BYTES).slice(2)],
    ['padding', `${packFragment(new Uint8Array(1))}=`],
    ['the other alphabet', '1.+/+/'],
    ['bits that no encoding has', '1.AB'],
    ['what was never deflated', fragmentOf(new Uint8Array([255, 255, 255]))],
    ['spaces', '1.AAAA AAAA'],
  ])('refuses %s', (_, fragment) => {
    expect(problemOf(fragment)).toBe('self-contained-broken');
  });

  it('is not unpacked beyond the size of the largest file', () => {
    const bomb = deflateSync(new Uint8Array(MAX_FILE_BYTES * 2), { level: 9 });
    expect(problemOf(fragmentOf(bomb))).toBe('self-contained-large');
    const largest = deflateSync(new Uint8Array(MAX_FILE_BYTES), { level: 9 });
    expect(problemOf(fragmentOf(largest))).toBe('file');
  });

  it('is not read beyond its stated length', () => {
    const letters = 'A'.repeat(MAX_SELF_CONTAINED_CHARACTERS);
    expect(problemOf(`1.${letters}`)).toBe('self-contained-broken');
  });
});
