import { useTranslation } from 'react-i18next';
import type { ClaimFacts, Text } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { useWords } from '../use-words.ts';
import { DateFact, LinksFact, PlacesFact, TermsFact, TextFact, ValuesFact } from './fact-kinds.tsx';
import { IdentifiersFact, NamedFact } from './identifiers.tsx';

/** What every claim may state, whatever its kind, after the facts of its own kind. */
export function CommonFacts({
  claim,
  descriptionLabel,
}: {
  readonly claim: ClaimFacts;
  /** What a description of what specifies the claim is called. */
  readonly descriptionLabel?: string;
}) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { specification } = claim;
  // A specification that is called what the claim is called says nothing new.
  const unlike = (one: Text, other: Text): Text =>
    words.text(one)?.text === words.text(other)?.text ? {} : one;
  return (
    <>
      <TextFact
        label={t('fields.common.alternativeName')}
        text={unlike(specification.title, claim.title)}
      />
      <TextFact label={t('fields.common.otherNames')} text={specification.otherNames} />
      <TextFact
        label={descriptionLabel ?? t('fields.common.specificationDescription')}
        text={unlike(specification.description, claim.description)}
      />
      <TextFact label={t('fields.common.definition')} text={specification.definition} />
      <TextFact label={t('fields.common.category')} text={specification.categories} />
      <TermsFact label={t('fields.common.systemNote')} concepts={claim.systemNotes} />
      <TextFact label={t('fields.common.awardingNote')} text={claim.awardingNotes} />
      <PlacesFact label={t('fields.common.awardingPlace')} places={claim.awardingPlaces} />
      <NamedFact
        label={t('fields.common.partOf')}
        named={[...claim.partOf, ...specification.partOf]}
      />
      <NamedFact label={t('fields.common.hasParts')} named={specification.parts} />
      <NamedFact label={t('fields.common.generalisation')} named={specification.generalisations} />
      <NamedFact label={t('fields.common.specialisation')} named={specification.specialisations} />
      <IdentifiersFact
        label={t('fields.common.identifier')}
        identifiers={[...claim.identifiers, ...specification.identifiers]}
      />
      <LinksFact
        label={t('fields.common.documents')}
        links={[...claim.documents, ...specification.documents]}
      />
      <LinksFact label={t('fields.common.homepage')} links={specification.homepages} />
      <TextFact label={t('fields.common.note')} text={claim.notes} />
      <TextFact label={t('fields.common.note')} text={unlike(specification.notes, claim.notes)} />
      <ValuesFact
        label={t('fields.common.status')}
        values={specification.status === null ? [] : [specification.status]}
      />
      <DateFact label={t('fields.common.modified')} date={specification.modified} />
    </>
  );
}

/** What a claim is about: its own description, else that of what specifies it. */
export function descriptionOf(claim: ClaimFacts): Text {
  return hasText(claim.description) ? claim.description : claim.specification.description;
}
