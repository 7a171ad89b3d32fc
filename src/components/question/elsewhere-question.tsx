import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../app/session.ts';
import { useLoadElsewhere, useMayLoad } from '../../app/use-load-elsewhere.ts';
import { FileInput } from '../file-input.tsx';
import { Address } from '../address.tsx';

type Place = Extract<Question, { readonly kind: 'elsewhere' }>['place'];

/** Punycode: the host is not written as its owner would have it read (RFC 5890 §2.3.2.1). */
const LOOK_ALIKE = /(?:^|\.)xn--/;
/** Longer addresses are shown with their beginning; the host stands above in any case. */
const SHOWN_CHARACTERS = 400;

/** An address that is not ours: its host, what speaks against it, and what can be done. */
export function ElsewhereQuestion({ place }: { readonly place: Place }) {
  const { t } = useTranslation('intake');
  return (
    <>
      <p>{t('question.elsewhere.text')}</p>
      <p className="question-host">
        <bdi>
          <Address text={place.host} />
        </bdi>
      </p>
      <Warnings place={place} />
      {place.service === null ? <OpenIt place={place} /> : <Steps place={place} />}
      <LoadIt place={place} />
      <details className="question-whole">
        <summary>{t('question.elsewhere.whole')}</summary>
        <p className="mono">
          <bdi>
            {place.href.length > SHOWN_CHARACTERS
              ? `${place.href.slice(0, SHOWN_CHARACTERS)}…`
              : place.href}
          </bdi>
        </p>
      </details>
    </>
  );
}

function Warnings({ place }: { readonly place: Place }) {
  const { t } = useTranslation('intake');
  const warnings = [
    ...(place.hasCredentials ? (['user-name'] as const) : []),
    ...(place.href.startsWith('https:') ? [] : (['not-https'] as const)),
    ...(LOOK_ALIKE.test(place.host) ? (['look-alike'] as const) : []),
  ];
  return warnings.map((warning) => (
    <p key={warning} className="question-warning">
      {t(`question.elsewhere.${warning}`)}
    </p>
  ));
}

function OpenIt({ place }: { readonly place: Place }) {
  const { t } = useTranslation('intake');
  if (!place.canOpen) return null;
  return (
    <>
      <p>{t('question.elsewhere.trust')}</p>
      <p>
        <OpenLink place={place} />
      </p>
    </>
  );
}

/** A service whose files can be verified here once they have been fetched there. */
function Steps({ place }: { readonly place: Place }) {
  const { t } = useTranslation('intake');
  if (place.service === null) return null;
  return (
    <ol className="question-steps">
      <li>
        <p>{t(`question.service.${place.service}.get`)}</p>
        <p>
          <OpenLink place={place} />
        </p>
      </li>
      <li>
        <p>{t('question.service.drop')}</p>
        <div className="btn another">
          <label htmlFor="question-file">{t('question.service.choose')}</label>
          <FileInput id="question-file" />
        </div>
      </li>
    </ol>
  );
}

function OpenLink({ place }: { readonly place: Place }) {
  const { t } = useTranslation('intake');
  // In a window of its own: the page, and what is open in it, stay.
  return (
    <a className="btn" href={place.href} target="_blank" rel="noopener noreferrer">
      {t('question.elsewhere.open', { host: place.host })}
    </a>
  );
}

/** Where the deployer allows it, the reader may have the file loaded; it is said what that reveals. */
function LoadIt({ place }: { readonly place: Place }) {
  const { t } = useTranslation('intake');
  const allowed = useMayLoad(place);
  const [agreed, setAgreed] = useState(false);
  useLoadElsewhere(place, agreed);
  if (!allowed) return null;
  const { host } = place;
  return (
    <div className="question-load">
      <p>{t('question.elsewhere.reveals', { host })}</p>
      <button
        type="button"
        className="btn"
        aria-disabled={agreed}
        onClick={() => {
          setAgreed(true);
        }}
      >
        {t('question.elsewhere.load', { host })}
      </button>
      <span role="status">{agreed && t('question.elsewhere.loading', { host })}</span>
    </div>
  );
}
