import { describe, expect, it } from 'vitest';
import { serviceOf, trustOf } from '../../../tools/testing/circumstances.ts';
import { parseTrustData } from './trust-data-v1.ts';

const { lists } = trustOf([]);
const anchors = (...services: unknown[]) => ({ schema: 1, services });
const FILES = { lists, sealAnchors: anchors(serviceOf([])), timestampAnchors: anchors() };

describe('parseTrustData', () => {
  it('reads the three files', () => {
    expect(parseTrustData(FILES)).toEqual({
      lists,
      sealServices: [serviceOf([])],
      timestampServices: [],
    });
  });

  it.each([
    ['a list file of another schema', { lists: { ...lists, schema: 2 } }],
    [
      'a list file that does not say whether it is a demonstration',
      { lists: { ...lists, demonstration: undefined } },
    ],
    ['a time that is none', { lists: { ...lists, generatedAt: 'yesterday' } }],
    ['anchors of another schema', { sealAnchors: { schema: 2, services: [] } }],
    ['a page in place of a file', { sealAnchors: '<!doctype html>' }],
    ['no time-stamp file', { timestampAnchors: null }],
    [
      'a certificate that is no base64',
      { sealAnchors: anchors({ ...serviceOf([]), certificates: ['*'] }) },
    ],
    [
      'a service without history',
      { sealAnchors: anchors({ ...serviceOf([]), instances: undefined }) },
    ],
  ])('refuses %s', (_name, files) => expect(parseTrustData({ ...FILES, ...files })).toBeNull());
});
