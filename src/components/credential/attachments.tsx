import { useTranslation } from 'react-i18next';
import type { Media } from '../../credential/model.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { attachmentOf, bytesOf } from '../attachment.ts';
import { hasText } from '../content-language.ts';
import { useContentTrust } from '../content-trust.ts';
import { saveFile } from '../save-file.ts';
import { useWords } from '../use-words.ts';
import { Links, Term, Words } from './words.tsx';

/** Files that the credential carries: listed, and saved only when the reader asks. */
export function Attachments({ files }: { readonly files: readonly Media[] }) {
  return (
    <ul className="attachments">
      {files.map((media, index) => (
        <li key={index}>
          <AttachmentLine media={media} number={index + 1} />
        </li>
      ))}
    </ul>
  );
}

function AttachmentLine({ media, number }: { readonly media: Media; readonly number: number }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const formats = useFormats();
  const { sealed } = useContentTrust();
  const title = words.text(media.title)?.text ?? t('record.attachmentNumber', { number });
  const attachment = attachmentOf(media, title);
  return (
    <>
      {hasText(media.title) ? <Words text={media.title} /> : title}
      <span className="quiet small">
        {media.kind && (
          <>
            {' · '}
            <Term concept={media.kind} />
          </>
        )}
        {media.contentType && (
          <>
            {' · '}
            <Term concept={media.contentType} />
          </>
        )}
        {attachment && ` · ${formats.fileSize(attachment.bytes) ?? ''}`}
      </span>
      {hasText(media.description) && (
        <p className="paragraph quiet">
          <Words text={media.description} />
        </p>
      )}
      {media.url !== null && <Links links={[{ url: media.url, title: {}, language: null }]} />}
      {attachment === null && media.url === null && (
        <p className="quiet">{t('record.attachmentBroken')}</p>
      )}
      {/* What no seal vouches for stays in the file. */}
      {attachment && sealed && (
        <p>
          <button
            type="button"
            className="btn"
            aria-label={t('record.saveLabel', { title })}
            onClick={() => saveFile(bytesOf(attachment), attachment.mime, attachment.name)}
          >
            {t('record.save')}
          </button>
        </p>
      )}
    </>
  );
}
