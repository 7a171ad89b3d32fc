import '../../styles/registry.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../components/save-file.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { fetchPaperCertificate } from '../../intake/share/paper-certificate.ts';
import type { FetchedCertificate } from '../../intake/share/paper-certificate.ts';
import type { PaperCertificate, Shared } from '../../intake/shared.ts';

/** Where a shared file came from, until when its link works, and what lies beside it. */
export default function SharedNote({ shared }: { readonly shared: Shared }) {
  const { t } = useTranslation('registry');
  const { sentenceDate } = useFormats();
  const { registry, expiresAt, certificate } = shared;
  return (
    <section className="shared-note" aria-label={t('shared.label')}>
      <p>
        {t('shared.from')} <bdi>{new URL(registry).host}</bdi>
        {expiresAt !== null && <> · {t('shared.until', { date: sentenceDate(expiresAt) })}</>}
      </p>
      {certificate && <Certificate certificate={certificate} />}
    </section>
  );
}

type Fetching = 'idle' | 'running' | FetchedCertificate;

/** The PDF certificate: asked for only when the reader wants it, offered only where it is the right one. */
function Certificate({ certificate }: { readonly certificate: PaperCertificate }) {
  const { t } = useTranslation('registry');
  const [fetching, setFetching] = useState<Fetching>('idle');
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  const load = async (): Promise<void> => {
    const abort = new AbortController();
    leaving.current = abort;
    setFetching('running');
    try {
      setFetching(await fetchPaperCertificate(certificate, abort.signal));
    } catch {
      // The reader has gone on.
    }
  };
  const found = typeof fetching === 'string' ? null : fetching;
  return (
    <div className="paper" data-state={found?.kind ?? fetching}>
      <p>{t('certificate.notPart')}</p>
      {found?.kind === 'matching' ? (
        <button
          type="button"
          className="btn"
          onClick={() => {
            saveFile(Uint8Array.from(found.bytes), 'application/pdf', t('certificate.fileName'));
          }}
        >
          {t('certificate.save')}
        </button>
      ) : (
        <button
          type="button"
          className="btn"
          disabled={fetching === 'running'}
          onClick={() => void load()}
        >
          {t('certificate.load')}
        </button>
      )}
      <p className="quiet" role="status">
        {fetching === 'running' && t('certificate.running')}
        {found && (
          <>
            {t(`certificate.${found.kind}`)} <bdi>{certificate.href}</bdi>
          </>
        )}
      </p>
    </div>
  );
}
