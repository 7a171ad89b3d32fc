import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listenForDrops } from '../intake/drop.ts';
import { listenForPastes } from '../intake/page-paste.ts';
import type { Brought } from '../intake/transfer.ts';
import { useReceive } from './use-receive.ts';
import { useVerificationService } from './verification-service.ts';

/** Lets every page take dropped files and pastes, and says when a file is held over it. */
export function DropArea() {
  const { t } = useTranslation();
  const receive = useReceive();
  const service = useVerificationService();
  const [over, setOver] = useState<boolean | null>(null);

  const onHover = useEffectEvent((isOver: boolean) => {
    setOver(isOver);
    if (isOver) service.warm();
  });
  const onBrought = useEffectEvent((brought: Brought) => {
    setOver(null);
    receive.brought(brought);
  });
  const onLaunched = useEffectEvent((files: readonly File[]) => receive.files(files));
  useEffect(() => {
    const stops = [
      listenForDrops(document, { onHover, onBrought }),
      listenForPastes(document, onBrought),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
  useEffect(() => {
    if (!('launchQueue' in window)) return;
    let stop: (() => void) | null = () => undefined;
    // What was launched before this is there keeps until somebody asks for it.
    void import('../intake/launch.ts').then(({ listenForLaunches }) => {
      if (stop) stop = listenForLaunches(window, onLaunched);
    });
    return () => {
      stop?.();
      stop = null;
    };
  }, []);

  return (
    <>
      {over === true && (
        <div className="drop-veil" aria-hidden="true">
          <p>{t('home.drop.title')}</p>
        </div>
      )}
      <p className="out-of-sight" role="status">
        {over === true && t('home.drop.over')}
        {over === false && t('home.drop.left')}
      </p>
    </>
  );
}
