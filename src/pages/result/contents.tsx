import { useTranslation } from 'react-i18next';
import { SECTION_TITLES } from '../../components/credential/content.tsx';
import { Title } from '../../components/credential/words.tsx';
import { claimsBelow, mainClaim } from '../../components/claims.ts';
import type { Claim } from '../../components/claims.ts';
import { furtherClaims, sectionsOf } from '../../components/sections.ts';
import type { SectionId } from '../../components/sections.ts';
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
            <ClaimLinks claims={claimsIn(id, credential)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The claims that a section lists by their titles: parts, and what stands beside the main claim. */
function claimsIn(id: SectionId, credential: Credential): readonly Claim[] {
  if (id === 'claims') return furtherClaims(credential);
  const main = mainClaim(credential);
  if (id !== 'parts' || main === null) return [];
  return claimsBelow(main).filter(({ kind }) => kind === 'achievement');
}

function ClaimLinks({ claims }: { readonly claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <ul>
      {claims.map(({ anchor, claim }) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>
            <span>
              <Title text={claim.title} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
