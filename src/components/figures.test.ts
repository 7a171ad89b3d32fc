import { describe, expect, it } from 'vitest';
import type { Achievement, Concept, Credit } from '../credential/model.ts';
import { earliest, eqfNumber, latest, leadingCredit } from './figures.ts';

function concept(id: string | null): Concept {
  return { id, scheme: null, notation: null, label: {} };
}

const ects: Credit = {
  framework: concept('http://data.europa.eu/snb/education-credit/6fcec5c5af'),
  points: '2.5',
};
const other: Credit = { framework: concept('urn:epass:concept:9'), points: '40' };

function withCredits(...credits: readonly Credit[]): Achievement {
  return { credits } as unknown as Achievement;
}

describe('leadingCredit', () => {
  it('prefers ECTS', () => {
    expect(leadingCredit(withCredits(other, ects))).toBe(ects);
  });
  it('takes what there is', () => {
    expect(leadingCredit(withCredits(other))).toBe(other);
    expect(leadingCredit(withCredits())).toBeNull();
  });
});

describe('eqfNumber', () => {
  it('reads the level from its address alone', () => {
    expect(eqfNumber(concept('http://data.europa.eu/snb/eqf/6'))).toBe(6);
    expect(eqfNumber(concept('http://data.europa.eu/snb/eqf/9'))).toBeNull();
    expect(eqfNumber(concept('urn:level:6'))).toBeNull();
    expect(eqfNumber(null)).toBeNull();
  });
});

describe('dates', () => {
  const dates = ['2026-06-12T09:00:00+02:00', '2026-06-12', '2027-01-01T00:00:00Z'];
  it('finds both ends', () => {
    expect(earliest(dates)).toBe('2026-06-12');
    expect(latest(dates)).toBe('2027-01-01T00:00:00Z');
    expect(earliest([])).toBeNull();
    expect(latest([])).toBeNull();
  });
});
