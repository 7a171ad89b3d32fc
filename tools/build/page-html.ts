/*
 * What the build changes in the one shell that Vite makes of index.html. Plain text work: the shell
 * is ours, and nothing in here comes from a reader.
 */

export interface PageText {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** Whether search engines are asked to leave the page out. */
  readonly hidden: boolean;
  /** Absolute addresses; [] where the build does not know its own. */
  readonly links: readonly PageLink[];
}

/** A file of the page's own that the browser is to fetch before anything asks for it. */
function earlyTag(address: string): string {
  // Behind what the page begins with, which is not to wait for it.
  return `<link rel="modulepreload" crossorigin fetchpriority="low" href="${escapeHtml(address)}">`;
}

export interface PageLink {
  readonly rel: 'canonical' | 'alternate';
  readonly href: string;
  readonly hreflang?: string;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function linkTag({ rel, href, hreflang }: PageLink): string {
  const language = hreflang === undefined ? '' : ` hreflang="${hreflang}"`;
  return `<link rel="${rel}"${language} href="${escapeHtml(href)}">`;
}

/**
 * The shell with the language, title, description and links of one page.
 *
 * @param early addresses of scripts that the page will need; those that the shell names are left out
 */
export function pageHtml(shell: string, page: PageText, early: readonly string[] = []): string {
  const head = [
    `<title>${escapeHtml(page.title)}</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    ...(page.hidden ? ['<meta name="robots" content="noindex">'] : []),
    ...page.links.map(linkTag),
    ...early.filter((address) => !shell.includes(`"${address}"`)).map(earlyTag),
  ];
  return shell
    .replace(/<html\b[^>]*>/i, () => `<html lang="${page.language}">`)
    .replace(/\s*<title>[^<]*<\/title>/i, '')
    .replace(/\s*<meta\s[^>]*name="description"[^>]*>/i, '')
    .replace(/\s*<\/head>/i, () => `\n    ${head.join('\n    ')}\n  </head>`);
}

/** The shell with its policy as the first thing in the head, before anything it governs. */
export function withPolicy(shell: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`;
  return shell.replace(/<head\b[^>]*>/i, (head) => `${head}\n    ${meta}`);
}

/** Everything in a page that its policy would refuse: inline scripts, styles and handlers. */
export function inlineCode(html: string): readonly string[] {
  const found = [
    ...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>/gi),
    ...html.matchAll(/<style\b[^>]*>/gi),
    ...html.matchAll(/<[a-z][^>]*\s(?:style|on[a-z]+)\s*=[^>]*>/gi),
    ...html.matchAll(/<[a-z][^>]*=\s*["']?\s*javascript:[^>]*>/gi),
  ];
  return found.map(([tag]) => tag);
}
