import { useTranslation } from 'react-i18next';
import type { SharingFailure } from '../../app/holder/create-share.ts';
import { fileSize } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { MAX_SHARE_BYTES } from '../../intake/share/limits.ts';

/** Says why the registry did not do what it was asked, and what to do instead. */
export function FailureNotice({
  failure,
  host,
}: {
  readonly failure: SharingFailure;
  readonly host: string;
}) {
  const { t } = useTranslation('share');
  const limit = fileSize(MAX_SHARE_BYTES, useLanguage());
  return (
    <div className="notice" role="alert" data-failure={failure}>
      <h3>{t(`failures.${failure}.title`)}</h3>
      <p>{t(`failures.${failure}.text`, { host, limit })}</p>
      <p>{t(`failures.${failure}.advice`)}</p>
    </div>
  );
}
