import { useEffect, useMemo, useRef } from 'react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { inOrder } from '../../app/batch-line.ts';
import type { Line } from '../../app/batch-line.ts';
import type { Batch, BatchState, View } from '../../app/batch.ts';
import { useReceive } from '../../app/use-receive.ts';
import { useLineWords } from '../../components/files/use-line-words.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { FileLine, lineButton } from './line.tsx';
import type { Speech } from './line.tsx';
import { useGrowing } from './use-growing.ts';

interface FileLinesProps {
  readonly batch: Batch;
  readonly state: BatchState;
}

/** The lines that the reader wants to see. */
export function FileLines({ batch, state }: FileLinesProps) {
  const { t } = useTranslation('files');
  const { lines, counts, view } = state;
  const ordered = useMemo(() => inOrder(lines, view.order), [lines, view.order]);
  const isEmpty = view.filter !== 'all' && counts[view.filter] === 0;
  return (
    <>
      {isEmpty && <p className="quiet">{t('files.empty')}</p>}
      {/* Another order is another list: it grows from its beginning. */}
      <Growing key={view.order} batch={batch} lines={ordered} view={view} />
    </>
  );
}

interface GrowingProps {
  readonly batch: Batch;
  readonly lines: readonly Line[];
  readonly view: View;
}

function Growing({ batch, lines, view }: GrowingProps) {
  const speech = useSpeech();
  const receive = useReceive();
  const shown = useGrowing(lines.length);
  useReturn(batch, view.opened, shown);

  // One listener for all lines: with one each, every line would be drawn again with the session.
  const onClick = ({ target }: MouseEvent<HTMLOListElement>) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
    const id = Number(button?.dataset['line']);
    const file = batch.fileOf(id);
    if (!file) return;
    batch.look({ opened: id });
    receive.listedFile(file);
  };
  return (
    // The style sheet leaves out what the filter does not let through: taking a thousand lines off
    // the page and putting them back would hold it still.
    <ol className="file-lines" data-filter={view.filter} onClick={onClick}>
      {lines.slice(0, shown).map((line) => (
        <FileLine key={line.id} line={line} speech={speech} />
      ))}
    </ol>
  );
}

function useSpeech(): Speech {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const wordsOf = useLineWords();
  return useMemo(() => ({ wordsOf, t, language }), [wordsOf, t, language]);
}

/** Brings a reader who comes back to the line that they opened, as soon as it is drawn. */
function useReturn(batch: Batch, opened: number | null, shown: number): void {
  const wanted = useRef(opened);
  useEffect(() => {
    if (wanted.current === null) return;
    const button = document.getElementById(lineButton(wanted.current));
    if (!button) return;
    wanted.current = null;
    batch.look({ opened: null });
    button.focus({ preventScroll: true });
    button.scrollIntoView({ block: 'center' });
  }, [batch, shown]);
}
