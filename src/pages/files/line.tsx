import type { TFunction } from 'i18next';
import { memo } from 'react';
import { outcomeOf } from '../../app/batch-line.ts';
import type { Line } from '../../app/batch-line.ts';
import { lineFacts, reportOf } from '../../components/files/line-facts.ts';
import type { LineFacts } from '../../components/files/line-facts.ts';
import type { LineWords } from '../../components/files/use-line-words.ts';
import { plainText } from '../../components/plain-text.ts';
import { Ring } from '../../components/ring.tsx';
import { Sentence } from '../../components/verdict/sentence.tsx';
import { chooseText } from '../../i18n/text.ts';
import type { Language } from '../../i18n/languages.ts';

/**
 * What all lines say things with: a thousand of them, each listening for the language, would take
 * long to draw and to leave.
 */
export interface Speech {
  readonly wordsOf: (line: Line) => LineWords;
  readonly t: TFunction<'files'>;
  readonly language: Language;
}

interface FileLineProps {
  readonly line: Line;
  readonly speech: Speech;
}

/** The id of the button that opens a line. */
export function lineButton(id: number): string {
  return `file-${id}`;
}

/** One file of the list. It is drawn again only when something about it has changed. */
export const FileLine = memo(function FileLine({ line, speech }: FileLineProps) {
  const { sign, word, core } = speech.wordsOf(line);
  const report = reportOf(line);
  const { state } = line;
  const canOpen = state.kind === 'done' || state.kind === 'found';
  const name = <bdi>{plainText(line.name)}</bdi>;
  return (
    <li data-verdict={sign} data-outcome={outcomeOf(state)}>
      <Ring sign={sign} />
      <p className="line-verdict">
        <b>{word}</b>
        {core !== '' && (
          <>
            {' '}
            <span className="line-core">
              <Sentence text={core} />
            </span>
          </>
        )}
      </p>
      <p className="line-name">
        {canOpen ? (
          <button type="button" id={lineButton(line.id)} data-line={line.id}>
            {name}
          </button>
        ) : (
          name
        )}
      </p>
      {report && <Facts facts={lineFacts(report)} speech={speech} />}
      {state.kind === 'done' && state.sameAs !== null && (
        <p className="line-same">{speech.t('line.same', { name: plainText(state.sameAs) })}</p>
      )}
    </li>
  );
});

/** Who holds it and who sealed it, as far as the result allows. */
function Facts({ facts, speech }: { readonly facts: LineFacts; readonly speech: Speech }) {
  const { t, language } = speech;
  const title = chooseText(facts.title, language, null);
  const organisation = facts.sealer?.organisation ?? facts.sealer?.commonName ?? null;
  return (
    <>
      {(facts.hidden || facts.holder !== null) && (
        <p className="line-holder">
          <span className="quiet">{t('line.holder')}: </span>
          {facts.holder === null ? (
            <span className="quiet">{t('line.hidden')}</span>
          ) : (
            <b>
              <bdi>{plainText(facts.holder)}</bdi>
            </b>
          )}
          {title && (
            <i>
              <bdi lang={title.language ?? undefined}>{plainText(title.text)}</bdi>
            </i>
          )}
        </p>
      )}
      {organisation !== null && (
        <p className="line-sealer">
          <span className="quiet">{t('line.sealer')}: </span>
          <bdi>{plainText(organisation)}</bdi>
        </p>
      )}
    </>
  );
}
