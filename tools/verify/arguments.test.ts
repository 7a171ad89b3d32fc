import { describe, expect, it } from 'vitest';
import { parseArguments, type VerifyArguments } from './arguments.ts';

function read(line: string): VerifyArguments {
  const parsed = parseArguments(line.split(' '));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}

it('asks for nothing that is not said', () => {
  expect(read('a.jsonld')).toEqual({
    files: ['a.jsonld'],
    json: false,
    trust: [],
    issuers: null,
    anchors: [],
    at: null,
    reveal: false,
    language: 'en',
  });
});

it('takes options in any order, and repeated ones in theirs', () => {
  const line =
    'a --json --trust x b --trust=y --anchor 1 --anchor 2 --issuers i --reveal --lang cs -';
  expect(read(line)).toEqual({
    files: ['a', 'b', '-'],
    json: true,
    trust: ['x', 'y'],
    issuers: 'i',
    anchors: ['1', '2'],
    at: null,
    reveal: true,
    language: 'cs',
  });
});

it('takes what follows two hyphens for files', () => {
  expect(read('-- --json').files).toEqual(['--json']);
});

describe('--at', () => {
  it.each([
    ['2026-01-01', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T10:00Z', '2026-01-01T10:00:00.000Z'],
    ['2026-01-01T10:00:00Z', '2026-01-01T10:00:00.000Z'],
    ['2026-01-01T10:00:00.5+01:00', '2026-01-01T09:00:00.500Z'],
  ])('%s', (text, expected) => expect(read(`a --at ${text}`).at?.toISOString()).toBe(expected));

  it.each([
    'now',
    '2026',
    '2026-13-01',
    '2026-02-31',
    '2026-01-01T10:00:00',
    '1767225600',
    '01.01.2026',
  ])('%s is refused', (text) => expect(parseArguments(['a', '--at', text]).ok).toBe(false));
});

it.each([
  [''],
  ['--json'],
  ['a --lang de'],
  ['a --unknown'],
  ['a --trust'],
  ['a --json=yes'],
  ['- -'],
])('%j is wrong usage', (line) =>
  expect(parseArguments(line === '' ? [] : line.split(' '))).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/./),
  }),
);
