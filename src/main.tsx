import './app/trusted-types.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { expectShare } from './app/expect-share.ts';
import { watchLoading } from './app/load-failure.ts';
import { leadsToShare, preferredLanguage, readPath } from './app/routes.ts';
import { whenNeeded } from './app/verification-service.ts';
import { createI18n } from './i18n/i18n.ts';

watchLoading(window);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no place for the page');

const { language } = readPath(location.pathname);
const i18n = await createI18n(language ?? preferredLanguage(navigator.languages));

const service = whenNeeded(async () => {
  const { pageClient } = await import('./app/verification-client.ts');
  return pageClient();
});
if (leadsToShare(location.pathname)) expectShare(i18n, service);

createRoot(root).render(
  <StrictMode>
    <App i18n={i18n} service={service} />
  </StrictMode>,
);
