import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holder, Identifier } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact, Facts } from '../facts.tsx';
import { Masked } from '../masked.tsx';
import { plainText } from '../plain-text.ts';
import { useWords } from '../use-words.ts';
import { ContactFacts, GroupFacts } from './contacts.tsx';
import {
  DateFact,
  NameFact,
  OrganisationsFact,
  Places,
  PlacesFact,
  TermsFact,
  TextFact,
} from './fact-kinds.tsx';
import { IdentifierValue } from './identifiers.tsx';
import { Term } from './words.tsx';

/** The person; what nobody needs in order to recognise them stays hidden until it is asked for. */
export function HolderFacts({ holder }: { readonly holder: Holder }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { fullName, givenName, familyName, dateOfBirth, placesOfBirth, gender } = holder;
  const label = hasText(fullName) ? t('fields.holder.fullName') : null;
  return (
    <Facts>
      {label !== null && <NameFact label={label} text={fullName} />}
      <NameFact label={t('fields.holder.givenName')} text={givenName} />
      <NameFact label={t('fields.holder.familyName')} text={familyName} />
      <NameFact label={t('fields.holder.patronymicName')} text={holder.patronymicName} />
      <NameFact label={t('fields.holder.birthName')} text={holder.birthName} />
      <NameFact label={t('fields.organisation.otherNames')} text={holder.otherNames} />
      <PersonalFact
        label={t('fields.holder.dateOfBirth')}
        value={
          dateOfBirth === null ? null : <span className="nums">{words.date(dateOfBirth)}</span>
        }
        expected
      />
      <PersonalFact
        label={t('fields.holder.placeOfBirth')}
        value={placesOfBirth.length === 0 ? null : <Places places={placesOfBirth} />}
      />
      <PersonalFact
        label={t('fields.holder.gender')}
        value={gender === null ? null : <Term concept={gender} />}
      />
      <TermsFact label={t('fields.holder.citizenship')} concepts={holder.citizenships} />
      {holder.identifiers.map((identifier, index) => (
        <PersonalIdentifier key={index} identifier={identifier} />
      ))}
      <PlacesFact label={t('fields.holder.address')} places={holder.addresses} />
      <ContactFacts contacts={holder.contacts} />
      <OrganisationsFact
        label={t('fields.organisation.memberOf')}
        organisations={holder.memberOf}
      />
      <GroupFacts groups={holder.groups} />
      <TextFact label={t('fields.common.note')} text={holder.notes} />
      <DateFact label={t('fields.common.modified')} date={holder.modified} />
    </Facts>
  );
}

interface PersonalFactProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly expected?: boolean;
}

function PersonalFact({ label, value, expected = false }: PersonalFactProps) {
  return (
    <Fact label={label} stated={value !== null} expected={expected}>
      <Masked field={label}>{value}</Masked>
    </Fact>
  );
}

function PersonalIdentifier({ identifier }: { readonly identifier: Identifier }) {
  const { t } = useTranslation('result');
  const { kind, schemeName } = identifier;
  const national = kind === 'national';
  const field = national
    ? t('fields.holder.nationalId')
    : plainText(schemeName ?? t('fields.organisation.identifier.other'));
  return (
    <PersonalFact
      label={field}
      value={<IdentifierValue identifier={identifier} withScheme={national} />}
    />
  );
}
