import '../../styles/share.css';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { keepManageLink, useCreatedShares } from './created-shares.ts';
import { dateTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { CopyButton } from '../../components/fingerprint.tsx';

/**
 * Warns while a management link has not been kept: the browser asks before the page is closed, and on
 * the other pages the link stays within reach.
 */
export default function UnkeptLinks({ shown }: { readonly shown: boolean }) {
  const { t } = useTranslation('share');
  const language = useLanguage();
  const unkept = useCreatedShares().filter(({ kept }) => !kept);
  const warns = unkept.length > 0;
  useEffect(() => {
    if (!warns) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Chromium before 119 asks only where this is set.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      event.returnValue = true;
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [warns]);
  if (!shown) return null;
  return unkept.map(({ manageLink, expiresAt }) => (
    <div className="notice-place unkept-place" key={manageLink}>
      <div className="notice unkept" role="alert">
        <div>
          <h2>{t('unkept.title')}</h2>
          <p>{t('unkept.text', { date: dateTime(expiresAt, language) })}</p>
          <p className="copyable">
            <code className="mono">{manageLink}</code>
            <CopyButton
              text={manageLink}
              field={t('created.manageLink')}
              onCopied={() => keepManageLink(manageLink)}
            />
          </p>
        </div>
      </div>
    </div>
  ));
}
