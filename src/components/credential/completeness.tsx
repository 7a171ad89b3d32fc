import { useTranslation } from 'react-i18next';
import type { Credential } from '../../credential/model.ts';
import { completenessOf } from '../completeness.ts';
import type { Stated } from '../completeness.ts';
import { NotStated } from '../facts.tsx';

/** Which elements of the European micro-credential the file states, and where. */
export function Completeness({ credential }: { readonly credential: Credential }) {
  const { t } = useTranslation('result');
  const { mandatory, optional } = completenessOf(credential);
  const stated = (list: readonly Stated[]) => list.filter(({ anchor }) => anchor !== null).length;
  return (
    <>
      <p className="claims-note">{t('sections.completenessIntro')}</p>
      <h3>
        {t('completeness.mandatory')}
        <span className="quiet nums">
          {' · '}
          {t('completeness.count', { stated: stated(mandatory), total: mandatory.length })}
        </span>
      </h3>
      <Elements elements={mandatory} />
      <h3>
        {t('completeness.optional')}
        <span className="quiet nums">
          {' · '}
          {t('completeness.count', { stated: stated(optional), total: optional.length })}
        </span>
      </h3>
      <Elements elements={optional} />
    </>
  );
}

function Elements({ elements }: { readonly elements: readonly Stated[] }) {
  const { t } = useTranslation('result');
  return (
    <ul className="elements">
      {elements.map(({ element, anchor }) => (
        <li key={element} data-stated={anchor !== null}>
          <span>{t(`completeness.elements.${element}`)}</span>
          {anchor === null ? (
            <NotStated />
          ) : (
            <a href={`#${anchor}`}>
              {t('completeness.stated')}
              <span className="out-of-sight">: {t(`completeness.elements.${element}`)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
