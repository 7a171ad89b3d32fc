import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './json-scan.ts';

const WIDE = { depth: 64, values: 1_000 };

const duplicateIn = (text: string): string | null => {
  const scan = scanJson(text, WIDE);
  return scan.ok ? scan.duplicate : 'not scanned';
};
const hasLoneSurrogate = (text: string): boolean => {
  const scan = scanJson(text, WIDE);
  return scan.ok && scan.loneSurrogate;
};

describe('duplicate member names', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"\\u0061":1,"a":2}', 'a'],
    ['{"a\\/b":1,"a/b":2}', 'a/b'],
    ['[{"x":{"b":1,"c":2,"b":3}}]', 'b'],
    ['{"a":{"z":1},"b":2,"a":3}', 'a'],
    ['{"a":[{"a":1}],"a":2}', 'a'],
    ['{"":1,"":2}', ''],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{ "a" : "x" ,\n\t"a" : "y" }', 'a'],
    ['{"a":"{\\"b\\":1,","a":2}', 'a'],
  ])('%s holds one twice', (text, name) => expect(duplicateIn(text)).toBe(name));

  it.each([
    '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}]}',
    '{"a":"a","b":"a"}',
    '["a","a"]',
    '{"a":["a","a"],"b":1}',
    '{"a":"x\\",\\"a\\":1"}',
    '{"a":1,"A":2}',
    '{"a":1,"\\\\u0061":2}',
    '{"e\\u0301":1,"é":2}',
    '{"constructor":1,"toString":2}',
  ])('%s holds none', (text) => expect(duplicateIn(text)).toBeNull());

  it('are found exactly where JSON.parse would drop one', () => {
    const name = fc.constantFrom('a', '\\u0061', 'b', '\\"', '\\\\', '__proto__');
    const object = fc
      .array(fc.tuple(name, fc.constantFrom('1', '"a"', '[{"a":"b"}]', '{"b":{}}')))
      .map((members) => ({ members, text: `{${members.map(([n, v]) => `"${n}":${v}`).join()}}` }));
    fc.assert(
      fc.property(object, ({ members, text }) => {
        const kept = Object.keys(JSON.parse(text) as object).length;
        expect(duplicateIn(text) !== null).toBe(kept < members.length);
      }),
    );
  });
});

describe('halves of surrogate pairs', () => {
  it.each([
    '"\\ud83d"',
    '"\\uD83Dx"',
    '"\\ude00"',
    '"\\ude00\\ud83d"',
    '"\\ud83d\\ud83d\\ude00"',
    '{"\\ud800":1}',
    '"\\\\\\ud800"',
  ])('%s holds one', (text) => expect(hasLoneSurrogate(text)).toBe(true));

  it.each(['"\\ud83d\\ude00"', '"😀"', '"\\\\ud800"', '"\\ud7ff\\ue000"', '{"\\uD83D\\uDE00":1}'])(
    '%s holds none',
    (text) => expect(hasLoneSurrogate(text)).toBe(false),
  );

  it('are found exactly where UTF-8 would lose something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, cut) => {
        const string = cut ? text.slice(1) : text;
        const escaped = `"${[...Array(string.length).keys()]
          .map((at) => `\\u${string.charCodeAt(at).toString(16).padStart(4, '0')}`)
          .join('')}"`;
        expect(hasLoneSurrogate(escaped)).toBe(Buffer.from(string).toString() !== string);
      }),
    );
  });
});

describe('bounds', () => {
  it.each([
    ['[[[]]]', 3, true],
    ['[[[]]]', 2, false],
    ['{"a":{"b":[]}}', 3, true],
    ['{"a":{"b":[]}}', 2, false],
    ['"[[[["', 1, true],
  ])('%s is within depth %i: %s', (text, depth, within) =>
    expect(scanJson(text, { depth, values: 1_000 })).toMatchObject(
      within ? { ok: true } : { ok: false, problem: 'too-deep' },
    ),
  );

  it('counts values, in arrays and in objects', () => {
    const bounds = { depth: 8, values: 5 };
    expect(scanJson('[1,2,3,4,5]', bounds).ok).toBe(true);
    expect(scanJson('[1,2,3,4,5,6]', bounds)).toEqual({ ok: false, problem: 'too-many-values' });
    expect(scanJson('{"a":1,"b":2,"c":3}', bounds).ok).toBe(false);
  });

  it.each(['[', '{"a":'])('nesting of %s a hundred thousand deep does not overflow', (open) => {
    const text = open.repeat(100_000);
    expect(scanJson(text, WIDE)).toEqual({ ok: false, problem: 'too-deep' });
    expect(scanJson(text, { depth: 200_000, values: 200_000 })).toEqual({
      ok: false,
      problem: 'truncated',
    });
  });

  it('takes time in proportion to the text, even of backslashes and quotes', () => {
    const started = performance.now();
    scanJson(`"${'\\"'.repeat(1_000_000)}"`, WIDE);
    scanJson(`"${'\\\\'.repeat(1_000_000)}"`, WIDE);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

it.each(['{', '{"a":1', '["a', '"abc', '"abc\\"', '{"a":"b\\\\\\"}'])('%s is truncated', (text) =>
  expect(scanJson(text, WIDE)).toEqual({ ok: false, problem: 'truncated' }),
);
