import { expect, it } from 'vitest';
import { accreditation, achievement, credential, organisation } from '../../tools/testing/model.ts';
import { organisationAnchors, organisationsOf } from './organisations.ts';

const university = organisation({ name: 'U', country: 'CZE' }, { id: 'urn:u' });
const agency = organisation({ name: 'A', country: 'CZE' }, { id: 'urn:a' });
const issuer = organisation({ name: 'I', country: 'CZE' }, { id: 'urn:i' });
const nameless = organisation({ name: 'N' });

it('each organisation is described once, the issuer in its own section', () => {
  const accredited = { ...university, accreditations: [accreditation({ agents: [agency] })] };
  const of = credential({
    issuers: [issuer],
    achievements: [
      achievement({ awardingBodies: [accredited, issuer, nameless] }),
      achievement({ awardingBodies: [university] }),
    ],
  });
  expect(organisationsOf(of).map(({ anchor, organisation: { id } }) => [anchor, id])).toEqual([
    ['organisation-1', 'urn:u'],
    ['organisation-2', 'urn:a'],
  ]);
  const anchors = organisationAnchors(of);
  expect(anchors.get('urn:i')).toBe('issuer');
  expect(anchors.get('urn:a')).toBe('organisation-2');
  expect(anchors.get(nameless)).toBeUndefined();
});
