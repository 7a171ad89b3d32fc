import { describe, expect, it } from 'vitest';
import { CONTEXTS, credentialJson } from '../../../tools/testing/credential.ts';
import { gate } from './gate.ts';

const TYPES = ['VerifiableCredential', 'EuropeanDigitalCredential'];
const [W3C, EDC] = CONTEXTS;

describe('types', () => {
  it.each([
    [TYPES, 'credential'],
    [TYPES.toReversed(), 'credential'],
    [[...TYPES, 'ConvertedCredential'], 'credential'],
    [['VerifiableCredential'], 'format.not-credential'],
    ['EuropeanDigitalCredential', 'format.not-credential'],
    [['verifiablecredential', 'EuropeanDigitalCredential'], 'format.not-credential'],
    [undefined, 'format.not-credential'],
    ['VerifiablePresentation', 'format.presentation'],
    [['VerifiablePresentation', 'EuropeanDigitalPresentation'], 'format.presentation'],
    [[...TYPES, 'VerifiablePresentation'], 'format.presentation'],
  ])('%j: %s', (type, expected) => {
    const passed = gate(credentialJson({ type }));
    expect(passed.kind === 'refused' ? passed.code : passed.kind).toBe(expected);
  });

  it('under other keys do not count', () => {
    expect(gate({ '@type': TYPES, '@context': CONTEXTS }).kind).toBe('refused');
  });
});

describe('context', () => {
  it.each([
    ['both in order', CONTEXTS, true],
    ['in another order', [EDC, W3C], false],
    ['the second alone', EDC, false],
    ['an unknown one more', [...CONTEXTS, 'https://example.org/context'], false],
    ['an unknown one before', ['https://example.org/context', ...CONTEXTS], false],
    ['one inline', [...CONTEXTS, { title: 'https://example.org/title' }], false],
    ['one twice', [W3C, W3C, EDC], false],
    ['null between', [W3C, null, EDC], false],
  ])('%s: known %s', (_name, context, contextKnown) =>
    expect(gate(credentialJson({ '@context': context }))).toEqual({
      kind: 'credential',
      contextKnown,
    }),
  );

  it.each([
    ['none', undefined],
    ['the first alone', [W3C]],
    ['a look-alike', [W3C, `${EDC ?? ''}/`]],
    ['one of development', [W3C, 'http://dev.everisdx.io/datamodel/edc-ap-context.jsonld']],
    ['an object', { '@vocab': EDC }],
  ])('%s is no credential', (_name, context) =>
    expect(gate(credentialJson({ '@context': context }))).toEqual({
      kind: 'refused',
      code: 'format.not-credential',
    }),
  );
});
