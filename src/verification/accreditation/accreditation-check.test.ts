import { describe, expect, it } from 'vitest';
import {
  accreditation,
  achievement,
  credential,
  organisation,
} from '../../../tools/testing/model.ts';
import type { Credential } from '../../credential/model.ts';
import { checkAccreditation } from './accreditation-check.ts';

const accreditations = [accreditation({ id: 'urn:test:accreditation' })];
const accredited = organisation({ name: 'U' }, { accreditations });

describe('checkAccreditation', () => {
  it.each<[string, Partial<Credential>]>([
    ['as evidence', { accreditations }],
    ['of the issuer', { issuers: [accredited] }],
    ['of an achievement', { achievements: [achievement({ accreditations })] }],
    ['of an awarding body', { achievements: [achievement({ awardingBodies: [accredited] })] }],
    ['of a part', { achievements: [achievement({ parts: [achievement({ accreditations })] })] }],
  ])('a claim %s is unknown, never good', (_name, more) =>
    expect(checkAccreditation(credential(more))).toMatchObject({
      state: 'unknown',
      code: 'accreditation.not-checked',
    }),
  );

  it('does not apply where none is claimed', () => {
    const plain = organisation({ name: 'U' });
    expect(
      checkAccreditation(
        credential({ issuers: [plain], achievements: [achievement({ awardingBodies: [plain] })] }),
      ),
    ).toMatchObject({ state: 'skipped', code: 'accreditation.none' });
  });
});
