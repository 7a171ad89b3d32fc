import { describe, expect, it } from 'vitest';
import { readSharedDemonstrations } from './shared-demonstrations.ts';

const words = { cs: 'a', en: 'b' };
const fragment = 'a'.repeat(32);

describe('readSharedDemonstrations', () => {
  it('reads the list', () => {
    const entry = { fragment, title: words, shows: words };
    expect(readSharedDemonstrations([{ ...entry, live: true }])).toEqual([entry]);
  });

  it.each([
    { fragment: 'short', title: words, shows: words },
    { fragment: '//elsewhere.example/aaaaaaaaaaaaaa', title: words, shows: words },
    { fragment: 7, title: words, shows: words },
    { fragment, title: { cs: 'a' }, shows: words },
    { fragment, title: words },
    null,
  ])('leaves out %j', (entry) => expect(readSharedDemonstrations([entry])).toEqual([]));

  it('has none where there is no list', () => expect(readSharedDemonstrations({})).toEqual([]));
});
