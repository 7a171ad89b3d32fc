import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/use-page-title.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { Contact } from './contact.tsx';

/** A page of running text: how it works, privacy, accessibility. */
export default function TextPage({
  page,
}: {
  readonly page: 'about' | 'privacy' | 'accessibility';
}) {
  const { t } = useTranslation('pages');
  const { title, lead, sections } = t(page, {
    returnObjects: true,
    host: window.location.host,
  });
  usePageTitle(title);
  return (
    <div className="prose">
      <PageHeading>{title}</PageHeading>
      <p>{lead}</p>
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      {page === 'accessibility' && <Contact />}
    </div>
  );
}
