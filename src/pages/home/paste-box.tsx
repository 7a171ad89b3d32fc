import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReceive } from '../../app/use-receive.ts';
import { useVerificationService } from '../../app/verification-service.ts';

/** The place for a link, or for the text of a file. */
export function PasteBox() {
  const { t } = useTranslation();
  const receive = useReceive();
  const service = useVerificationService();
  const [text, setText] = useState('');
  return (
    <section className="way paste" aria-labelledby="paste-title">
      <div>
        <h2 id="paste-title">{t('home.paste.title')}</h2>
        <p className="quiet" id="paste-hint">
          {t('home.paste.hint')}
        </p>
      </div>
      <textarea
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={() => service.warm()}
        aria-label={t('home.paste.label')}
        aria-describedby="paste-hint"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        rows={3}
      />
      <button type="button" className="btn" onClick={() => receive.text(text)}>
        {t('home.paste.verify')}
      </button>
    </section>
  );
}
