import { describe, expect, it } from 'vitest';
import { broughtBy, carriesSomething } from './transfer.ts';

function transfer(files: readonly File[], text = '') {
  return {
    files,
    types: files.length > 0 ? ['Files'] : ['text/plain'],
    getData: (type: string) => (type === 'text/plain' ? text : ''),
  };
}

const a = new File(['a'], 'a.jsonld');
const b = new File(['b'], 'b.jsonld');

describe('what a drop or paste brings', () => {
  it('takes all files', () => {
    expect(broughtBy(transfer([a, b]))).toEqual({ kind: 'files', files: [a, b] });
  });

  it('prefers a file to its name as text', () => {
    expect(broughtBy(transfer([a], 'a.jsonld'))).toEqual({ kind: 'files', files: [a] });
  });

  it('takes text where there is no file', () => {
    expect(broughtBy(transfer([], '{}'))).toEqual({ kind: 'text', text: '{}' });
  });

  it('takes entries where a folder is among them', () => {
    const items = (isDirectory: boolean) => {
      const entry = { name: 'a', fullPath: '/a', isDirectory };
      return {
        entry,
        items: [{ kind: 'file', webkitGetAsEntry: () => entry }, { kind: 'string' }],
      };
    };
    const folder = items(true);
    expect(broughtBy({ ...transfer([a]), items: folder.items })).toEqual({
      kind: 'entries',
      entries: [folder.entry],
    });
    expect(broughtBy({ ...transfer([a]), items: items(false).items }).kind).toBe('files');
    expect(broughtBy({ ...transfer([a]), items: [{ kind: 'file' }] }).kind).toBe('files');
  });

  it('knows when there is nothing', () => {
    expect(broughtBy(transfer([], ' '))).toEqual({ kind: 'nothing' });
  });
});

describe('a drag over the page', () => {
  it('matters when it carries files', () => {
    expect(carriesSomething(['Files'])).toBe(true);
    expect(carriesSomething(['text/plain', 'text/uri-list'])).toBe(false);
  });
});
