import { useTranslation } from 'react-i18next';
import { problem } from '../intake/arrival.ts';
import type { Arrival } from '../intake/arrival.ts';
import { listed } from '../intake/listed-file.ts';
import type { ListedFile, ListedFiles } from '../intake/listed-file.ts';
import type { Brought } from '../intake/transfer.ts';
import { receiveFile } from './receive-file.ts';
import type { ReceiveOptions } from './receive-file.ts';
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

/** One file is opened; several become a list, and whatever is brought to the list joins it. */
async function arrivalOf(files: ListedFiles, options: ReceiveOptions): Promise<Arrival> {
  const [first, ...others] = files.files;
  if (!first) return problem({ kind: 'nothing' });
  const onList = readPath(window.location.pathname).route === 'files';
  return onList || others.length > 0 ? { kind: 'many', files } : receiveFile(first, options);
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
      if (!signal.aborted) throw error;
    } finally {
      end();
    }
  };
  const files = (chosen: readonly File[]): void => {
    if (chosen.length > 0) void takeWhenRead((options) => arrivalOf(listed(chosen), options));
  };
  const text = (pasted: string): void => {
    void takeWhenRead(async () => {
      const { receiveText } = await import('./receive-text.ts');
      return receiveText(pasted, { name: t('home.paste.name'), origin: 'paste' });
    });
  };
  return {
    files,
    listedFile: (file) => void takeWhenRead((options) => receiveFile(file, options)),
    text,
    brought: (brought) => {
      switch (brought.kind) {
        case 'files':
          files(brought.files);
          return;
        case 'entries':
          void takeWhenRead(async (options) => {
            const { filesIn } = await import('../intake/folder.ts');
            return arrivalOf(await filesIn(brought.entries), options);
          });
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
