import { useTranslation } from 'react-i18next';
import type { Notice } from '../app/session.ts';
import { NOTICE_ID, useSession } from '../app/session.ts';
import { fileSize } from '../i18n/format.ts';
import { useLanguage } from '../i18n/use-language.ts';

const TEXTS = {
  'too-large': 'tooLarge',
  unreadable: 'unreadable',
  link: 'link',
  nothing: 'nothing',
  several: 'several',
  cold: 'cold',
} as const satisfies Record<Notice['kind'], string>;

/** Says what came in between, and what to do; announced when it appears. It is never a verdict. */
export default function NoticeBox({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { dismiss } = useSession();
  const key = TEXTS[notice.kind];
  const sizes =
    notice.kind === 'too-large'
      ? { size: fileSize(notice.size, language), limit: fileSize(notice.limit, language) }
      : {};
  return (
    <div className="notice-place">
      <div className="notice" role="alert" id={NOTICE_ID}>
        <div>
          <h2>{t(`errors.${key}.title`)}</h2>
          <p>{t(`errors.${key}.text`, sizes)}</p>
          <p>{t(`errors.${key}.advice`)}</p>
        </div>
        <button type="button" className="btn" onClick={dismiss}>
          {t('app.close')}
        </button>
      </div>
    </div>
  );
}
