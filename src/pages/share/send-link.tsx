import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreatedShare } from '../../app/holder/created-shares.ts';
import { plainText } from '../../components/plain-text.ts';
import type { Credential } from '../../credential/model.ts';
import { conceptLanguage } from '../../i18n/concept-label.ts';
import { dateTime } from '../../i18n/format.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import type { Language } from '../../i18n/languages.ts';
import { chooseText } from '../../i18n/text.ts';
import { useLanguage } from '../../i18n/use-language.ts';

interface SendLinkProps {
  readonly share: CreatedShare;
  readonly credential: Credential;
}

/** The device's own ways of sending: its share sheet, and letters in both languages. */
export function SendLink({ share, credential }: SendLinkProps) {
  const { t } = useTranslation('share');
  const language = useLanguage();
  const letters = useLetters(share, credential);
  const send = async (): Promise<void> => {
    try {
      await navigator.share({ title: letters[language]?.subject ?? '', url: share.link });
    } catch {
      // Not sent after all; the link is still here.
    }
  };
  return (
    <p className="actions">
      {'share' in navigator && (
        <button type="button" className="btn" onClick={() => void send()}>
          {t('created.send')}
        </button>
      )}
      {LANGUAGES.map((one) => {
        const letter = letters[one];
        return (
          letter && (
            <a key={one} className="btn" href={addressOf(letter)}>
              {t(`created.email.${one}`)}
            </a>
          )
        );
      })}
    </p>
  );
}

interface Letter {
  readonly subject: string;
  readonly body: string;
}

function addressOf({ subject, body }: Letter): string {
  // Lines end with CRLF in a mailto address (RFC 6068 §5).
  const text = encodeURIComponent(body.replaceAll('\n', '\r\n'));
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${text}`;
}

/** The letter in each language; the words of the other one are loaded for it. */
function useLetters(
  { link, expiresAt }: CreatedShare,
  credential: Credential,
): Readonly<Partial<Record<Language, Letter>>> {
  const { i18n } = useTranslation('share');
  const [loaded, setLoaded] = useState<readonly Language[]>([]);
  useEffect(() => {
    let wanted = true;
    void i18n.reloadResources(LANGUAGES, ['share']).then(() => {
      if (wanted) setLoaded(LANGUAGES);
    });
    return () => {
      wanted = false;
    };
  }, [i18n]);
  const written = loaded.map((language): readonly [Language, Letter] => {
    const t = i18n.getFixedT(language, 'share');
    const primary = credential.primaryLanguage && conceptLanguage(credential.primaryLanguage);
    const title = plainText(chooseText(credential.title, language, primary)?.text ?? '');
    const date = dateTime(expiresAt, language);
    return [
      language,
      {
        subject: t('email.subject', { title }),
        body: t('email.body', { title, address: link, date }),
      },
    ];
  });
  return Object.fromEntries(written);
}
