import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_VALUES } from '../limits.ts';
import { asArray, isObject, parseJson, stringMember } from './json.ts';

describe('parseJson', () => {
  it.each([
    ['{"a":', 'format.truncated'],
    ['{"a":"b', 'format.truncated'],
    ['', 'format.not-json'],
    ['{a:1}', 'format.not-json'],
    ["{'a':1}", 'format.not-json'],
    ['{"a":1}}', 'format.not-json'],
    ['{"a":1]', 'format.not-json'],
    ['{"a":1,}', 'format.not-json'],
    ['{"a":NaN}', 'format.not-json'],
    ['{"a":1} {"b":2}', 'format.not-json'],
    ['"line\nbreak"', 'format.not-json'],
    [`${'['.repeat(MAX_DEPTH + 1)}${']'.repeat(MAX_DEPTH + 1)}`, 'format.too-deep'],
    [`[${'1,'.repeat(MAX_VALUES)}1]`, 'format.too-many-values'],
  ])('%.20s… is %s', (text, code) => expect(parseJson(text)).toMatchObject({ ok: false, code }));

  it('takes nesting up to the bound', () => {
    expect(parseJson(`${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}`).ok).toBe(true);
  });

  it('gives the value beside its faults', () => {
    expect(parseJson('{"a":1,"a":2,"b":"\\ud800"}')).toEqual({
      ok: true,
      value: { a: 2, b: '\ud800' },
      duplicate: 'a',
      loneSurrogate: true,
    });
  });

  it('keeps __proto__ a member and nothing more', () => {
    const parsed = parseJson('{"__proto__":{"payload":"x"}}');
    const value = parsed.ok && isObject(parsed.value) ? parsed.value : {};
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(stringMember(value, 'payload')).toBeNull();
  });
});

it.each([
  [{ a: 'x' }, 'a', 'x'],
  [{ a: 1 }, 'a', null],
  [{}, 'a', null],
  [{}, 'constructor', null],
])('stringMember(%j, %s) is %j', (object, name, expected) =>
  expect(stringMember(object, name)).toBe(expected),
);

it.each([
  [undefined, []],
  [null, []],
  ['a', ['a']],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [[], []],
  [false, [false]],
])('asArray(%j) is %j', (value, expected) => expect(asArray(value)).toEqual(expected));

it.each([[[]], [null], ['a'], [undefined]])('%j is no object', (value) =>
  expect(isObject(value)).toBe(false),
);
