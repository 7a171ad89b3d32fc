import '../../styles/share.css';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { loadConfiguration } from '../../app/configuration.ts';
import { forgetShares } from '../../app/holder/created-shares.ts';
import { useSession } from '../../app/session.ts';
import { usePageTitle } from '../../app/use-page-title.ts';
import { Fact, Facts } from '../../components/facts.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { lookAtShare, withdrawShare } from '../../intake/share/registry-writer.ts';
import type { Failed, ShareState, Withdrawal } from '../../intake/share/registry-writer.ts';
import type { ManageLink } from '../../intake/share-link.ts';
import { ColdResult } from '../cold-result.tsx';
import { ManageFailure, Message } from './messages.tsx';

/** Where a holder sees how a share stands, and takes it back. Opening it changes nothing. */
export default function ManagePage() {
  const { managing } = useSession();
  if (!managing) return <ColdResult />;
  // Another link is another page, with nothing left of the one before.
  return <Managed key={`${managing.registry} ${managing.id}`} link={managing} />;
}

type Known = ShareState | Failed | Withdrawal;

function Managed({ link }: { readonly link: ManageLink }) {
  const { t } = useTranslation('share');
  const [registry, setRegistry] = useState<string | null | undefined>(undefined);
  const [known, setKnown] = useState<Known | null>(null);
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  usePageTitle(t('manage.title'));

  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const { registries } = await loadConfiguration();
      const address = registries[link.registry] ?? '';
      setRegistry(address === '' ? null : address);
      if (address === '') return;
      const state = await lookAtShare(address, link.id);
      if (wanted) setKnown(state);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [link, turn]);

  const withdraw = async (address: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const outcome = await withdrawShare(address, link);
    if (outcome.kind !== 'failed') forgetShares(link);
    setKnown(outcome);
    setBusy(false);
  };
  const again = () => {
    setKnown(null);
    setTurn(turn + 1);
  };
  const host = registry ? new URL(registry).host : '';
  return (
    <div className="prose manage">
      <PageHeading>{t('manage.title')}</PageHeading>
      <p>{t('manage.lead')}</p>
      {registry === null && <Message text="unknownRegistry" />}
      {registry !== null && known === null && <p role="status">{t('manage.looking')}</p>}
      {registry && known && (
        <Standing known={known} host={host} onAgain={again}>
          <p className="actions">
            <button
              type="button"
              className="btn main"
              aria-disabled={busy}
              onClick={() => void withdraw(registry)}
            >
              {t('manage.withdraw')}
            </button>
          </p>
        </Standing>
      )}
    </div>
  );
}

interface StandingProps {
  readonly known: Known;
  readonly host: string;
  readonly onAgain: () => void;
  /** What can be done while the share is there. */
  readonly children: ReactNode;
}

function Standing({ known, host, onAgain, children }: StandingProps) {
  const { t } = useTranslation('share');
  const { dateTime } = useFormats();
  switch (known.kind) {
    case 'withdrawn':
    case 'gone':
      return <Message text={known.kind} />;
    case 'expired':
      return <Message text="expired" values={{ dateTime: dateTime(known.expiresAt) }} />;
    case 'failed':
      return <ManageFailure failure={known.failure} host={host} onAgain={onAgain} />;
    case 'there':
      return (
        <>
          <Facts>
            <Fact label={t('manage.registry')} stated>
              <bdi>{host}</bdi>
            </Fact>
            <Fact label={t('manage.state')} stated>
              {known.expiresAt === null
                ? t('manage.openEnded')
                : t('manage.until', { dateTime: dateTime(known.expiresAt) })}
            </Fact>
          </Facts>
          <p className="quiet">{t('manage.unreadable')}</p>
          {children}
        </>
      );
  }
}
