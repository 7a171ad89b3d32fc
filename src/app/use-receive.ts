import { useTranslation } from 'react-i18next';
import { readFile } from '../intake/file.ts';
import { refused } from '../intake/intake.ts';
import { readPasted } from '../intake/paste.ts';
import type { Brought } from '../intake/transfer.ts';
import { useSession } from './session.ts';

export interface Receive {
  /** Opens a chosen file. */
  readonly file: (file: File) => void;
  /** Opens pasted text. */
  readonly text: (text: string) => void;
  /** Opens what a drop or a paste brought. */
  readonly brought: (brought: Brought) => void;
}

/** The ways in; all of them end in the same door. */
export function useReceive(): Receive {
  const { t } = useTranslation();
  const { receive } = useSession();

  const file = async (chosen: File, count: number): Promise<void> => {
    receive(await readFile(chosen), count > 1 ? { kind: 'several' } : undefined);
  };
  const text = (pasted: string) => {
    receive(readPasted(pasted, t('home.paste.name')));
  };
  return {
    file: (chosen) => void file(chosen, 1),
    text,
    brought: (brought) => {
      switch (brought.kind) {
        case 'file':
          void file(brought.file, brought.count);
          return;
        case 'text':
          text(brought.text);
          return;
        case 'nothing':
          receive(refused({ kind: 'nothing' }));
      }
    },
  };
}
