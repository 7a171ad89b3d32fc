import type { Concept, Organisation, Text } from '../../credential/model.ts';
import { useContentLanguage } from '../content-language.ts';
import { distinct } from '../distinct.ts';
import { plainText } from '../plain-text.ts';
import { useWords } from '../use-words.ts';

/*
 * Words out of a credential. Each stands apart from the sentence around it (bdi), carries its own
 * language, and says so where it is not the one the reader asked for.
 */

interface WordsProps {
  readonly text: Text;
  /** A name needs no word on its language: it is the same in all of them. */
  readonly isName?: boolean;
}

/** One text in the best language there is. */
export function Words({ text, isName = false }: WordsProps) {
  const words = useWords();
  const { marked } = useContentLanguage();
  const chosen = words.text(text);
  if (!chosen) return null;
  return (
    <>
      <bdi lang={chosen.language ?? undefined}>{chosen.text}</bdi>
      {marked && !isName && chosen.fallback && chosen.language !== null && (
        <span className="fallback-mark">({words.languageName(chosen.language)})</span>
      )}
    </>
  );
}

/** One term: its label in the best language there is. */
export function Term({ concept }: { readonly concept: Concept }) {
  const label = useWords().term(concept);
  return <bdi lang={label.language ?? undefined}>{label.text}</bdi>;
}

/** Several terms in one line. */
export function Terms({ concepts }: { readonly concepts: readonly Concept[] }) {
  return distinct(concepts).map((concept, index) => (
    <span key={index}>
      {index > 0 && ' · '}
      <Term concept={concept} />
    </span>
  ));
}

/** The names of organisations, in one line. */
export function OrganisationNames({
  organisations,
}: {
  readonly organisations: readonly Organisation[];
}) {
  return distinct(organisations).map((organisation, index) => (
    <span key={index}>
      {index > 0 && ' · '}
      <Words text={nameOf(organisation)} isName />
    </span>
  ));
}

/** What an organisation is called: its legal name, else any other, else its identifier. */
function nameOf({ legalName, otherNames, id }: Organisation): Text {
  if (Object.keys(legalName).length > 0) return legalName;
  if (Object.keys(otherNames).length > 0) return otherNames;
  return { und: [id ?? ''] };
}

/** An address that a credential names: text, as long as nothing vouches for where it leads. */
export function Addresses({ addresses }: { readonly addresses: readonly string[] }) {
  return (
    <ul>
      {addresses.map((address) => (
        <li key={address}>
          <bdi>{plainText(address)}</bdi>
        </li>
      ))}
    </ul>
  );
}
