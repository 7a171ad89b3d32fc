import { useTranslation } from 'react-i18next';
import type { Credential } from '../../credential/model.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Sealer } from '../../verification/report.ts';
import { Fact, Facts, NotStated } from '../facts.tsx';
import { plainText } from '../plain-text.ts';
import { OrganisationFacts } from './organisation.tsx';

interface IssuerProps {
  readonly credential: Credential;
  readonly sealers: readonly Sealer[];
}

/** Who sealed, by the certificate; and who issued, by the file. The two are never merged. */
export function Issuer({ credential, sealers }: IssuerProps) {
  const { t } = useTranslation('result');
  const { issuers } = credential;
  return (
    <>
      {sealers.map((sealer, index) => (
        <div className="item" key={index}>
          <h3>{t('result.sealersName')}</h3>
          <SealerFacts sealer={sealer} />
        </div>
      ))}
      <div className="item">
        <h3>{t('result.claimedName')}</h3>
        {issuers.length === 0 && <NotStated />}
        {issuers.map((issuer, index) => (
          <OrganisationFacts
            key={index}
            organisation={issuer}
            label={t('fields.organisation.issuer')}
          />
        ))}
      </div>
    </>
  );
}

function SealerFacts({ sealer }: { readonly sealer: Sealer }) {
  const { t } = useTranslation('result');
  const formats = useFormats();
  const name = sealer.organisation ?? sealer.commonName;
  const { organisationIdentifier, country } = sealer;
  return (
    <Facts>
      <Fact label={t('fields.organisation.sealer')} stated={name !== null} expected>
        {name !== null && (
          <b>
            <bdi>{plainText(name)}</bdi>
          </b>
        )}
      </Fact>
      <Fact label={t('fields.organisation.country')} stated={country !== null}>
        {country !== null && (formats.countryName(country) ?? plainText(country))}
      </Fact>
      <Fact
        label={t('technical.organisationIdentifier')}
        stated={organisationIdentifier !== null}
        expected
      >
        {organisationIdentifier !== null && <bdi>{plainText(organisationIdentifier)}</bdi>}
      </Fact>
    </Facts>
  );
}
