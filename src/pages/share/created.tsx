import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keepManageLink } from '../../app/holder/created-shares.ts';
import type { CreatedShare } from '../../app/holder/created-shares.ts';
import { CopyButton } from '../../components/fingerprint.tsx';
import { saveFile } from '../../components/save-file.ts';
import type { Credential } from '../../credential/model.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { LinkCode } from './link-code.tsx';
import { SendLink } from './send-link.tsx';

/** A link that works: for others, and for the holder to take it back. */
export function Created({
  share,
  credential,
}: {
  readonly share: CreatedShare;
  readonly credential: Credential;
}) {
  const { t } = useTranslation('share');
  const { dateTime } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  const date = dateTime(share.expiresAt);
  useEffect(() => {
    // One that was made earlier in this visit does not draw the focus.
    if (!share.kept) heading.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when it appears
  }, []);
  return (
    <div className="created">
      <h3 ref={heading} tabIndex={-1}>
        {t('created.title')}
      </h3>
      <p>{t('created.text', { date })}</p>
      <p>{t('created.advice')}</p>
      <Link label={t('created.link')} link={share.link} />
      <SendLink share={share} credential={credential} />
      <LinkCode link={share.link} />
      <ManageLink share={share} />
    </div>
  );
}

interface LinkProps {
  readonly label: string;
  readonly link: string;
  readonly onCopied?: () => void;
}

/** A link to be read and copied; it is not followed from here. */
function Link({ label, link, onCopied }: LinkProps) {
  return (
    <div className="link-shown">
      <p className="link-label">{label}</p>
      <p className="copyable">
        <code className="mono">{link}</code>
        <CopyButton text={link} field={label} {...(onCopied && { onCopied })} />
      </p>
    </div>
  );
}

function ManageLink({ share }: { readonly share: CreatedShare }) {
  const { t } = useTranslation('share');
  const { dateTime } = useFormats();
  const { manageLink, expiresAt, kept } = share;
  const keep = () => {
    keepManageLink(manageLink);
  };
  const save = () => {
    const text = t('created.fileText', { date: dateTime(expiresAt), address: manageLink });
    saveFile(`${text}\n`, 'text/plain', 'management-link.txt');
    keep();
  };
  return (
    <div className="notice neutral manage-link">
      <h4>{t('created.manageTitle')}</h4>
      <p>{t('created.manageText')}</p>
      <Link label={t('created.manageLink')} link={manageLink} onCopied={keep} />
      <p className="actions">
        <button type="button" className="btn" onClick={save}>
          {t('created.download')}
        </button>
      </p>
      <p role="status" className={kept ? 'kept' : 'problem'}>
        {kept ? t('created.kept') : t('created.notKept')}
      </p>
    </div>
  );
}
