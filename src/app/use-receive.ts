import { useTranslation } from 'react-i18next';
import { openFile } from '../intake/open-file.ts';
import type { OwnAddresses } from '../intake/address.ts';
import { problem } from '../intake/arrival.ts';
import type { Brought } from '../intake/transfer.ts';
import { useSession } from './session.ts';
import { beginWork, stopWork } from './working.ts';

/** Loaded with the first code that has to be judged. */
async function own(): Promise<OwnAddresses> {
  const { ownAddresses } = await import('./receive-text.ts');
  return ownAddresses();
}

export interface Receive {
  /** Opens chosen files. */
  readonly files: (files: readonly File[]) => void;
  /** Opens pasted text: the content of a file, or an address. */
  readonly text: (text: string) => void;
  /** Opens what a drop or a paste brought. */
  readonly brought: (brought: Brought) => void;
}

/** The ways in; all of them end in the same door. */
export function useReceive(): Receive {
  const { t } = useTranslation();
  const { take } = useSession();

  const files = async ([first, ...others]: readonly File[]): Promise<void> => {
    if (!first) return;
    const { signal, progress, end } = beginWork();
    try {
      const arrival = await openFile(first, { signal, onProgress: progress, own });
      take(arrival, others.length > 0 ? { kind: 'several' } : undefined);
    } catch (error) {
      // Given up: the reader brought something else, or wants nothing of it any more.
      if (!signal.aborted) throw error;
    } finally {
      end();
    }
  };
  const text = async (pasted: string): Promise<void> => {
    stopWork();
    const { receiveText } = await import('./receive-text.ts');
    take(await receiveText(pasted, { name: t('home.paste.name'), origin: 'paste' }));
  };
  return {
    files: (chosen) => void files(chosen),
    text: (pasted) => void text(pasted),
    brought: (brought) => {
      switch (brought.kind) {
        case 'files':
          void files(brought.files);
          return;
        case 'text':
          void text(brought.text);
          return;
        case 'nothing':
          take(problem({ kind: 'nothing' }));
      }
    },
  };
}
