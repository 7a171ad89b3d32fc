import { expect, it } from 'vitest';
import { credential } from '../../../tools/testing/model.ts';
import { checkStatus } from './status-check.ts';

it('a status that is declared but was not asked for is unknown, never active', () => {
  expect(checkStatus(credential({ declaresStatus: true }), 'Sealer')).toEqual({
    state: 'unknown',
    code: 'status.not-checked',
    params: { sealer: 'Sealer' },
  });
});

it('does not apply where none is declared', () => {
  expect(checkStatus(credential(), 'Sealer')).toMatchObject({
    state: 'skipped',
    code: 'status.none',
  });
});
