import { useTranslation } from 'react-i18next';
import type { BatchState } from '../../app/batch.ts';
import { linesAsCsv, reportsAsJson } from '../../components/files/export.ts';
import { useLineWords } from '../../components/files/use-line-words.ts';
import { saveFile } from '../../components/save-file.ts';
import { segments } from '../../i18n/isolate.ts';
import { chooseText } from '../../i18n/text.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** A sentence without the marks that keep inserted names apart on a page. */
function plainSentence(sentence: string): string {
  return segments(sentence)
    .map(({ text }) => text)
    .join('');
}

/** Saves what the list says, for a record or a spreadsheet. */
export function ExportAll({ state }: { readonly state: BatchState }) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const wordsOf = useLineWords();
  const { lines } = state;
  const name = (ending: string) => `${t('files.export.name')}.${ending}`;

  const saveJson = async () => {
    saveFile(await reportsAsJson(lines), 'application/json', name('json'));
  };
  const saveCsv = async () => {
    const table = await linesAsCsv(
      lines,
      (line) => {
        const { word, sentence } = wordsOf(line);
        return { verdict: word, reason: plainSentence(sentence) };
      },
      (title) => chooseText(title, language, null)?.text ?? '',
    );
    saveFile(table, 'text/csv', name('csv'));
  };
  return (
    <section className="export-all" aria-labelledby="export-title">
      <h2 id="export-title">{t('files.export.title')}</h2>
      <p className="actions">
        <button type="button" className="btn" onClick={() => void saveJson()}>
          {t('files.export.json')}
        </button>
        <button type="button" className="btn" onClick={() => void saveCsv()}>
          {t('files.export.csv')}
        </button>
      </p>
      <p className="quiet small">{t('files.export.note')}</p>
    </section>
  );
}
