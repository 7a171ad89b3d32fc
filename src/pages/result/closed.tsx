import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ClosedProps {
  /** There is a seal and it failed; otherwise there is none to go by. */
  readonly sealFailed: boolean;
  readonly onShow: () => void;
}

/** Stands in for content that no seal vouches for, until the reader asks for it. */
export function Closed({ sealFailed, onShow }: ClosedProps) {
  const { t } = useTranslation('result');
  return (
    <div className="closed">
      <p>{sealFailed ? t('hidden.title') : t('hidden.noSealTitle')}</p>
      <button type="button" className="btn" onClick={onShow}>
        {t('hidden.show')}
      </button>
    </div>
  );
}

interface UnverifiedProps {
  /** Whether the content is to be marked; otherwise it stands as it is. */
  readonly marked: boolean;
  /** Hides it again; null where the way back stands elsewhere. */
  readonly onHide: (() => void) | null;
  readonly children: ReactNode;
}

/** Marks content that no seal vouches for, from its first line to its last. */
export function Unverified({ marked, onHide, children }: UnverifiedProps) {
  const { t } = useTranslation('result');
  if (!marked) return children;
  return (
    <div className="unverified" role="group" aria-label={t('hidden.mark')}>
      {onHide && (
        <div className="unverified-notice">
          <p>
            <b>{t('hidden.mark')}.</b> {t('hidden.warning')}
          </p>
          <button type="button" className="btn" onClick={onHide}>
            {t('hidden.hide')}
          </button>
        </div>
      )}
      {children}
    </div>
  );
}
