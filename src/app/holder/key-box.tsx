import '../../styles/share.css';
import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.ts';
import { readShareKey, unlock } from '../../intake/share/share-file.ts';
import type { ShareFile } from '../../intake/share/share-file.ts';
import { problem } from '../../intake/arrival.ts';

/** Asks for the key of an encrypted share file. */
export default function KeyBox({ file }: { readonly file: ShareFile }) {
  const { t } = useTranslation(['share', 'ui']);
  const { take, dismiss } = useSession();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<'incomplete' | 'closed' | null>(null);
  const field = useId();
  const words = useId();

  const open = async (): Promise<void> => {
    const key = readShareKey(text);
    if (key === null) {
      setWrong('incomplete');
      return;
    }
    const unlocked = await unlock(file, key, new Date());
    switch (unlocked.kind) {
      case 'file':
        take({ kind: 'file', file: unlocked.file });
        return;
      case 'expired':
        take(problem({ kind: 'share-file-expired' }));
        return;
      case 'closed':
        setWrong('closed');
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void open();
  };
  return (
    <div className="notice-place">
      <form className="notice neutral key-box" onSubmit={submit}>
        <div>
          <h2>{t('locked.title')}</h2>
          <p>{t('locked.text')}</p>
          <p className="field">
            <label htmlFor={field}>{t('locked.label')}</label>
            <input
              id={field}
              className="mono"
              type="text"
              autoComplete="off"
              spellCheck={false}
              autoFocus
              value={text}
              aria-describedby={words}
              aria-invalid={wrong !== null}
              onChange={(event) => {
                setText(event.target.value);
                setWrong(null);
              }}
            />
          </p>
          <p id={words} className="problem" role="alert">
            {wrong && t(`locked.${wrong}`)}
          </p>
        </div>
        <p className="actions">
          <button type="submit" className="btn main">
            {t('locked.open')}
          </button>
          <button type="button" className="btn" onClick={dismiss}>
            {t('ui:app.close')}
          </button>
        </p>
      </form>
    </div>
  );
}
