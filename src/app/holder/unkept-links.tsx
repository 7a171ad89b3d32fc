import '../../styles/share.css';
import { useTranslation } from 'react-i18next';
import { keepManageLink, useCreatedShares } from './created-shares.ts';
import { dateTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { CopyButton } from '../../components/fingerprint.tsx';

/** Management links that nobody has kept yet, within reach on the pages that do not show them. */
export default function UnkeptLinks() {
  const { t } = useTranslation('share');
  const language = useLanguage();
  const unkept = useCreatedShares().filter(({ kept }) => !kept);
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
