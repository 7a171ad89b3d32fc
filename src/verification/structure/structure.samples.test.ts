import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFile, readContent } from '../open-file.ts';
import { checkShapes, datasetOf } from './shape-check.ts';
import { checkStructure, type StructureResult } from './structure-check.ts';
import { toQuads } from './to-graph.ts';

/** Public sample files of the European Commission; not part of the project. */
const DIRECTORY = new URL('../../../../shared/samples/edc/', import.meta.url);
const sample = (name: string): Uint8Array => readFileSync(new URL(name, DIRECTORY));
const SIGNED = 'Sample-MC-Annex1-signed.jsonld';

function contentOf(bytes: Uint8Array) {
  const opened = openFile(bytes);
  const { credential } = readContent(opened);
  if (credential === null) throw new Error('no credential');
  return { ...credential, sealed: opened.kind === 'sealed' };
}

async function check(bytes: Uint8Array): Promise<StructureResult> {
  const { value, gate, sealed } = contentOf(bytes);
  return checkStructure(value, gate, sealed);
}

describe.skipIf(!existsSync(DIRECTORY))('public samples', () => {
  it('the sealed sample conforms, and nothing of it is dropped', async () => {
    const { finding, report } = await check(sample(SIGNED));
    expect(finding.code).toBe('structure.conforms');
    expect(report).toMatchObject({
      conforms: true,
      profile: 'http://data.europa.eu/snb/model/ap/edc-generic-full',
      modelVersion: '3.2',
      violations: [],
      unrecognised: [],
    });
  });

  it.each(['3.1', '3.2'] as const)('the sealed sample conforms to %s', async (version) => {
    const quads = (await toQuads(contentOf(sample(SIGNED)).value, version)) ?? [];
    expect(quads).toHaveLength(353);
    const sections = ['edc-generic-no-cv', 'edc-generic-full'];
    expect((await checkShapes(datasetOf(quads), version, sections)).conforms).toBe(true);
  });

  it.each(['Sample-MC-Annex1-unsigned.jsonld', 'Sample-MC-Annex1-unsigned-uploadable.json'])(
    '%s lacks what sealing adds, and only that',
    async (name) => {
      const { finding, report } = await check(sample(name));
      expect(finding).toMatchObject({ state: 'warn', code: 'structure.unsealed-output' });
      const credential = 'https://www.w3.org/2018/credentials#';
      expect(report).toMatchObject({ conforms: false, modelVersion: null, unrecognised: [] });
      expect(report?.violations).toHaveLength(2);
      expect(report?.violations).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ property: `${credential}issued`, rule: 'minCount' }),
          expect.objectContaining({ property: `${credential}issuer`, rule: 'node' }),
        ]),
      );
    },
  );

  it('a file with the context of a development server conforms by the published one', async () => {
    const text = new TextDecoder().decode(sample('credential-signed.jsonld'));
    const published = text.replace(
      /http:\/\/dev\.everisdx\.io\/[^"\\]*/g,
      'http://data.europa.eu/snb/model/context/edc-ap',
    );
    expect(published).not.toBe(text);
    const { report } = await check(new TextEncoder().encode(published));
    // The issuer is stated with two locations, once with each.
    const violations = [{ rule: 'contradiction', path: 'issuer.location' }];
    expect(report).toMatchObject({ conforms: true, violations });
  });

  it('the check is quick', async () => {
    const { value, gate } = contentOf(sample(SIGNED));
    const times: number[] = [];
    for (let run = 0; run < 15; run += 1) {
      const started = performance.now();
      await checkStructure(value, gate, true);
      times.push(performance.now() - started);
    }
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
