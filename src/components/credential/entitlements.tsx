import { useTranslation } from 'react-i18next';
import type { Entitlement } from '../../credential/model.ts';
import { Facts } from '../facts.tsx';
import { Item, Nested } from '../item.tsx';
import { CommonFacts } from './claim-facts.tsx';
import { DateFact, OrganisationsFact, SkillsFact, TermsFact, TextFact } from './fact-kinds.tsx';
import { Title } from './words.tsx';

interface EntitlementsProps {
  readonly entitlements: readonly Entitlement[];
  /** What their anchors begin with. */
  readonly below: string;
  readonly folded?: boolean;
}

/** What the holder is entitled to. */
export function Entitlements({ entitlements, below, folded = false }: EntitlementsProps) {
  return entitlements.map((entitlement, index) => (
    <EntitlementItem
      key={index}
      entitlement={entitlement}
      anchor={`${below}-${index + 1}`}
      folded={folded}
    />
  ));
}

interface EntitlementItemProps {
  readonly entitlement: Entitlement;
  readonly anchor: string;
  readonly folded?: boolean;
}

export function EntitlementItem({ entitlement, anchor, folded = false }: EntitlementItemProps) {
  const { t } = useTranslation('result');
  const { parts } = entitlement;
  return (
    <Item anchor={anchor} title={<Title text={entitlement.title} />} folded={folded}>
      <Facts>
        <TextFact label={t('fields.entitlement.description')} text={entitlement.description} />
        <TermsFact label={t('fields.entitlement.type')} concepts={entitlement.types} />
        <TermsFact label={t('fields.entitlement.status')} concepts={entitlement.statuses} />
        <DateFact label={t('fields.entitlement.issued')} date={entitlement.issued} />
        <DateFact label={t('fields.entitlement.expires')} date={entitlement.expires} />
        <TermsFact
          label={t('fields.entitlement.jurisdiction')}
          concepts={entitlement.jurisdictions}
        />
        <OrganisationsFact
          label={t('fields.entitlement.organisation')}
          organisations={entitlement.organisations}
        />
        <SkillsFact label={t('fields.entitlement.occupation')} concepts={entitlement.occupations} />
        <TermsFact
          label={t('fields.entitlement.nationalOccupation')}
          concepts={entitlement.nationalOccupations}
        />
        <OrganisationsFact
          label={t('fields.achievement.awardingBody')}
          organisations={entitlement.awardingBodies}
        />
        <DateFact label={t('fields.achievement.awardingDate')} date={entitlement.awardingDate} />
        <CommonFacts claim={entitlement} />
      </Facts>
      {parts.length > 0 && (
        <Nested label={t('fields.entitlement.parts')}>
          <Entitlements entitlements={parts} below={`${anchor}-part`} folded />
        </Nested>
      )}
    </Item>
  );
}
