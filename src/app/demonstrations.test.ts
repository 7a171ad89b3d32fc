import { describe, expect, it } from 'vitest';
import { readDemonstrations } from './demonstrations.ts';

const words = { cs: 'a', en: 'b' };

describe('readDemonstrations', () => {
  it('reads the list', () => {
    const entry = { file: 'a.jsonld', title: words, shows: words };
    expect(readDemonstrations([entry])).toEqual([entry]);
  });

  it.each([
    { file: '../config.json', title: words, shows: words },
    { file: 'https://elsewhere.example/a', title: words, shows: words },
    { file: '', title: words, shows: words },
    { file: 'a.jsonld', title: { cs: 'a' }, shows: words },
    { file: 'a.jsonld', title: words },
    null,
    'a.jsonld',
  ])('leaves out %j', (entry) => {
    expect(readDemonstrations([entry])).toEqual([]);
  });

  it('has none where there is no list', () => {
    expect(readDemonstrations({ entries: [] })).toEqual([]);
    expect(readDemonstrations(null)).toEqual([]);
  });
});
