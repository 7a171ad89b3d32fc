import { describe, expect, it } from 'vitest';
import { inlineCode, pageHtml, withPolicy, type PageText } from './page-html.ts';

const SHELL = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Shell</title>
    <meta name="description" content="Of the shell" />
    <script type="module" src="/assets/a.js"></script>
  </head>
  <body><div id="root"></div></body>
</html>`;

const page: PageText = {
  language: 'cs',
  title: 'Výsledek <1> & "2" $&',
  description: 'Popis "a"',
  hidden: false,
  links: [],
};

describe('a page of the shell', () => {
  it('has its own language, title and description, once each', () => {
    const html = pageHtml(SHELL, page);
    expect(html).toContain('<html lang="cs">');
    expect(html.match(/<title>.*<\/title>/g)).toEqual([
      '<title>Výsledek &lt;1&gt; &amp; &quot;2&quot; $&amp;</title>',
    ]);
    expect(html.match(/<meta name="description"[^>]*>/g)).toEqual([
      '<meta name="description" content="Popis &quot;a&quot;">',
    ]);
    expect(html).not.toContain('robots');
    expect(html).toContain('<script type="module" src="/assets/a.js"></script>');
  });

  it('links to itself and its other languages, and hides from search where asked', () => {
    const html = pageHtml(SHELL, {
      ...page,
      hidden: true,
      links: [
        { rel: 'canonical', href: 'https://example.org/cs/' },
        { rel: 'alternate', hreflang: 'en', href: 'https://example.org/en/?a&b' },
      ],
    });
    expect(html).toContain('<link rel="canonical" href="https://example.org/cs/">');
    expect(html).toContain(
      '<link rel="alternate" hreflang="en" href="https://example.org/en/?a&amp;b">',
    );
    expect(html).toContain('<meta name="robots" content="noindex">');
  });
});

describe('what a page needs early', () => {
  it('is named once, behind what the shell begins with', () => {
    const html = pageHtml(SHELL, page, ['/assets/a.js', '/assets/b.js']);
    expect(html.match(/<link rel="modulepreload"[^>]*>/g)).toEqual([
      '<link rel="modulepreload" crossorigin fetchpriority="low" href="/assets/b.js">',
    ]);
  });
});

describe('the policy of a page', () => {
  it('comes first in the head', () => {
    expect(withPolicy(SHELL, "script-src 'self'")).toMatch(
      /<head>\s*<meta http-equiv="Content-Security-Policy" content="script-src 'self'">\s*<meta charset/,
    );
  });
});

describe('inline code', () => {
  it('is not in the shell', () => {
    expect(inlineCode(SHELL)).toEqual([]);
  });

  it.each([
    '<script>',
    '<script type="module">',
    '<style>',
    '<p style="color: red">',
    '<img src="a" onerror="b()">',
    '<a href="javascript:b()">',
  ])('is found: %s', (tag) => {
    expect(inlineCode(SHELL.replace('<body>', `<body>${tag}`))).not.toEqual([]);
  });
});
