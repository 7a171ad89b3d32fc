import { useTranslation } from 'react-i18next';
import { problem } from '../intake/arrival.ts';
import type { Arrival } from '../intake/arrival.ts';
import type { ListedFile } from '../intake/listed-file.ts';
import type { Brought } from '../intake/transfer.ts';
import type { ReceiveOptions } from './receive-file.ts';
import { isLoadFailure } from './load-failure.ts';
import { readPath } from './routes.ts';
import { useSession } from './session.ts';
import { useVerificationService } from './verification-service.ts';
import { beginWork, stopWork } from './working.ts';

export interface Receive {
  /** Opens one file, or makes a list of several. */
  readonly files: (files: readonly File[]) => void;
  /** Opens one file of a list. */
  readonly listedFile: (file: ListedFile) => void;
  /** Opens pasted text: the content of a file, or an address. */
  readonly text: (text: string) => void;
  /** Opens what a drop or a paste brought. */
  readonly brought: (brought: Brought) => void;
}

/** The ways in; all of them end in the same door. */
export function useReceive(): Receive {
  const { t } = useTranslation();
  const { begin, take } = useSession();
  const service = useVerificationService();

  /** Takes what is being read, unless something else came in meanwhile or the reader gave it up. */
  const takeWhenRead = async (
    reading: (options: ReceiveOptions) => Promise<Arrival>,
  ): Promise<void> => {
    // It loads while the file is read.
    service.warm();
    const wanted = begin();
    const { signal, progress, end } = beginWork();
    wanted.addEventListener('abort', stopWork, { once: true });
    try {
      const arrival = await reading({ signal, onProgress: progress });
      if (!signal.aborted) take(arrival);
    } catch (error) {
      // That a part of the page is missing has been said.
      if (!signal.aborted && !isLoadFailure(error)) throw error;
    } finally {
      end();
    }
  };
  const filesOrFolders = (brought: Extract<Brought, { readonly kind: 'files' | 'entries' }>) => {
    const onList = readPath(window.location.pathname).route === 'files';
    void takeWhenRead(async (options) => {
      const { receiveFiles } = await import('./receive-file.ts');
      return receiveFiles(brought, { ...options, onList });
    });
  };
  const text = (pasted: string): void => {
    void takeWhenRead(async () => {
      const { receiveText } = await import('./receive-text.ts');
      return receiveText(pasted, { name: t('home.paste.name'), origin: 'paste' });
    });
  };
  return {
    files: (chosen) => {
      if (chosen.length > 0) filesOrFolders({ kind: 'files', files: chosen });
    },
    listedFile: (file) => {
      void takeWhenRead(async (options) => {
        const { receiveFile } = await import('./receive-file.ts');
        return receiveFile(file, options);
      });
    },
    text,
    brought: (brought) => {
      switch (brought.kind) {
        case 'files':
        case 'entries':
          filesOrFolders(brought);
          return;
        case 'text':
          text(brought.text);
          return;
        case 'nothing':
          take(problem({ kind: 'nothing' }));
      }
    },
  };
}
