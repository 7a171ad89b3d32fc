import { useTranslation } from 'react-i18next';
import type { RegistryFailure } from '../../intake/share/registry-writer.ts';

interface MessageProps {
  readonly text: 'withdrawn' | 'gone' | 'expired' | 'unauthorised' | 'unknownRegistry';
  readonly values?: Readonly<Record<string, string | null>>;
}

/** One of the ends that a management link can come to. */
export function Message({ text, values = {} }: MessageProps) {
  const { t } = useTranslation('share');
  return (
    <div className="notice neutral" role="status" data-message={text}>
      <h2>{t(`manage.${text}.title`)}</h2>
      <p>{t(`manage.${text}.text`, values)}</p>
      <p>{t(`manage.${text}.advice`)}</p>
    </div>
  );
}

interface ManageFailureProps {
  readonly failure: RegistryFailure;
  readonly host: string;
  readonly onAgain: () => void;
}

/** The registry could not be asked, or does not take this link. */
export function ManageFailure({ failure, host, onAgain }: ManageFailureProps) {
  const { t } = useTranslation('share');
  if (failure === 'unauthorised') return <Message text="unauthorised" values={{ host }} />;
  // Whatever else it says: it was not done, and the link keeps working.
  const kind = failure === 'offline' || failure === 'too-many' ? failure : 'unreachable';
  return (
    <div className="notice" role="alert" data-message={failure}>
      <h2>{t(`failures.${kind}.title`)}</h2>
      <p>{t(`failures.${kind}.text`, { host })}</p>
      <p>{t('manage.failedAdvice')}</p>
      <p className="actions">
        <button type="button" className="btn" onClick={onAgain}>
          {t('manage.again')}
        </button>
      </p>
    </div>
  );
}
