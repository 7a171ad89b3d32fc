import { useTranslation } from 'react-i18next';
import type { CameraTrouble } from '../../intake/camera/trouble.ts';

/** Why there is no picture, and what to do about it. */
export function TroubleNote({ trouble }: { readonly trouble: CameraTrouble }) {
  const { t } = useTranslation('scan');
  return (
    <div className="notice" role="alert">
      <h3>{t(`scan.trouble.${trouble}.title`)}</h3>
      <p>{t(`scan.trouble.${trouble}.text`)}</p>
      <p>{t(`scan.trouble.${trouble}.advice`)}</p>
      {trouble === 'denied' && (
        <details>
          <summary>{t('scan.allow.title')}</summary>
          <ol>
            <li>{t('scan.allow.address')}</li>
            <li>{t('scan.allow.system')}</li>
            <li>{t('scan.allow.again')}</li>
          </ol>
        </details>
      )}
    </div>
  );
}
