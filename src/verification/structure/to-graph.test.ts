import { expect, it } from 'vitest';
import { CREDENTIALS_CONTEXT, EDC_CONTEXT } from './gate.ts';
import type { ModelVersion } from './model/elm.ts';
import { toQuads } from './to-graph.ts';

const credential = {
  '@context': [CREDENTIALS_CONTEXT, EDC_CONTEXT],
  id: 'urn:credential:1',
  nationalID: { id: 'urn:id:1' },
};

it('keeps the contexts of the two versions apart, whichever was asked for first', async () => {
  const properties = async (version: ModelVersion): Promise<readonly string[]> =>
    ((await toQuads(credential, version)) ?? []).map(({ predicate }) => predicate.value);
  for (const version of ['3.1', '3.2', '3.1', '3.2'] as const) {
    const name = version === '3.1' ? 'nationalID' : 'nationalId';
    expect(await properties(version)).toEqual([`http://data.europa.eu/snb/model/elm/${name}`]);
  }
});

it('takes no context that is not bundled', async () => {
  const foreign = 'https://example.org/context';
  expect(await toQuads({ ...credential, '@context': [CREDENTIALS_CONTEXT, foreign] })).toBeNull();
  expect(await toQuads({ ...credential, '@context': `${EDC_CONTEXT}#elm-3.1` })).toBeNull();
});
