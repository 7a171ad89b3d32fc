import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/use-page-title.ts';
import type { FailureKind } from '../../app/verification-client.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { AnotherFile } from './another-file.tsx';

interface FailedProps {
  readonly kind: FailureKind;
  readonly retry: () => void;
}

/** The verification itself did not end well. That is no verdict, and says so. */
export function Failed({ kind, retry }: FailedProps) {
  const { t } = useTranslation();
  const tooLong = kind !== 'crash';
  const title = tooLong ? t('errors.timeLimit.title') : t('errors.unexpected.title');
  usePageTitle(title);
  return (
    <div className="prose">
      <PageHeading>{title}</PageHeading>
      <p>{tooLong ? t('errors.timeLimit.text') : t('errors.unexpected.text')}</p>
      <p>
        {tooLong ? t('errors.timeLimit.advice') : t('errors.unexpected.advice', { code: kind })}
      </p>
      <p className="actions">
        <button type="button" className="btn main" onClick={retry}>
          {t('errors.retry')}
        </button>
        <AnotherFile />
      </p>
    </div>
  );
}
