import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFile, readContent } from '../open-file.ts';
import { chooseProfile, GENERIC_FULL } from './profiles.ts';
import { checkShapes, datasetOf } from './shape-check.ts';
import { checkStructure } from './structure-check.ts';
import { toQuads } from './to-graph.ts';

const DIRECTORY = new URL('../../../public/demo/credentials/', import.meta.url);

/** Demonstrations of what is no credential, and of what is not sealed yet. */
const OTHERS = [
  'state-not-a-credential.jsonld',
  'state-truncated.jsonld',
  'state-issuer-upload.jsonld',
];

const names = readdirSync(DIRECTORY).filter((name) => !OTHERS.includes(name));

function credentialIn(name: string) {
  const { credential } = readContent(openFile(readFileSync(new URL(name, DIRECTORY))));
  if (credential === null) throw new Error('no credential');
  return credential;
}

it.each(names)('%s conforms', async (name) => {
  const { value, gate } = credentialIn(name);
  const { finding, report } = await checkStructure(value, gate, true);
  expect(finding.code).toBe('structure.conforms');
  expect(report).toMatchObject({ conforms: true, violations: [], unrecognised: [] });
});

describe('a file that declares its status as a node', () => {
  const { value, gate } = credentialIn('state-status-declared.jsonld');
  const { sections } = chooseProfile([GENERIC_FULL]);
  const results = async (version: '3.1' | '3.2') => {
    const quads = (await toQuads(value, version)) ?? [];
    return (await checkShapes(datasetOf(quads), version, sections)).results;
  };

  it('conforms to 3.2, and the report says so', async () => {
    const { report } = await checkStructure(value, gate, true);
    expect(report).toMatchObject({ conforms: true, modelVersion: '3.2' });
    expect(await results('3.2')).toEqual([]);
  });

  it('does not conform to 3.1, by its status alone', async () => {
    expect(await results('3.1')).toHaveLength(1);
  });
});
