import { useTranslation } from 'react-i18next';
import { useCodeText } from '../../i18n/use-code-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { TimestampReport } from '../../verification/report.ts';
import { plainText } from '../plain-text.ts';
import { Sentence } from '../verdict/sentence.tsx';

/** Every time stamp of a seal in plain words: what it covers, when, whose it is and what it is worth. */
export function Timestamps({ timestamps }: { readonly timestamps: readonly TimestampReport[] }) {
  const { t } = useTranslation('result');
  return (
    <>
      <h3>{t('technical.timestamps')}</h3>
      {timestamps.length === 0 ? (
        <p className="quiet">{t('technical.noTimestamps')}</p>
      ) : (
        <ol className="stamps">
          {timestamps.map((timestamp, index) => (
            <li key={index}>
              <Timestamp timestamp={timestamp} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Timestamp({ timestamp }: { readonly timestamp: TimestampReport }) {
  const { t } = useTranslation('result');
  const formats = useFormats();
  const codeText = useCodeText();
  const { type, time, authority, code } = timestamp;
  const { title, explanation } = codeText(code, {});
  return (
    <>
      <b>{t(`technical.timestamp.${type}`)}</b>
      {time && <span className="nums"> · {formats.dateTime(time)}</span>}
      {authority && (
        <p>
          {t('technical.timestamp.authority')}: <bdi>{plainText(authority)}</bdi>
        </p>
      )}
      <p>{title}</p>
      <p className="quiet small">
        <Sentence text={explanation} />
      </p>
    </>
  );
}
