import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { receiveText } from '../app/receive-text.ts';
import { pathTo } from '../app/routes.ts';
import { useSession } from '../app/session.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Arrival } from '../intake/arrival.ts';

/**
 * Where the addresses of shares begin. What stands behind # is read once and taken out of the address
 * bar at once (contracts §5): it is a secret between the holder and whoever got the link.
 */
export default function EntrancePage() {
  const { t } = useTranslation();
  const { take, tell } = useSession();
  const navigate = useNavigate();
  const language = useLanguage();
  const [address] = useState(() => location.href);

  const enter = useEffectEvent((arrival: Arrival) => {
    if (arrival.kind !== 'problem') {
      take(arrival);
      return;
    }
    tell(arrival.problem, '');
    void navigate(pathTo(language, ''), { replace: true });
  });
  useEffect(() => {
    history.replaceState(null, '', location.pathname);
    let wanted = true;
    // The address is read as if it had been pasted; it is no file, so the name is never used.
    void receiveText(address, { name: '', origin: 'paste' }).then((arrival) => {
      if (wanted) enter(arrival);
    });
    return () => {
      wanted = false;
    };
  }, [address]);
  return (
    <p className="out-of-sight" role="status">
      {t('app.loading')}
    </p>
  );
}
