import { describe, expect, it } from 'vitest';
import type { RegistryStatement } from '../circumstances.ts';
import { checkStatus, type StatusQuestion } from './status-check.ts';

const REGISTRY = 'https://registry.example.org/a';
const SHA256 = 'a'.repeat(64);
const NOW = new Date('2026-06-10T12:00:00Z');

const DAY = 24 * 60 * 60 * 1000;
const ago = (milliseconds: number): Date => new Date(NOW.getTime() - milliseconds);

function stated(more: Partial<RegistryStatement> = {}): RegistryStatement {
  return { registry: REGISTRY, state: 'active', asOf: ago(DAY), sha256: SHA256, ...more };
}

function asked(more: Partial<StatusQuestion> = {}): StatusQuestion {
  return {
    declared: false,
    statement: stated(),
    sha256: SHA256,
    sealer: 'Sealer',
    statusRegistry: REGISTRY,
    checkedAt: NOW,
    ...more,
  };
}

const outcome = (question: StatusQuestion): readonly [string, string] => {
  const { finding } = checkStatus(question);
  return [finding.state, finding.code];
};

describe('a status that nobody stated', () => {
  it('does not apply where none is declared', () => {
    expect(checkStatus(asked({ statement: null }))).toEqual({
      finding: { state: 'skipped', code: 'status.none', params: {} },
      status: null,
    });
  });

  it.each([true, null])('is unknown where the file declares one (%s), never active', (declared) => {
    expect(checkStatus(asked({ statement: null, declared }))).toEqual({
      finding: { state: 'unknown', code: 'status.not-checked', params: { sealer: 'Sealer' } },
      status: { state: 'unknown', source: null, asOf: null },
    });
  });
});

describe('the word of the registry that speaks for the sealer', () => {
  it.each([
    ['active', 'pass', 'status.active'],
    ['suspended', 'fail', 'status.suspended'],
    ['revoked', 'fail', 'status.revoked'],
  ] as const)('counts: %s', (state, found, code) => {
    expect(checkStatus(asked({ statement: stated({ state }) }))).toEqual({
      finding: {
        state: found,
        code,
        params: { host: 'registry.example.org', date: '2026-06-09T12:00:00Z' },
      },
      status: { state, source: 'registry', asOf: '2026-06-09T12:00:00Z' },
    });
  });

  it('counts as good news for seven days and not a moment longer', () => {
    const at = (asOf: Date) => outcome(asked({ statement: stated({ asOf }) }));
    expect(at(ago(7 * DAY))).toEqual(['pass', 'status.active']);
    expect(at(ago(7 * DAY + 1))).toEqual(['unknown', 'status.active-outdated']);
  });

  it.each(['suspended', 'revoked'] as const)('counts as bad news at any age: %s', (state) => {
    const statement = stated({ state, asOf: ago(4000 * DAY) });
    expect(outcome(asked({ statement }))).toEqual(['fail', `status.${state}`]);
  });

  it.each(['active', 'suspended', 'revoked'] as const)(
    'does not count from the future, but for what clocks differ by: %s',
    (state) => {
      const at = (ahead: number) =>
        outcome(asked({ statement: stated({ state, asOf: ago(-ahead) }) }))[1];
      expect(at(5 * 60 * 1000)).toBe(`status.${state}`);
      expect(at(5 * 60 * 1000 + 1)).toBe('status.in-future');
    },
  );

  it.each(['active', 'suspended', 'revoked'] as const)(
    'does not count for another file: %s',
    (state) => {
      const statement = stated({ state, sha256: 'b'.repeat(64) });
      expect(outcome(asked({ statement }))).toEqual(['unknown', 'status.of-another-file']);
    },
  );

  it('answers a file that declares a status as well', () => {
    expect(outcome(asked({ declared: true }))).toEqual(['pass', 'status.active']);
  });
});

describe('the word of any other registry', () => {
  it.each(['active', 'suspended', 'revoked'] as const)(
    'is told and does not count: %s',
    (state) => {
      for (const statusRegistry of [null, 'https://registry.example.org', `${REGISTRY}/b`]) {
        const { finding, status } = checkStatus(
          asked({ statement: stated({ state }), statusRegistry }),
        );
        expect(finding).toEqual({
          state: 'unknown',
          code: `status.stated-${state}`,
          params: { host: 'registry.example.org', date: '2026-06-09T12:00:00Z' },
        });
        expect(status).toEqual({
          state: 'unknown',
          source: 'registry',
          asOf: '2026-06-09T12:00:00Z',
        });
      }
    },
  );
});
