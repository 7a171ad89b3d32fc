import { useTranslation } from 'react-i18next';
import type { Entitlement } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact, Facts } from '../facts.tsx';
import { useWords } from '../use-words.ts';
import { Terms, Words } from './words.tsx';

/** What the holder is entitled to. */
export function Entitlements({ entitlements }: { readonly entitlements: readonly Entitlement[] }) {
  const { t } = useTranslation('result');
  const words = useWords();
  return entitlements.map(({ title, description, types, statuses, issued, expires }, index) => (
    <div className="item" key={index}>
      <h3>
        <Words text={title} />
      </h3>
      <Facts>
        <Fact label={t('fields.entitlement.description')} stated={hasText(description)}>
          <span className="paragraph">
            <Words text={description} />
          </span>
        </Fact>
        <Fact label={t('fields.entitlement.type')} stated={types.length > 0}>
          <Terms concepts={types} />
        </Fact>
        <Fact label={t('fields.entitlement.status')} stated={statuses.length > 0}>
          <Terms concepts={statuses} />
        </Fact>
        <Fact label={t('fields.entitlement.issued')} stated={issued !== null}>
          {issued && words.date(issued)}
        </Fact>
        <Fact label={t('fields.entitlement.expires')} stated={expires !== null}>
          {expires && words.date(expires)}
        </Fact>
      </Facts>
    </div>
  ));
}
