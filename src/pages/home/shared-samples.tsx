import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readSharedDemonstrations } from '../../app/shared-demonstrations.ts';
import { useOwnJson } from '../../app/use-own-json.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** Shared links of the demonstration: true links, to be opened or copied like any other. */
export default function SharedSamples() {
  const { t } = useTranslation('registry');
  const language = useLanguage();
  const index = useOwnJson('demo/shares.json');
  const entries = index.state === 'there' ? readSharedDemonstrations(index.json) : [];
  if (entries.length === 0) return null;
  return (
    <details className="samples-fold">
      <summary>{t('examples.title')}</summary>
      <ul className="samples">
        {entries.map(({ fragment, title, shows }) => (
          <li key={fragment}>
            <Link to={{ pathname: '/s', hash: fragment }}>
              <b>{shows[language]}</b>
              <span>{title[language]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
