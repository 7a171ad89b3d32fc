import { useTranslation } from 'react-i18next';
import type {
  GradingScheme,
  ResultCategory,
  ResultDistribution,
  ShortenedGrading,
} from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { NotStated } from '../facts.tsx';
import { plainText } from '../plain-text.ts';
import { useWords } from '../use-words.ts';
import { IdentifierValue } from './identifiers.tsx';
import { Links, Words } from './words.tsx';

/** By which rules an assessment was graded. */
export function Scheme({ scheme }: { readonly scheme: GradingScheme }) {
  const { title, description, identifiers, documents } = scheme;
  return (
    <>
      <Words text={title} />
      {identifiers.map((identifier, index) => (
        <span key={index} className="quiet small">
          {' · '}
          <IdentifierValue identifier={identifier} />
        </span>
      ))}
      {hasText(description) && (
        <p className="paragraph quiet">
          <Words text={description} />
        </p>
      )}
      {documents.length > 0 && <Links links={documents} />}
    </>
  );
}

/** Which share of the learners of the same course did worse, as well, and better. */
export function Ranking({ grading }: { readonly grading: ShortenedGrading }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const shares = [
    [t('fields.assessment.shareLower'), grading.lower],
    [t('fields.assessment.shareEqual'), grading.equal],
    [t('fields.assessment.shareHigher'), grading.higher],
  ] as const;
  return (
    <ul>
      {shares.map(([label, share]) => (
        <li key={label}>
          {label}:{' '}
          {share === null ? (
            <NotStated />
          ) : (
            <span className="nums">{t('values.percent', { value: words.number(share) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

const COLUMNS = ['score', 'lowest', 'highest', 'count'] as const;

const COLUMN_LABELS = {
  score: 'fields.assessment.categoryScore',
  lowest: 'fields.assessment.categoryLowest',
  highest: 'fields.assessment.categoryHighest',
  count: 'fields.assessment.categoryCount',
} as const satisfies Record<(typeof COLUMNS)[number], string>;

/** How many learners reached which result; columns that no category fills are left out. */
export function Distribution({ distribution }: { readonly distribution: ResultDistribution }) {
  const { t } = useTranslation('result');
  const { description, categories } = distribution;
  const columns = COLUMNS.filter((column) =>
    categories.some((category) => category[column] !== null),
  );
  return (
    <figure className="distribution">
      <figcaption>{t('fields.assessment.distribution')}</figcaption>
      {hasText(description) && (
        <p className="paragraph quiet">
          <Words text={description} />
        </p>
      )}
      {categories.length > 0 && (
        <div className="table-frame">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('fields.assessment.category')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(COLUMN_LABELS[column])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {categories.map((category, index) => (
                <CategoryRow key={index} category={category} columns={columns} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </figure>
  );
}

function CategoryRow({
  category,
  columns,
}: {
  readonly category: ResultCategory;
  readonly columns: readonly (typeof COLUMNS)[number][];
}) {
  const words = useWords();
  return (
    <tr>
      <th scope="row">{category.label === null ? <NotStated /> : plainText(category.label)}</th>
      {columns.map((column) => {
        const value = category[column];
        return <td key={column}>{value === null ? '–' : words.number(value)}</td>;
      })}
    </tr>
  );
}
