import { useTranslation } from 'react-i18next';
import type { Notice } from '../app/session.ts';
import { NOTICE_ID, useSession } from '../app/session.ts';
import { fileSize, number } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** Rounded up: a picture just over the limit must not read as the limit. */
function millions(pixels: number, language: Language) {
  return number(Math.ceil(pixels / 100_000) / 10, language);
}

/** What a notice's texts insert. */
export function noticeValues(notice: Notice, language: Language) {
  switch (notice.kind) {
    case 'too-large':
      return { size: fileSize(notice.size, language), limit: fileSize(notice.limit, language) };
    case 'picture-too-large':
    case 'pdf-too-large':
      return { size: fileSize(notice.size, language), limit: fileSize(notice.limit, language) };
    case 'picture-too-many-pixels':
      return { pixels: millions(notice.pixels, language), limit: millions(notice.limit, language) };
    case 'pdf-too-long':
      return { searched: notice.searched, pages: notice.pages };
    case 'host-silent':
      return { host: notice.host };
    case 'host-too-much':
      return { host: notice.host, limit: fileSize(notice.limit, language) };
    case 'too-many':
      return { limit: number(notice.limit, language), leftOut: number(notice.leftOut, language) };
    case 'self-contained-large':
      return { limit: fileSize(notice.limit, language) };
    case 'address-refused':
      return { scheme: notice.scheme };
    default:
      return {};
  }
}

/** Says what came in between, and what to do; announced when it appears. It is never a verdict. */
export default function NoticeBox({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation(['intake', 'ui']);
  const language = useLanguage();
  const { dismiss } = useSession();
  const inserted = noticeValues(notice, language);
  return (
    <div className="notice-place">
      <div className="notice" role="alert" id={NOTICE_ID}>
        <div>
          <h2>{t(`notices.${notice.kind}.title`)}</h2>
          <p>{t(`notices.${notice.kind}.text`, inserted)}</p>
          <p>{t(`notices.${notice.kind}.advice`)}</p>
        </div>
        <button type="button" className="btn" onClick={dismiss}>
          {t('ui:app.close')}
        </button>
      </div>
    </div>
  );
}
