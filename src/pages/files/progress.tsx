import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Batch, BatchState } from '../../app/batch.ts';
import { pathTo } from '../../app/routes.ts';
import { useSession } from '../../app/session.ts';
import { FileButton } from '../../components/file-button.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useLanguage } from '../../i18n/use-language.ts';

interface ProgressProps {
  readonly batch: Batch;
  readonly state: BatchState;
}

/** How far the list has come, and what can be done with it as a whole. */
export function Progress({ batch, state }: ProgressProps) {
  const { t } = useTranslation('files');
  const { number } = useFormats();
  const total = state.lines.length;
  const { pending } = state.counts;
  const done = total - pending;
  const running = pending > 0;
  return (
    <>
      <div className="files-progress">
        <progress value={done} max={Math.max(total, 1)} aria-labelledby="files-done" />
        <p id="files-done" className="nums">
          {running
            ? t('files.progress', { done: number(done), total: number(total) })
            : t('files.count', { count: total, number: number(total) })}
        </p>
      </div>
      <Actions batch={batch} state={state} running={running} />
      <p className="out-of-sight" role="status">
        {!running && t('files.finished', { count: total, number: number(total) })}
      </p>
    </>
  );
}

function Actions({ batch, state, running }: ProgressProps & { readonly running: boolean }) {
  const { t } = useTranslation('files');
  const { closeBatch } = useSession();
  const navigate = useNavigate();
  const language = useLanguage();
  const stopped = state.lines.some(({ state: { kind } }) => kind === 'stopped');
  const failed = state.lines.some(({ state: { kind } }) => kind === 'failed');
  const resume = stopped ? t('files.resume') : t('files.retry');
  const canResume = !running && (stopped || failed);

  const close = () => {
    void navigate(pathTo(language, ''), { replace: true });
    closeBatch();
  };
  const act = () => {
    if (running) batch.stop();
    else batch.resume();
  };
  return (
    <div className="actions">
      {(running || canResume) && (
        <button type="button" className="btn" onClick={act}>
          {running ? t('files.stop') : resume}
        </button>
      )}
      <FileButton label={t('files.add')} />
      <button type="button" className="btn plain" onClick={close}>
        {t('files.close')}
      </button>
    </div>
  );
}
