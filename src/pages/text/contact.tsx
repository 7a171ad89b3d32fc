import { useTranslation } from 'react-i18next';
import { useContact } from '../../app/use-contact.ts';

/** Whom to tell about an obstacle (Act 99/2019 Coll., §8 and §9). */
export function Contact() {
  const { t } = useTranslation('pages');
  const contact = useContact();
  return (
    <section>
      <h2>{t('accessibility.contact.heading')}</h2>
      <p>
        {contact
          ? t('accessibility.contact.address', { contact })
          : t('accessibility.contact.noAddress', { host: window.location.host })}
      </p>
      <p>{t('accessibility.contact.supervision')}</p>
    </section>
  );
}
