import { useTranslation } from 'react-i18next';
import type { Holder, Identifier } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact, Facts } from '../facts.tsx';
import { Masked } from '../masked.tsx';
import { plainText } from '../plain-text.ts';
import { useWords } from '../use-words.ts';
import { AddressLines, hasLines, IdentifierValue } from './organisation.tsx';
import { Addresses, Terms, Words } from './words.tsx';

/** The person; birth date and personal identifiers stay hidden until the reader asks for them. */
export function HolderFacts({ holder }: { readonly holder: Holder }) {
  const { t } = useTranslation('result');
  const words = useWords();
  const { fullName, givenName, familyName, dateOfBirth, citizenships } = holder;
  const { addresses, emails, identifiers } = holder;
  const birth = t('fields.holder.dateOfBirth');
  return (
    <Facts>
      <Fact label={t('fields.holder.fullName')} stated={hasText(fullName)}>
        <Words text={fullName} isName />
      </Fact>
      <Fact label={t('fields.holder.givenName')} stated={hasText(givenName) && !hasText(fullName)}>
        <Words text={givenName} isName />
      </Fact>
      <Fact
        label={t('fields.holder.familyName')}
        stated={hasText(familyName) && !hasText(fullName)}
      >
        <Words text={familyName} isName />
      </Fact>
      <Fact label={birth} stated={dateOfBirth !== null} expected>
        {dateOfBirth && (
          <Masked field={birth}>
            <span className="nums">{words.date(dateOfBirth)}</span>
          </Masked>
        )}
      </Fact>
      <Fact label={t('fields.holder.citizenship')} stated={citizenships.length > 0}>
        <Terms concepts={citizenships} />
      </Fact>
      {identifiers.map((identifier, index) => (
        <PersonalIdentifier key={index} identifier={identifier} />
      ))}
      <Fact label={t('fields.holder.address')} stated={addresses.some(hasLines)}>
        <AddressLines addresses={addresses} />
      </Fact>
      <Fact label={t('fields.holder.email')} stated={emails.length > 0}>
        <Addresses addresses={emails} />
      </Fact>
    </Facts>
  );
}

function PersonalIdentifier({ identifier }: { readonly identifier: Identifier }) {
  const { t } = useTranslation('result');
  const field =
    identifier.kind === 'national'
      ? t('fields.holder.nationalId')
      : plainText(identifier.schemeName ?? t('fields.holder.identifiers'));
  return (
    <Fact label={field} stated>
      <Masked field={field}>
        <IdentifierValue identifier={identifier} />
      </Masked>
    </Fact>
  );
}
