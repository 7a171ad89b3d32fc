import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shareFile } from '../../app/holder/create-share.ts';
import type { SharingFailure } from '../../app/holder/create-share.ts';
import { useCreatedShares } from '../../app/holder/created-shares.ts';
import { expiryOf } from '../../app/holder/share-expiry.ts';
import type { PeriodChoice } from '../../app/holder/share-expiry.ts';
import type { DefaultRegistry } from '../../app/holder/use-registry.ts';
import type { Opened } from '../../app/session.ts';
import type { Credential } from '../../credential/model.ts';
import { Created } from './created.tsx';
import { FailureNotice } from './failure-notice.tsx';

interface TimeShareProps {
  readonly opened: Opened;
  readonly credential: Credential;
  readonly registry: Extract<DefaultRegistry, { readonly state: 'there' }>;
  readonly chosen: PeriodChoice;
  /** The words of a verdict that warns; null for a valid result. */
  readonly warning: string | null;
}

/** Encrypts and sends, once the holder says so; then shows what came of it. */
export function TimeShare({ opened, credential, registry, chosen, warning }: TimeShareProps) {
  const { t } = useTranslation('share');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SharingFailure | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  const [needed, setNeeded] = useState(false);
  const shares = useCreatedShares().filter(({ sha256 }) => sha256 === opened.sha256);
  const { address, host } = registry;

  const create = async (): Promise<void> => {
    setNeeded(warning !== null && !confirmed);
    const expiry = expiryOf(chosen, new Date());
    if (busy || expiry.kind === 'problem' || (warning !== null && !confirmed)) return;
    setBusy(true);
    setFailure(null);
    try {
      setFailure(await shareFile(opened, address, expiry.at));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <h3>{t('time.sentTitle')}</h3>
      <p>{t('time.sent', { host })}</p>
      {warning !== null && (
        <Warning
          verdict={warning}
          confirmed={confirmed}
          needed={needed}
          onConfirm={(isConfirmed) => {
            setConfirmed(isConfirmed);
            setNeeded(false);
          }}
        />
      )}
      <p className="actions">
        <button
          type="button"
          className="btn main create"
          aria-disabled={busy}
          onClick={() => void create()}
        >
          {busy ? t('time.creating') : t('time.create')}
        </button>
      </p>
      {failure && <FailureNotice failure={failure} host={host} />}
      {[...shares].reverse().map((share) => (
        <Created key={share.manageLink} share={share} credential={credential} />
      ))}
    </>
  );
}

interface WarningProps {
  readonly verdict: string;
  readonly confirmed: boolean;
  readonly needed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
}

/** Sharing what does not verify is the holder's right; it must not happen by oversight. */
function Warning({ verdict, confirmed, needed, onConfirm }: WarningProps) {
  const { t } = useTranslation('share');
  const id = useId();
  return (
    <div className="notice not-valid">
      <h3>{t('warning.title')}</h3>
      <p>{t('warning.text', { verdict })}</p>
      <label className="tick">
        <input
          type="checkbox"
          checked={confirmed}
          aria-describedby={id}
          aria-invalid={needed}
          onChange={(event) => onConfirm(event.target.checked)}
        />
        <span>{t('warning.confirm')}</span>
      </label>
      <p id={id} className="problem" role="alert">
        {needed && t('warning.needed')}
      </p>
    </div>
  );
}
