import { describe, expect, it } from 'vitest';
import { readSite, sitePages } from './site-pages.ts';

function page(file: string, site: string | null = 'https://example.org') {
  const found = sitePages(site).find((candidate) => candidate.file === file);
  if (!found) throw new Error(`${file} is not written`);
  return found;
}

describe('the pages of the site', () => {
  it('are one a language and route, the entrance, and the page for unknown addresses', () => {
    expect(sitePages(null).map(({ file }) => file)).toEqual([
      'index.html',
      '404.html',
      's/index.html',
      'm/index.html',
      'f/index.html',
      'cs/index.html',
      'cs/scan/index.html',
      'cs/result/index.html',
      'cs/files/index.html',
      'cs/record/index.html',
      'cs/share/index.html',
      'cs/manage/index.html',
      'cs/about/index.html',
      'cs/privacy/index.html',
      'cs/accessibility/index.html',
      'en/index.html',
      'en/scan/index.html',
      'en/result/index.html',
      'en/files/index.html',
      'en/record/index.html',
      'en/share/index.html',
      'en/manage/index.html',
      'en/about/index.html',
      'en/privacy/index.html',
      'en/accessibility/index.html',
    ]);
  });

  it('differ in title', () => {
    const titles = sitePages(null)
      .filter(
        ({ file }) =>
          !['index.html', 's/index.html', 'm/index.html', 'f/index.html'].includes(file),
      )
      .map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('carry the words of the application', () => {
    expect(page('cs/about/index.html')).toMatchObject({
      language: 'cs',
      title: 'Jak to funguje\u00a0– Ověřovna',
    });
    for (const { title, description } of sitePages(null)) {
      expect(title).not.toContain('{{');
      expect(description).not.toBe('');
    }
  });

  it('name themselves and their other language', () => {
    expect(page('cs/about/index.html').links).toEqual([
      { rel: 'canonical', href: 'https://example.org/cs/about' },
      { rel: 'alternate', hreflang: 'cs', href: 'https://example.org/cs/about' },
      { rel: 'alternate', hreflang: 'en', href: 'https://example.org/en/about' },
    ]);
    expect(page('en/index.html').links).toContainEqual({
      rel: 'alternate',
      hreflang: 'x-default',
      href: 'https://example.org/',
    });
  });

  it('name no address where the site has none', () => {
    expect(sitePages(null).flatMap(({ links }) => links)).toEqual([]);
  });

  it('keep results, lists and the unknown page out of search engines', () => {
    const hidden = sitePages(null).filter((candidate) => candidate.hidden);
    expect(hidden.map(({ file }) => file)).toEqual([
      '404.html',
      's/index.html',
      'm/index.html',
      'f/index.html',
      'cs/result/index.html',
      'cs/files/index.html',
      'cs/record/index.html',
      'cs/share/index.html',
      'cs/manage/index.html',
      'en/result/index.html',
      'en/files/index.html',
      'en/record/index.html',
      'en/share/index.html',
      'en/manage/index.html',
    ]);
  });
});

describe('the address of the site', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['http://localhost:4173', 'http://localhost:4173'],
  ])('%s is %s', (given, site) => {
    expect(readSite(given)).toBe(site);
  });

  it.each([
    'example.org',
    'https://example.org/app',
    'ftp://example.org',
    'https://example.org/?a',
  ])('%s is refused', (given) => {
    expect(() => readSite(given)).toThrow(/SITE_URL/);
  });
});
