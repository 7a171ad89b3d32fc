import { describe, expect, it } from 'vitest';
import { LOTL_URL, parseArguments } from './arguments.ts';
import { CURRENT_PINS } from './pins.ts';

const PIN = 'ab'.repeat(32);

describe('parseArguments', () => {
  it('starts at the list of trusted lists, from the current pins', () => {
    expect(parseArguments(['--out', 'x'])).toEqual({
      ok: true,
      value: {
        lotl: LOTL_URL,
        pins: CURRENT_PINS.signers,
        journal: CURRENT_PINS.journal,
        lists: [],
        at: null,
        territories: [],
        revocation: false,
        out: 'x',
        report: false,
      },
    });
  });

  it('pins replace the built-in ones, and their notice', () => {
    const spelled = PIN.toUpperCase().replace(/../g, '$&:').slice(0, -1);
    expect(parseArguments(['--out', 'x', '--pin', spelled])).toMatchObject({
      value: { pins: [PIN], journal: null },
    });
    expect(
      parseArguments(['--out', 'x', '--pin', PIN, '--journal', 'https://x.example/']),
    ).toMatchObject({ value: { pins: [PIN], journal: 'https://x.example/' } });
  });

  it('an earlier notice that is built in brings its pins', () => {
    const journal =
      'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.C_.2019.276.01.0001.01.ENG';
    const parsed = parseArguments(['--out', 'x', '--journal', journal]);
    expect(parsed.ok && parsed.value.pins).toHaveLength(8);
  });

  it.each([
    ['no folder', []],
    ['a word too many', ['--out', 'x', 'y']],
    ['a short pin', ['--out', 'x', '--pin', 'abcd']],
    ['a time that is none', ['--out', 'x', '--at', 'yesterday']],
    ['a country that is none', ['--out', 'x', '--territory', 'Czechia']],
    ['a list without its signer', ['--out', 'x', '--list', 'a.xml']],
    ['a signer without its list', ['--out', 'x', '--signer', PIN]],
    [
      'a list beside a list of lists',
      ['--out', 'x', '--list', 'a', '--signer', PIN, '--lotl', 'b'],
    ],
  ])('refuses %s', (_name, words) => expect(parseArguments(words).ok).toBe(false));
});
