import { useTranslation } from 'react-i18next';
import { Ring } from '../../components/ring.tsx';
import { VERDICTS } from '../../verification/report.ts';

/** What each of the four answers means, told before one is given. */
export function Answers() {
  const { t } = useTranslation();
  return (
    <section className="band-of-home" aria-labelledby="answers-title">
      <h2 id="answers-title">{t('home.answers.title')}</h2>
      <ul className="answers">
        {VERDICTS.map((verdict) => (
          <li key={verdict} data-verdict={verdict}>
            <Ring sign={verdict} />
            <div>
              <h3>{t(`verdicts.${verdict}`)}</h3>
              <p>{t(`home.answers.${verdict}`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
