import type { Language, Route } from '../../src/app/routes.ts';
import csFiles from '../../src/i18n/cs/files.json' with { type: 'json' };
import csPages from '../../src/i18n/cs/pages.json' with { type: 'json' };
import csResult from '../../src/i18n/cs/result.json' with { type: 'json' };
import csScan from '../../src/i18n/cs/scan.json' with { type: 'json' };
import csShare from '../../src/i18n/cs/share.json' with { type: 'json' };
import csUi from '../../src/i18n/cs/ui.json' with { type: 'json' };
import enFiles from '../../src/i18n/en/files.json' with { type: 'json' };
import enPages from '../../src/i18n/en/pages.json' with { type: 'json' };
import enResult from '../../src/i18n/en/result.json' with { type: 'json' };
import enScan from '../../src/i18n/en/scan.json' with { type: 'json' };
import enShare from '../../src/i18n/en/share.json' with { type: 'json' };
import enUi from '../../src/i18n/en/ui.json' with { type: 'json' };

/** Title and description of a page, before any script runs. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
}

const TEXTS = {
  cs: { ...csUi, ...csPages, ...csResult, ...csScan, ...csFiles, heads: csShare.heads },
  en: { ...enUi, ...enPages, ...enResult, ...enScan, ...enFiles, heads: enShare.heads },
};

function titled({ app }: (typeof TEXTS)[Language], page: string): string {
  return app.title.replace('{{page}}', () => page);
}

/** The head of a page, in the words that the application itself uses for it. */
export function headOf(language: Language, route: Route): PageHead {
  const texts = TEXTS[language];
  const { description } = texts.app;
  switch (route) {
    case '':
      return { title: texts.app.homeTitle, description };
    case 'result':
      return { title: titled(texts, texts.result.title), description };
    case 'share':
    case 'manage':
    case 'record': {
      const head = texts.heads[route];
      return { title: titled(texts, head.title), description: head.description };
    }
    default:
      return { title: titled(texts, texts[route].title), description: texts[route].lead };
  }
}

/** The head of the page that answers unknown addresses. */
export function headOfUnknown(language: Language): PageHead {
  const texts = TEXTS[language];
  return {
    title: titled(texts, texts.errors.notFound.title),
    description: texts.app.description,
  };
}
