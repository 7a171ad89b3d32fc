import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreatedShares } from '../../app/holder/created-shares.ts';
import type { Opened } from '../../app/session.ts';
import { plainText } from '../../components/plain-text.ts';
import { saveFile } from '../../components/save-file.ts';
import { savedName } from '../../components/saved-name.ts';
import { Section } from '../../components/section.tsx';
import { linkedInAddress, sealingOrganisation } from '../../components/share/linkedin.ts';
import type { Credential } from '../../credential/model.ts';
import { conceptLanguage } from '../../i18n/concept-label.ts';
import { chooseText } from '../../i18n/text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Report } from '../../verification/report.ts';

interface ProfilesProps {
  readonly opened: Opened;
  readonly credential: Credential;
  readonly report: Report;
}

/** The ways into profiles that the holder keeps elsewhere. */
export function Profiles({ opened, credential, report }: ProfilesProps) {
  const { t } = useTranslation('share');
  const save = () => {
    const { bytes, name, origin } = opened.file;
    const known = origin === 'file' ? name : savedName(name, '.jsonld', 'micro-credential');
    // The bytes as they came in: a seal holds for these and no others.
    saveFile(Uint8Array.from(bytes), 'application/ld+json', known);
  };
  return (
    <Section id="profiles" title={t('profiles.title')}>
      <LinkedIn opened={opened} credential={credential} report={report} />
      <div className="item">
        <h3 lang="en">Europass</h3>
        <p>{t('profiles.europassText')}</p>
      </div>
      <div className="item">
        <h3>{t('profiles.originalTitle')}</h3>
        <p>{t('profiles.originalText')}</p>
        <p className="actions">
          <button type="button" className="btn original" onClick={save}>
            {t('profiles.original')}
          </button>
        </p>
      </div>
    </Section>
  );
}

function LinkedIn({ opened, credential, report }: ProfilesProps) {
  const { t } = useTranslation('share');
  const { dateTime } = useFormats();
  const language = useLanguage();
  const [withLink, setWithLink] = useState(false);
  const share =
    useCreatedShares()
      .filter(({ sha256 }) => sha256 === opened.sha256)
      .at(-1) ?? null;
  const primary = credential.primaryLanguage && conceptLanguage(credential.primaryLanguage);
  const address = linkedInAddress(credential, report, {
    title: plainText(chooseText(credential.title, language, primary)?.text ?? ''),
    link: withLink && share ? share.link : null,
  });
  const organisation = plainText(sealingOrganisation(report) ?? '');
  return (
    <div className="item">
      <h3 lang="en">LinkedIn</h3>
      {address === null ? (
        <p>{t('profiles.linkedInNone')}</p>
      ) : (
        <>
          <p>{t('profiles.linkedInText', { organisation })}</p>
          {share && (
            <label className="tick">
              <input
                type="checkbox"
                checked={withLink}
                onChange={(event) => setWithLink(event.target.checked)}
              />
              <span>{t('profiles.linkedInLink', { date: dateTime(share.expiresAt) })}</span>
            </label>
          )}
          <p className="actions">
            <a className="btn" href={address} target="_blank" rel="noopener noreferrer">
              {t('profiles.linkedInOpen')}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
