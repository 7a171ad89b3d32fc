import { describe, expect, it } from 'vitest';
import { accreditation, achievement, credential, organisation } from '../../tools/testing/model.ts';
import { accreditationsBelow } from './accreditations.ts';

const institutional = accreditation({ id: 'urn:institution' });
const own = accreditation({ id: 'urn:part' });
const university = organisation({ name: 'Univerzita' }, { accreditations: [institutional] });
const part = achievement({ awardingBodies: [university], accreditations: [own] });
const main = achievement({ awardingBodies: [university], parts: [part] });

function shown(...args: Parameters<typeof accreditationsBelow>) {
  return accreditationsBelow(...args).map(({ accreditation: { id }, anchor, elsewhere }) => [
    id,
    anchor,
    elsewhere,
  ]);
}

describe('accreditations', () => {
  it('are shown in full with the main achievement', () => {
    const made = credential({ achievements: [main] });
    expect(shown(main, made, '')).toEqual([['urn:institution', 'accreditation-1', false]]);
  });

  it('are referred to by its parts, which show in full only their own', () => {
    const made = credential({ achievements: [main] });
    expect(shown(part, made, 'achievement-1-part-1-')).toEqual([
      ['urn:part', 'achievement-1-part-1-accreditation-1', false],
      ['urn:institution', 'accreditation-1', true],
    ]);
  });

  it('without a name are told apart by what they are', () => {
    const nameless = accreditation();
    const body = organisation({ name: 'Univerzita' }, { accreditations: [nameless] });
    const beside = achievement({ awardingBodies: [body], accreditations: [accreditation()] });
    const made = credential({ achievements: [achievement({ awardingBodies: [body] }), beside] });
    expect(shown(beside, made, 'achievement-2-').map(([, , elsewhere]) => elsewhere)).toEqual([
      false,
      true,
    ]);
  });
});
