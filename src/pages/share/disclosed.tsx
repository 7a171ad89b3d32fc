import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import { disclosuresOf } from '../../components/share/disclosures.ts';
import type { Credential } from '../../credential/model.ts';

/** The personal data that the share gives away, in plain words. */
export function Disclosed({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation('share');
  const disclosures = disclosuresOf(credential);
  return (
    <Section id="disclosed" title={t('disclosed.title')}>
      {disclosures.length === 0 ? (
        <p>{t('disclosed.none')}</p>
      ) : (
        <>
          <p>{t('disclosed.text')}</p>
          <ul className="disclosures">
            {disclosures.map(({ kind, masked }) => (
              <li key={kind} data-kind={kind}>
                {t(`disclosed.kinds.${kind}`)}
                {masked && <span className="quiet small"> · {t('disclosed.masked')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
