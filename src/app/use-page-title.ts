import { use, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmbeddedContext } from './embedded.ts';

/** Names the page in the window's title. Never a person's name: titles end up in histories. */
export function usePageTitle(page: string | null): void {
  const { t } = useTranslation();
  const title = page === null ? t('app.homeTitle') : t('app.title', { page });
  const embedded = use(EmbeddedContext);
  useEffect(() => {
    if (!embedded) document.title = title;
  }, [title, embedded]);
}
