import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageAddress } from '../../app/configuration.ts';
import { isoSeconds } from '../../app/holder/share-expiry.ts';
import { CopyButton } from '../../components/fingerprint.tsx';
import { saveFile } from '../../components/save-file.ts';
import { savedName } from '../../components/saved-name.ts';
import { Section } from '../../components/section.tsx';
import { MAX_QR_BYTES } from '../../components/share/qr.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { exactText } from '../../intake/share/exact-text.ts';
import { packFragment } from '../../intake/share/self-contained.ts';
import { MAX_SELF_CONTAINED_CHARACTERS } from '../../intake/share/limits.ts';
import { sealShare, shareText } from '../../intake/share/seal-share.ts';
import type { SealedShare } from '../../intake/share/seal-share.ts';
import type { SealedFile } from '../../verification/verify.ts';
import { LinkCode } from './link-code.tsx';

interface WithoutRegistryProps {
  readonly file: SealedFile;
  /** The chosen end of the share; null while none is chosen. */
  readonly until: Date | null;
}

/** The two ways that need nobody to keep anything. */
export function WithoutRegistry({ file, until }: WithoutRegistryProps) {
  const { t } = useTranslation('share');
  return (
    <Section id="without" title={t('without.title')}>
      <p>{t('without.text')}</p>
      <SelfContainedLink file={file} />
      {until && <EncryptedFile file={file} until={until} />}
    </Section>
  );
}

function SelfContainedLink({ file }: { readonly file: SealedFile }) {
  const { t } = useTranslation('share');
  const [wanted, setWanted] = useState(false);
  return (
    <div className="item">
      <h3>{t('without.linkTitle')}</h3>
      <p>{t('without.linkText')}</p>
      {wanted ? (
        <PackedLink file={file} />
      ) : (
        <p className="actions">
          <button type="button" className="btn" onClick={() => setWanted(true)}>
            {t('without.linkCreate')}
          </button>
        </p>
      )}
    </div>
  );
}

function PackedLink({ file }: { readonly file: SealedFile }) {
  const { t } = useTranslation('share');
  const id = useId();
  const fragment = useMemo(() => packFragment(file.bytes), [file]);
  const link = `${pageAddress()}f#${fragment}`;
  if (fragment.length > MAX_SELF_CONTAINED_CHARACTERS) {
    const limit = MAX_SELF_CONTAINED_CHARACTERS;
    return (
      <p role="status" className="problem">
        {t('without.linkTooLong', { count: fragment.length, limit })}
      </p>
    );
  }
  const fitsQr = link.length <= MAX_QR_BYTES;
  return (
    <>
      <p className="field">
        <label htmlFor={id}>{t('without.linkLabel')}</label>
        <textarea id={id} className="mono" rows={3} readOnly value={link} />
      </p>
      <p className="actions">
        <CopyButton text={link} field={t('without.linkLabel')} />
      </p>
      <p role="status">
        {t('without.linkLength', { count: link.length })}{' '}
        {fitsQr ? t('without.qrFits') : t('without.qrTooLong', { limit: MAX_QR_BYTES })}
      </p>
      {fitsQr && <LinkCode link={link} />}
    </>
  );
}

interface EncryptedFileProps {
  readonly file: SealedFile;
  readonly until: Date;
}

function EncryptedFile({ file, until }: EncryptedFileProps) {
  const { t } = useTranslation('share');
  const { dateTime } = useFormats();
  const [sealed, setSealed] = useState<SealedShare | null>(null);
  const text = useMemo(() => exactText(file.bytes), [file]);
  const encrypt = async (): Promise<void> => {
    if (text !== null) setSealed(await sealShare(text, isoSeconds(until)));
  };
  const save = (made: SealedShare) => {
    const name = savedName(file.name, '.share.json', 'micro-credential');
    saveFile(`${shareText(made)}\n`, 'application/json', name);
  };
  return (
    <div className="item share-file">
      <h3>{t('without.fileTitle')}</h3>
      <p>{t('without.fileText')}</p>
      {text === null && <p className="problem">{t('failures.not-text.text')}</p>}
      {text !== null && !sealed && (
        <>
          <p>{t('without.fileUntil', { dateTime: dateTime(until.toISOString()) })}</p>
          <p className="actions">
            <button type="button" className="btn" onClick={() => void encrypt()}>
              {t('without.fileCreate')}
            </button>
          </p>
        </>
      )}
      {sealed && (
        <div role="status">
          <p>{t('without.fileUntil', { dateTime: dateTime(sealed.expiresAt) })}</p>
          <p className="actions">
            <button
              type="button"
              className="btn"
              onClick={() => {
                save(sealed);
              }}
            >
              {t('without.fileDownload')}
            </button>
          </p>
          <p className="link-label">{t('without.fileKey')}</p>
          <p className="copyable">
            <code className="mono">{sealed.key}</code>
            <CopyButton text={sealed.key} field={t('without.fileKey')} />
          </p>
          <p className="quiet">{t('without.fileKeyText')}</p>
        </div>
      )}
    </div>
  );
}
