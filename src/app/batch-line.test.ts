import { describe, expect, it } from 'vitest';
import type { Arrival } from '../intake/arrival.ts';
import type { Report } from '../verification/report.ts';
import { countOutcomes, inOrder, withoutFile } from './batch-line.ts';
import type { Line, LineState } from './batch-line.ts';

const done = (verdict: string): LineState => ({
  kind: 'done',
  report: { verdict } as Report,
  sameAs: null,
});
const states: readonly LineState[] = [
  done('valid'),
  { kind: 'failed', why: 'time-limit' },
  done('invalid'),
  { kind: 'running' },
  done('attention'),
  { kind: 'stopped' },
  done('unverifiable'),
  { kind: 'waiting' },
  done('valid'),
  { kind: 'found', what: 'link', host: null },
  { kind: 'refused', problem: { kind: 'unreadable' } },
];
const lines = states.map((state, id): Line => ({ id, name: `${id}`, state }));
const ids = (some: readonly Line[]) => some.map(({ id }) => id);

describe('the lines of a list', () => {
  it('are counted by verdict; what has none is no verdict', () => {
    expect(countOutcomes(lines)).toEqual({
      valid: 2,
      attention: 1,
      invalid: 1,
      unverifiable: 1,
      none: 4,
      pending: 2,
    });
  });

  it('stand by result with the worst first, and otherwise as they came', () => {
    expect(ids(inOrder(lines, 'outcome'))).toEqual([2, 6, 1, 5, 9, 10, 4, 0, 8, 3, 7]);
    expect(inOrder(lines, 'added')).toBe(lines);
  });
});

describe('something that is no file to verify', () => {
  it.each<[Exclude<Arrival, { kind: 'file' }>, LineState]>([
    [
      { kind: 'problem', problem: { kind: 'unreadable' } },
      { kind: 'refused', problem: { kind: 'unreadable' } },
    ],
    [
      { kind: 'share', link: { registry: 0, id: 'x', key: null } },
      { kind: 'found', what: 'link', host: null },
    ],
    [
      { kind: 'choice', choices: [] },
      { kind: 'found', what: 'several', host: null },
    ],
    [
      {
        kind: 'elsewhere',
        place: {
          href: 'https://example.org/x',
          host: 'example.org',
          service: null,
          hasCredentials: false,
          canOpen: true,
        },
      },
      { kind: 'found', what: 'link', host: 'example.org' },
    ],
  ])('is named, and its secrets are not kept: %j', (arrival, state) => {
    expect(withoutFile(arrival)).toEqual(state);
  });
});
