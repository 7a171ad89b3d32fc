import { useEffect, useMemo, useRef } from 'react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenLines } from '../../app/batch-line.ts';
import type { Line } from '../../app/batch-line.ts';
import type { Batch, BatchState } from '../../app/batch.ts';
import { useReceive } from '../../app/use-receive.ts';
import { useLineWords } from '../../components/files/use-line-words.ts';
import { FileLine, lineButton } from './line.tsx';
import { useGrowing } from './use-growing.ts';

interface FileLinesProps {
  readonly batch: Batch;
  readonly state: BatchState;
}

/** The lines that the reader wants to see. */
export function FileLines({ batch, state }: FileLinesProps) {
  const { t } = useTranslation('files');
  const { lines, view } = state;
  const chosen = useMemo(
    () => chosenLines(lines, { filter: view.filter, order: view.order }),
    [lines, view.filter, view.order],
  );
  if (chosen.length === 0) return <p className="quiet">{t('files.empty')}</p>;
  // Another view is another list: it grows from its beginning.
  return (
    <Growing key={`${view.filter} ${view.order}`} batch={batch} lines={chosen} state={state} />
  );
}

function Growing({ batch, lines, state }: FileLinesProps & { readonly lines: readonly Line[] }) {
  const wordsOf = useLineWords();
  const receive = useReceive();
  const shown = useGrowing(lines.length);
  useReturn(batch, state.view.opened, shown);

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
    <ol className="file-lines" onClick={onClick}>
      {lines.slice(0, shown).map((line) => (
        <FileLine key={line.id} line={line} wordsOf={wordsOf} />
      ))}
    </ol>
  );
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
