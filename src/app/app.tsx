import type { i18n } from 'i18next';
import { lazy, Suspense } from 'react';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { HomePage } from '../pages/home/home-page.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Layout } from './layout.tsx';
import { ENTRANCES, pathTo, preferredLanguage } from './routes.ts';
import { SessionProvider } from './session-provider.tsx';
import { VerificationContext } from './verification-service.ts';
import type { VerificationService } from './verification-service.ts';

const EntrancePage = lazy(() => import('../pages/entrance.tsx'));
const ScanPage = lazy(() => import('../pages/scan/scan-page.tsx'));
const FilesPage = lazy(() => import('../pages/files/files-page.tsx'));
const ResultPage = lazy(() => import('../pages/result/result-page.tsx'));
const RecordPage = lazy(() => import('../pages/record/record-page.tsx'));
const SharePage = lazy(() => import('../pages/share/share-page.tsx'));
const ManagePage = lazy(() => import('../pages/manage/manage-page.tsx'));
const TextPage = lazy(() => import('../pages/text/text-page.tsx'));

interface AppProps {
  readonly i18n: i18n;
  readonly service: VerificationService;
}

/** The whole page: what stands around everything, and the pages by address. */
export function App({ i18n, service }: AppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <ErrorBoundary>
        <VerificationContext value={service}>
          <BrowserRouter>
            <SessionProvider>
              <Routes>
                <Route path="/" element={<ToLanguage />} />
                {ENTRANCES.map((entrance) => (
                  <Route
                    key={entrance}
                    path={`/${entrance}`}
                    element={
                      <Suspense>
                        <EntrancePage />
                      </Suspense>
                    }
                  />
                ))}
                <Route path="/:language" element={<Layout />}>
                  <Route index element={<HomePage />} />
                  <Route path="scan" element={<ScanPage />} />
                  <Route path="result" element={<ResultPage />} />
                  <Route path="files" element={<FilesPage />} />
                  <Route path="record" element={<RecordPage />} />
                  <Route path="share" element={<SharePage />} />
                  <Route path="manage" element={<ManagePage />} />
                  <Route path="about" element={<TextPage key="about" page="about" />} />
                  <Route path="privacy" element={<TextPage key="privacy" page="privacy" />} />
                  <Route
                    path="accessibility"
                    element={<TextPage key="accessibility" page="accessibility" />}
                  />
                  <Route path="*" element={<NotFoundPage />} />
                </Route>
              </Routes>
            </SessionProvider>
          </BrowserRouter>
        </VerificationContext>
      </ErrorBoundary>
    </I18nextProvider>
  );
}

function ToLanguage() {
  return <Navigate to={pathTo(preferredLanguage(navigator.languages), '')} replace />;
}
