import { ENTRANCES, LANGUAGES, pathTo, ROUTES } from '../../src/app/routes.ts';
import type { Entrance, Language, Route } from '../../src/app/routes.ts';
import { headOf, headOfUnknown } from './page-heads.ts';
import type { PageLink, PageText } from './page-html.ts';

/** Says which addresses the site has; null where the build is not told its own. */
export type Site = string | null;

export interface SitePage extends PageText {
  /** The file below the build's folder. */
  readonly file: string;
  /** Modules that the page is certain to need after its first file. */
  readonly early: readonly string[];
}

/** The site's own address as the environment gives it; throws where it is no origin. */
export function readSite(siteUrl: string | undefined): Site {
  if (siteUrl === undefined || siteUrl === '') return null;
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : null;
  const isOrigin = url?.pathname === '/' && url.search === '' && url.hash === '';
  if (url === null || !isOrigin || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(`SITE_URL has to be an origin such as https://example.org, not “${siteUrl}”`);
  }
  return url.origin;
}

function linksOf(site: Site, route: Route, language: Language | null): readonly PageLink[] {
  if (site === null) return [];
  const address = (path: string): string => `${site}${path}`;
  const alternates = LANGUAGES.map((hreflang): PageLink => {
    return { rel: 'alternate', hreflang, href: address(pathTo(hreflang, route)) };
  });
  const choice: PageLink = { rel: 'alternate', hreflang: 'x-default', href: address('/') };
  const canonical = address(language === null ? '/' : pathTo(language, route));
  return [{ rel: 'canonical', href: canonical }, ...alternates, ...(route === '' ? [choice] : [])];
}

/** Pages of what exists in the reader's browser only; search engines are to leave them out. */
const PRIVATE: ReadonlySet<Route> = new Set(['result', 'files', 'record', 'share', 'manage']);

/** Which language a link is read in is known only there. */
const WORDS = LANGUAGES.map((language) => `src/i18n/${language}/ui.json`);
/** What a link of a share leads to: its reading, and the result. */
const OF_A_SHARE = [
  ...WORDS,
  'src/pages/entrance.tsx',
  'src/pages/result/result-page.tsx',
  'src/pages/result/arriving.tsx',
  'src/app/verification-client.ts',
];
const EARLY: Readonly<Record<Entrance, readonly string[]>> = {
  s: OF_A_SHARE,
  m: [...WORDS, 'src/pages/entrance.tsx', 'src/pages/manage/manage-page.tsx'],
  f: OF_A_SHARE,
};

/** Every page that the build writes, so that any static host can serve each address. */
export function sitePages(site: Site): readonly SitePage[] {
  const pages = LANGUAGES.flatMap((language) =>
    ROUTES.map((route): SitePage => {
      return {
        ...headOf(language, route),
        file: [language, route, 'index.html'].filter(Boolean).join('/'),
        language,
        hidden: PRIVATE.has(route),
        links: PRIVATE.has(route) ? [] : linksOf(site, route, language),
        early: [`src/i18n/${language}/ui.json`],
      };
    }),
  );
  const entrances = ENTRANCES.map((entrance): SitePage => {
    const file = `${entrance}/index.html`;
    return {
      ...headOf('en', 'result'),
      file,
      language: 'en',
      hidden: true,
      links: [],
      early: EARLY[entrance],
    };
  });
  return [
    {
      ...headOf('en', ''),
      file: 'index.html',
      language: 'en',
      hidden: false,
      links: linksOf(site, '', null),
      early: [],
    },
    {
      ...headOfUnknown('en'),
      file: '404.html',
      language: 'en',
      hidden: true,
      links: [],
      early: [],
    },
    ...entrances,
    ...pages,
  ];
}
