import { useTranslation } from 'react-i18next';
import type { Address, Identifier, Organisation } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact, Facts } from '../facts.tsx';
import { plainText } from '../plain-text.ts';
import { Addresses, OrganisationNames, Terms, Words } from './words.tsx';

/** An organisation as the file describes it. */
export function OrganisationFacts({
  organisation,
  label,
}: {
  readonly organisation: Organisation;
  readonly label: string;
}) {
  const { t } = useTranslation('result');
  const { otherNames, addresses, homepages, emails, identifiers } = organisation;
  const countries = addresses
    .map((address) => address.country)
    .filter((country) => country !== null);
  return (
    <Facts>
      <Fact label={label} stated>
        <b>
          <OrganisationNames organisations={[organisation]} />
        </b>
      </Fact>
      <Fact label={t('fields.organisation.otherNames')} stated={hasText(otherNames)}>
        <Words text={otherNames} isName />
      </Fact>
      <Fact label={t('fields.organisation.country')} stated={countries.length > 0} expected>
        <Terms concepts={countries} />
      </Fact>
      <Fact label={t('fields.organisation.address')} stated={addresses.some(hasLines)}>
        <AddressLines addresses={addresses} />
      </Fact>
      {identifiers.map((identifier, index) => (
        <Fact
          key={index}
          label={
            identifier.schemeName
              ? plainText(identifier.schemeName)
              : t(`fields.organisation.identifier.${identifier.kind}`)
          }
          stated
        >
          <IdentifierValue identifier={identifier} />
        </Fact>
      ))}
      <Fact label={t('fields.organisation.homepage')} stated={homepages.length > 0}>
        <Addresses addresses={homepages} />
      </Fact>
      <Fact label={t('fields.organisation.email')} stated={emails.length > 0}>
        <Addresses addresses={emails} />
      </Fact>
    </Facts>
  );
}

export function hasLines({ full, area }: Address): boolean {
  return hasText(full) || area.length > 0;
}

/** Addresses as lines of text. */
export function AddressLines({ addresses }: { readonly addresses: readonly Address[] }) {
  return (
    <ul>
      {addresses.filter(hasLines).map(({ full, area }, index) => (
        <li key={index} className="paragraph">
          <Words text={full} isName />
          {hasText(full) && area.length > 0 && ', '}
          <Terms concepts={area} />
        </li>
      ))}
    </ul>
  );
}

/** The value of an identifier, as it stands. */
export function IdentifierValue({ identifier }: { readonly identifier: Identifier }) {
  return (
    <>
      <bdi className="nums">{plainText(identifier.value)}</bdi>
      {identifier.country && (
        <span className="quiet">
          {' '}
          (<Terms concepts={[identifier.country]} />)
        </span>
      )}
    </>
  );
}
