import { describe, expect, it } from 'vitest';
import { compareIdentifiers, compareWithAny } from './legal-identifier.ts';

describe('compareIdentifiers', () => {
  it.each([
    // The same organisation.
    ['NTRCZ-00216208', 'NTRCZ-00216208', 'same'],
    ['ntrcz-00216208', 'NTRCZ-00216208', 'same'],
    ['NTRCZ-002 162.08', 'NTRCZ-00216208', 'same'],
    ['NTRCZ-00216208', 'VATCZ-00216208', 'same'],
    ['VATCZ-CZ00216208', 'NTRCZ-00216208', 'same'],
    ['NTRCZ-CZ00216208', 'VATCZ-00216208', 'same'],
    ['VATEL-123456789', 'VATGR-123456789', 'same'],
    ['LEIXG-529900T8BM49AURSDO55', 'LEIXG-529900T8BM49AURSDO55', 'same'],
    ['CZ:CZ-123', 'cz:cz-123', 'same'],
    ['PSDCZ-CNB-1', 'PSDCZ-CNB-1', 'same'],
    // Another one of the same scheme and country.
    ['NTRCZ-00216208', 'NTRCZ-00216209', 'different'],
    ['NTRCZ-00216208', 'VATCZ-CZ00216209', 'different'],
    ['VATSK-2020', 'VATSK-2021', 'different'],
    ['CZ:CZ-123', 'CZ:CZ-124', 'different'],
    // Nothing can be said.
    ['NTRCZ-00216208', 'NTRSK-00216208', 'not-comparable'],
    ['NTRSK-00216208', 'VATSK-00216208', 'not-comparable'],
    ['VATCZ-8001011234', 'NTRCZ-00216208', 'not-comparable'],
    ['PSDCZ-00216208', 'NTRCZ-00216208', 'not-comparable'],
    ['CZ:CZ-00216208', 'NTRCZ-00216208', 'not-comparable'],
    ['00216208', '00216208', 'not-comparable'],
    ['VATES-', 'VATES-', 'not-comparable'],
    ['', '', 'not-comparable'],
    ['XXXCZ-1', 'XXXCZ-1', 'not-comparable'],
    ['NTRCZ 00216208', 'NTRCZ-00216208', 'not-comparable'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(compareIdentifiers(one, other)).toBe(expected);
    expect(compareIdentifiers(other, one)).toBe(expected);
  });
});

it.each([
  ['NTRCZ-00000001', ['LEIXG-1', 'NTRCZ-00000002', 'NTRCZ-00000001'], 'same'],
  ['NTRCZ-00000001', ['LEIXG-1', 'NTRCZ-00000002'], 'different'],
  ['NTRCZ-00000001', ['LEIXG-1'], 'not-comparable'],
  ['NTRCZ-00000001', [], 'not-comparable'],
])('compareWithAny(%s, %j) is %s', (one, others, expected) =>
  expect(compareWithAny(one, others)).toBe(expected),
);
