import { expect, it } from 'vitest';
import { countryCode, isSameCountry } from './country.ts';

const authority = (code: string): string =>
  `http://publications.europa.eu/resource/authority/country/${code}`;

it.each([
  [authority('CZE'), 'CZ'],
  [authority('GRC'), 'GR'],
  [authority('GBR'), 'GB'],
  [authority('XYZ'), null],
  [authority('CZ'), null],
  [authority('constructor'), null],
  ['https://example.org/authority/country/CZE', null],
  ['CZE', null],
  [null, null],
])('the country of %s is %s', (id, code) => expect(countryCode(id)).toBe(code));

it.each([
  ['CZ', 'CZ', true],
  ['cz', 'CZ', true],
  ['EL', 'GR', true],
  ['CZ', 'SK', false],
])('%s is the same country as %s: %s', (one, other, expected) =>
  expect(isSameCountry(one, other)).toBe(expected),
);
