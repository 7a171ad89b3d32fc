import type { i18n } from 'i18next';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Ring } from '../components/ring.tsx';
import { LoadFailureBox } from '../components/load-failure-box.tsx';
import { loadTexts } from '../i18n/resources.ts';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { DropArea } from './drop-area.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useCreatedShares } from './holder/created-shares.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { pathTo, readPath } from './routes.ts';
import type { Language } from './routes.ts';
import { useSession } from './session.ts';
import { useTrustNotice } from './use-trust-lists.ts';
import { useWorking } from './working.ts';

const KeyBox = lazy(() => import('./holder/key-box.tsx'));
const UnkeptLinks = lazy(() => import('./holder/unkept-links.tsx'));
const NoticeBox = lazy(() => import('../components/notice-box.tsx'));
const QuestionBox = lazy(() => import('../components/question/question-box.tsx'));
const WorkingBox = lazy(() => import('../components/working-box.tsx'));

/** Changes the language once its texts are there; without them the page keeps to the one it has. */
async function speak(i18n: i18n, language: Language): Promise<void> {
  try {
    await loadTexts(language, 'ui');
  } catch {
    // It has been told that a part of the page is missing.
    return;
  }
  await i18n.changeLanguage(language);
}

/** What stands around every page, in the language of the address. */
export function Layout() {
  const { pathname } = useLocation();
  const { t, i18n } = useTranslation();
  const { notice, question } = useSession();
  const working = useWorking();
  const hasUnkeptLinks = useCreatedShares().some(({ kept }) => !kept);
  const { language: inAddress, route } = readPath(pathname);
  const language = inAddress ?? 'en';

  useEffect(() => {
    const spoken = () => {
      document.documentElement.lang = i18n.language;
    };
    spoken();
    i18n.on('languageChanged', spoken);
    if (i18n.language !== language) void speak(i18n, language);
    return () => i18n.off('languageChanged', spoken);
  }, [i18n, language]);

  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <Header language={language} />
      <main id="content" tabIndex={-1}>
        <LoadFailureBox />
        <Suspense>{notice && <NoticeBox notice={notice} />}</Suspense>
        <Suspense>
          {question && question.kind !== 'locked' && <QuestionBox question={question} />}
        </Suspense>
        <Suspense>{working && <WorkingBox working={working} />}</Suspense>
        <Suspense>{question?.kind === 'locked' && <KeyBox file={question.file} />}</Suspense>
        <Suspense>{hasUnkeptLinks && route !== 'share' && <UnkeptLinks />}</Suspense>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<p className="out-of-sight">{t('app.loading')}</p>}>
            {inAddress === null ? <NotFoundPage /> : <Outlet />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer language={language} />
      <DropArea />
    </>
  );
}

function Header({ language }: { readonly language: Language }) {
  const { t } = useTranslation();
  return (
    <header>
      <div className="top">
        <Link className="brand" to={pathTo(language, '')}>
          <Ring sign="brand" />
          <span>{t('app.name')}</span>
        </Link>
        <nav aria-label={t('app.mainNavigation')}>
          <Link to={pathTo(language, 'scan')}>{t('app.scan')}</Link>
          <Link to={pathTo(language, 'about')}>{t('app.about')}</Link>
          <LanguageSwitch />
        </nav>
      </div>
      <DemonstrationBanner />
    </header>
  );
}

function DemonstrationBanner() {
  const { t } = useTranslation();
  if (!useTrustNotice()?.demonstration) return null;
  return <p className="demonstration">{t('demo.banner')}</p>;
}

function Footer({ language }: { readonly language: Language }) {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <nav aria-label={t('app.footerNavigation')}>
        <Link to={pathTo(language, 'scan')}>{t('app.scan')}</Link>
        <Link to={pathTo(language, 'about')}>{t('app.about')}</Link>
        <Link to={pathTo(language, 'privacy')}>{t('app.privacy')}</Link>
        <Link to={pathTo(language, 'accessibility')}>{t('app.accessibility')}</Link>
      </nav>
      <p>
        {t('app.version', {
          version: __APP_COMMIT__ ? `${__APP_VERSION__} (${__APP_COMMIT__})` : __APP_VERSION__,
        })}
      </p>
    </footer>
  );
}
