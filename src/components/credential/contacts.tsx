import { useTranslation } from 'react-i18next';
import type { Contact, Group } from '../../credential/model.ts';
import { Address } from '../address.tsx';
import { hasText } from '../content-language.ts';
import { Fact } from '../facts.tsx';
import { plainText } from '../plain-text.ts';
import { LinksFact, PlacesFact, TextFact } from './fact-kinds.tsx';
import { Terms, Title } from './words.tsx';

/** How somebody can be reached. An address of electronic mail is text: nothing leads out of it. */
export function ContactFacts({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { t } = useTranslation('result');
  return contacts.map((contact, index) => (
    <ContactLines
      key={index}
      contact={contact}
      labels={{
        address: t('fields.contact.address'),
        email: t('fields.contact.email'),
        phone: t('fields.contact.phone'),
        form: t('fields.contact.form'),
        note: t('fields.contact.note'),
      }}
    />
  ));
}

function ContactLines({
  contact,
  labels,
}: {
  readonly contact: Contact;
  readonly labels: Readonly<Record<'address' | 'email' | 'phone' | 'form' | 'note', string>>;
}) {
  return (
    <>
      <PlacesFact label={labels.address} places={contact.addresses} />
      <LinesFact label={labels.email} lines={contact.emails} />
      <LinesFact label={labels.phone} lines={contact.phones} />
      <LinksFact label={labels.form} links={contact.forms} />
      <TextFact label={labels.note} text={contact.notes} />
    </>
  );
}

function LinesFact({
  label,
  lines,
}: {
  readonly label: string;
  readonly lines: readonly string[];
}) {
  return (
    <Fact label={label} stated={lines.length > 0}>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <bdi>
              <Address text={plainText(line)} />
            </bdi>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** The groups that a person or an organisation belongs to, with what the file says of them. */
export function GroupFacts({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation('result');
  return groups.map((group, index) => (
    <GroupLines key={index} group={group} label={t('fields.organisation.memberOf')} />
  ));
}

function GroupLines({ group, label }: { readonly group: Group; readonly label: string }) {
  const { t } = useTranslation('result');
  const { name, types, notes, addresses, contacts } = group;
  const more = addresses.length > 0 || contacts.length > 0 || hasText(notes);
  return (
    <Fact label={label} stated>
      <Title text={name} />
      {types.length > 0 && (
        <span className="quiet">
          {' '}
          (<Terms concepts={types} />)
        </span>
      )}
      {more && (
        <dl className="facts inner-facts">
          <PlacesFact label={t('fields.contact.address')} places={addresses} />
          <ContactFacts contacts={contacts} />
          <TextFact label={t('fields.common.note')} text={notes} />
        </dl>
      )}
    </Fact>
  );
}
