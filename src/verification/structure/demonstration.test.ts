import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openFile, readContent } from '../open-file.ts';
import { checkStructure } from './structure-check.ts';

const DIRECTORY = new URL('../../../public/demo/credentials/', import.meta.url);

/** Demonstrations of what is no credential, and of what is not sealed yet. */
const OTHERS = [
  'state-not-a-credential.jsonld',
  'state-truncated.jsonld',
  'state-issuer-upload.jsonld',
];

const names = readdirSync(DIRECTORY).filter((name) => !OTHERS.includes(name));

it.each(names)('%s conforms', async (name) => {
  const opened = openFile(readFileSync(new URL(name, DIRECTORY)));
  const { credential } = readContent(opened);
  if (credential === null) throw new Error('no credential');
  const { finding, report } = await checkStructure(credential.value, credential.gate, true);
  expect(finding.code).toBe('structure.conforms');
  expect(report).toMatchObject({ conforms: true, violations: [], unrecognised: [] });
});
