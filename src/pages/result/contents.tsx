import { useTranslation } from 'react-i18next';
import { SECTION_TITLES } from '../../components/credential/content.tsx';
import { sectionsOf } from '../../components/sections.ts';
import type { Credential } from '../../credential/model.ts';

/** The contents list beside a wide result. */
export function Contents({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation('result');
  return (
    <nav className="toc" aria-label={t('result.contents')}>
      <ul>
        {sectionsOf(credential).map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{t(SECTION_TITLES[id])}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
