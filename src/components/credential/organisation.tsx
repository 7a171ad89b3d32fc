import { useTranslation } from 'react-i18next';
import type { Organisation } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { useContentTrust } from '../content-trust.ts';
import { Fact, Facts } from '../facts.tsx';
import { pictureOf } from '../picture.ts';
import { plainText } from '../plain-text.ts';
import { ContactFacts, GroupFacts } from './contacts.tsx';
import {
  DateFact,
  LinksFact,
  NameFact,
  OrganisationsFact,
  PlacesFact,
  TermsFact,
  TextFact,
} from './fact-kinds.tsx';
import { IdentifierValue } from './identifiers.tsx';
import { OrganisationName, Title } from './words.tsx';

/** An organisation as the file describes it. */
export function OrganisationFacts({
  organisation,
  label,
}: {
  readonly organisation: Organisation;
  readonly label: string;
}) {
  const { t } = useTranslation('result');
  const { addresses, identifiers, legalName, otherNames, accreditations } = organisation;
  const countries = addresses
    .map((address) => address.country)
    .filter((country) => country !== null);
  // The country stands by itself; a place that says no more need not say it again.
  const places = addresses.filter(
    ({ full, area, name }) => hasText(full) || hasText(name) || area.length > 0,
  );
  return (
    <>
      <Facts>
        <Fact label={label} stated>
          <b>
            <OrganisationName organisation={organisation} />
          </b>
        </Fact>
        {hasText(legalName) && (
          <NameFact label={t('fields.organisation.otherNames')} text={otherNames} />
        )}
        <TermsFact label={t('fields.credential.type')} concepts={organisation.types} />
        <TermsFact label={t('fields.organisation.country')} concepts={countries} expected />
        <PlacesFact label={t('fields.organisation.address')} places={places} />
        {identifiers.map((identifier, index) => (
          <Fact
            key={index}
            label={
              identifier.kind === 'other' && identifier.schemeName !== null
                ? plainText(identifier.schemeName)
                : t(`fields.organisation.identifier.${identifier.kind}`)
            }
            stated
          >
            <IdentifierValue identifier={identifier} withScheme={identifier.kind !== 'other'} />
          </Fact>
        ))}
        <LinksFact label={t('fields.organisation.homepage')} links={organisation.homepages} />
        <ContactFacts contacts={organisation.contacts} />
        <GroupFacts groups={organisation.groups} />
        <OrganisationsFact
          label={t('fields.organisation.parts')}
          organisations={organisation.parts}
        />
        <OrganisationsFact
          label={t('fields.organisation.partOf')}
          organisations={organisation.partOf}
        />
        <Fact label={t('fields.organisation.accreditation')} stated={accreditations.length > 0}>
          <ul>
            {accreditations.map(({ title }, index) => (
              <li key={index}>
                <Title text={title} />
              </li>
            ))}
          </ul>
        </Fact>
        <TextFact label={t('fields.common.note')} text={organisation.notes} />
        <DateFact label={t('fields.common.modified')} date={organisation.modified} />
      </Facts>
      <Logo organisation={organisation} />
    </>
  );
}

/** The logo, framed, and only where the sealing organisation is known: a mark is easily borrowed. */
function Logo({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation('result');
  const { verdict, sealerKnown } = useContentTrust();
  const address = organisation.logo && pictureOf(organisation.logo);
  if (!address || !sealerKnown || verdict !== 'valid') return null;
  return (
    <figure className="logo">
      <div className="mount">
        <img src={address} alt={t('fields.organisation.logo')} decoding="async" />
      </div>
      <figcaption>{t('result.appearance')}</figcaption>
    </figure>
  );
}
