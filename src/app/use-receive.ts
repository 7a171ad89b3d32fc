import { useTranslation } from 'react-i18next';
import { readFile } from '../intake/file.ts';
import { problem } from '../intake/arrival.ts';
import type { Brought } from '../intake/transfer.ts';
import { useSession } from './session.ts';

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
    take(await readFile(first), others.length > 0 ? { kind: 'several' } : undefined);
  };
  const text = async (pasted: string): Promise<void> => {
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
