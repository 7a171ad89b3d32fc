import { useTranslation } from 'react-i18next';
import type { AwardingOpportunity, Grant, Opportunity, Price } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact, Facts } from '../facts.tsx';
import { Item, Nested } from '../item.tsx';
import { useWords } from '../use-words.ts';
import {
  DateFact,
  DurationFact,
  LinksFact,
  OrganisationsFact,
  PeriodsFact,
  PlacesFact,
  TermsFact,
  TextFact,
} from './fact-kinds.tsx';
import { IdentifiersFact } from './identifiers.tsx';
import { Links, Term, Terms, Title, Words } from './words.tsx';

/** The courses and programmes that a claim came from, each folded under its title. */
export function Opportunities({
  opportunities,
}: {
  readonly opportunities: readonly Opportunity[];
}) {
  const { t } = useTranslation('result');
  if (opportunities.length === 0) return null;
  return (
    <Nested label={t('fields.opportunity.heading')}>
      {opportunities.map((opportunity, index) => (
        <Item key={index} anchor={null} title={<Title text={opportunity.title} />} folded>
          <OpportunityFacts opportunity={opportunity} />
        </Item>
      ))}
    </Nested>
  );
}

function OpportunityFacts({ opportunity }: { readonly opportunity: Opportunity }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { deadlines, prices, grants } = opportunity;
  return (
    <Facts>
      <TextFact label={t('fields.activity.description')} text={opportunity.description} />
      <TermsFact label={t('fields.opportunity.type')} concepts={opportunity.types} />
      <OrganisationsFact
        label={t('fields.opportunity.provider')}
        organisations={opportunity.providers}
      />
      <PeriodsFact label={t('fields.activity.period')} periods={opportunity.periods} />
      <DurationFact label={t('fields.opportunity.duration')} duration={opportunity.duration} />
      <PlacesFact label={t('fields.common.place')} places={opportunity.places} />
      <TermsFact label={t('fields.activity.mode')} concepts={opportunity.modes} />
      <TermsFact label={t('fields.opportunity.schedule')} concepts={opportunity.schedules} />
      <TextFact
        label={t('fields.opportunity.scheduleInformation')}
        text={opportunity.scheduleInformation}
      />
      <TextFact label={t('fields.opportunity.admission')} text={opportunity.admission} />
      <Fact label={t('fields.opportunity.deadline')} stated={deadlines.length > 0}>
        <span className="nums">{deadlines.map(words.date).join(' · ')}</span>
      </Fact>
      <Fact label={t('fields.opportunity.price')} stated={prices.length > 0}>
        <ul>
          {prices.map((price, index) => (
            <li key={index}>
              <PriceLine {...price} />
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label={t('fields.opportunity.grant')} stated={grants.length > 0}>
        <ul>
          {grants.map((grant, index) => (
            <li key={index}>
              <GrantLine {...grant} />
            </li>
          ))}
        </ul>
      </Fact>
      <IdentifiersFact
        label={t('fields.common.identifier')}
        identifiers={opportunity.identifiers}
      />
      <LinksFact label={t('fields.common.documents')} links={opportunity.documents} />
      <LinksFact label={t('fields.common.homepage')} links={opportunity.homepages} />
      <TextFact label={t('fields.common.note')} text={opportunity.notes} />
      <DateFact label={t('fields.common.modified')} date={opportunity.modified} />
    </Facts>
  );
}

function PriceLine({ label, description, amount, currency }: Price) {
  const words = useWords();
  return (
    <>
      {amount !== null && <span className="nums">{words.number(amount)} </span>}
      {currency && <Term concept={currency} />}
      {[label, description].filter(hasText).map((text, index) => (
        <span key={index}>
          {' · '}
          <Words text={text} />
        </span>
      ))}
    </>
  );
}

function GrantLine({ title, description, types, documents, url }: Grant) {
  const pages = url === null ? documents : [{ url, title: {}, language: null }, ...documents];
  return (
    <>
      <Title text={title} />
      {types.length > 0 && (
        <span className="quiet">
          {' '}
          (<Terms concepts={types} />)
        </span>
      )}
      {hasText(description) && (
        <p className="paragraph">
          <Words text={description} />
        </p>
      )}
      {pages.length > 0 && <Links links={pages} />}
    </>
  );
}

/** When, where and by whom a qualification can be awarded. */
export function AwardingOpportunities({
  opportunities,
}: {
  readonly opportunities: readonly AwardingOpportunity[];
}) {
  const { t } = useTranslation('result');
  if (opportunities.length === 0) return null;
  return (
    <Nested label={t('fields.achievement.awardingOpportunity')}>
      {opportunities.map((opportunity, index) => (
        <Facts key={index}>
          <OrganisationsFact
            label={t('fields.achievement.awardingBody')}
            organisations={opportunity.bodies}
          />
          <PeriodsFact label={t('fields.activity.period')} periods={opportunity.periods} />
          <PlacesFact label={t('fields.common.place')} places={opportunity.places} />
          <IdentifiersFact
            label={t('fields.common.identifier')}
            identifiers={opportunity.identifiers}
          />
        </Facts>
      ))}
    </Nested>
  );
}
