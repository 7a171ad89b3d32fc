import { describe, expect, it } from 'vitest';
import type { DistinguishedName } from '../certificate/distinguished-name.ts';
import type { KnownIssuer } from './known-issuers.ts';
import { sealingOrganisation, sealsFor } from './sealer.ts';

const KNOWN: KnownIssuer = {
  identifiers: ['NTRCZ-00000001', 'LEIXG-1'],
  names: { en: 'University' },
  role: 'university',
  sealsFor: ['NTRCZ-00000002', 'VATCZ-CZ00000003'],
};

const subject = (organisationIdentifier: string | null) =>
  ({ organisation: 'Univerzita', organisationIdentifier, country: 'CZ' }) as DistinguishedName;

describe('the known issuer of a certificate', () => {
  it.each([
    ['its identifier', 'VATCZ-00000001', KNOWN],
    ['another identifier', 'NTRCZ-00000002', null],
    ['an identifier of another scheme', 'PSDCZ-00000001', null],
    ['an unreadable identifier, though the table has it', 'LEI', null],
    ['no identifier', null, null],
  ])('by %s', (_name, identifier, known) =>
    expect(sealingOrganisation(subject(identifier), true, [KNOWN]).known).toBe(known),
  );

  it('is nobody while the certificate has no path to an anchor', () => {
    const sealer = sealingOrganisation(subject('NTRCZ-00000001'), false, [KNOWN]);
    expect(sealer).toMatchObject({ known: null, claimed: KNOWN, anchored: false });
  });

  it('lends its identifiers', () => {
    expect(sealingOrganisation(subject('NTRCZ-00000001'), true, [KNOWN]).identifiers).toEqual(
      expect.arrayContaining(['NTRCZ-00000001', 'LEIXG-1']),
    );
  });
});

describe('sealsFor', () => {
  const sealer = sealingOrganisation(subject('NTRCZ-00000001'), true, [KNOWN]);
  const all = sealingOrganisation(subject('NTRCZ-00000001'), true, [{ ...KNOWN, sealsFor: ['*'] }]);
  const stranger = sealingOrganisation(subject('NTRCZ-00000009'), true, [KNOWN]);

  it.each([
    [['NTRCZ-00000002'], true],
    [['VATCZ-00000002'], true],
    [['NTRCZ-00000003', 'NTRCZ-00000002'], true],
    [['NTRCZ-00000002', 'NTRCZ-00000001'], true],
    [['NTRCZ-00000004'], false],
    [['NTRCZ-00000002', 'NTRCZ-00000004'], false],
    [['unreadable'], false],
    [[], false],
  ])('%j: %s', (identifiers, expected) => {
    expect(sealsFor(sealer, identifiers)).toBe(expected);
    expect(sealsFor(all, identifiers)).toBe(true);
    expect(sealsFor(stranger, identifiers)).toBe(false);
  });
});
