import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomeOf } from '../../app/batch-line.ts';
import type { Line } from '../../app/batch-line.ts';
import { lineFacts, reportOf } from '../../components/files/line-facts.ts';
import type { LineFacts } from '../../components/files/line-facts.ts';
import type { LineWords } from '../../components/files/use-line-words.ts';
import { plainText } from '../../components/plain-text.ts';
import { Ring } from '../../components/ring.tsx';
import { Sentence } from '../../components/verdict/sentence.tsx';
import { chooseText } from '../../i18n/text.ts';
import { useLanguage } from '../../i18n/use-language.ts';

interface FileLineProps {
  readonly line: Line;
  readonly wordsOf: (line: Line) => LineWords;
}

/** The id of the button that opens a line. */
export function lineButton(id: number): string {
  return `file-${id}`;
}

/** One file of the list. It is drawn again only when something about it has changed. */
export const FileLine = memo(function FileLine({ line, wordsOf }: FileLineProps) {
  const { sign, word, core } = wordsOf(line);
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
      {report && <Facts facts={lineFacts(report)} />}
      {state.kind === 'done' && state.sameAs !== null && <SameAs name={state.sameAs} />}
    </li>
  );
});

function SameAs({ name }: { readonly name: string }) {
  const { t } = useTranslation('files');
  return <p className="line-same">{t('line.same', { name: plainText(name) })}</p>;
}

/** Who holds it and who sealed it, as far as the result allows. */
function Facts({ facts }: { readonly facts: LineFacts }) {
  const { t } = useTranslation('files');
  const language = useLanguage();
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
