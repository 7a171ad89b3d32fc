import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { receiveCode } from '../../app/receive-text.ts';
import { useSession } from '../../app/session.ts';
import { stopWork } from '../../app/working.ts';
import type { Arrival } from '../../intake/arrival.ts';

/** A code that was read but is not ours; scanning goes on. */
export type OtherCode = Extract<Arrival, { readonly kind: 'elsewhere' | 'problem' }>;

interface Codes {
  readonly other: OtherCode | null;
  /** Whether a code was read that leads on from here. */
  readonly isDone: boolean;
  readonly read: (text: string) => void;
  readonly forget: () => void;
}

/** Judges what the camera reads: ours is opened at once, anything else is said and left alone. */
export function useCodes(): Codes {
  const { t } = useTranslation('scan');
  const { take } = useSession();
  const [other, setOther] = useState<OtherCode | null>(null);
  const [isDone, setIsDone] = useState(false);
  // The same code is seen in one frame after the other.
  const latest = useRef<string | null>(null);

  const judge = async (text: string): Promise<void> => {
    const arrival = await receiveCode(text, t('scan.name'), 'qr');
    if (latest.current !== text) return;
    if (arrival.kind === 'elsewhere' || arrival.kind === 'problem') {
      setOther(arrival);
      return;
    }
    setOther(null);
    setIsDone(true);
    stopWork();
    take(arrival);
  };
  return {
    other,
    isDone,
    read: (text) => {
      if (isDone || latest.current === text) return;
      latest.current = text;
      void judge(text);
    },
    forget: () => {
      latest.current = null;
      setOther(null);
      setIsDone(false);
    },
  };
}
