import type { ReactNode } from 'react';
import type { Concept, Organisation, Text, WebResource } from '../../credential/model.ts';
import { Address } from '../address.tsx';
import { hasText, useContentLanguage } from '../content-language.ts';
import { useContentTrust } from '../content-trust.ts';
import { distinct } from '../distinct.ts';
import { NotStated } from '../facts.tsx';
import { escoAddress, linkTarget, shownAddress } from '../links.ts';
import { useOrganisationAnchor } from '../organisations.ts';
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

/** A title that a heading needs; says so where there is none. */
export function Title({ text }: { readonly text: Text }) {
  return hasText(text) ? <Words text={text} /> : <NotStated />;
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

/** Skills in one line; those of ESCO lead to their page there. */
export function Skills({ skills }: { readonly skills: readonly Concept[] }) {
  return distinct(skills).map((skill, index) => {
    const address = escoAddress(skill.id);
    const term = <Term concept={skill} />;
    return (
      <span key={index}>
        {index > 0 && ' · '}
        {address === null ? term : <Outward address={address}>{term}</Outward>}
      </span>
    );
  });
}

/** The names of organisations, in one line, each leading to where the page describes it. */
export function OrganisationNames({
  organisations,
}: {
  readonly organisations: readonly Organisation[];
}) {
  const anchorOf = useOrganisationAnchor();
  return distinct(organisations).map((organisation, index) => {
    const anchor = anchorOf(organisation);
    const name = <OrganisationName organisation={organisation} />;
    return (
      <span key={index}>
        {index > 0 && ' · '}
        {anchor === null ? name : <a href={`#${anchor}`}>{name}</a>}
      </span>
    );
  });
}

/** What an organisation is called: its legal name, else any other. */
export function OrganisationName({ organisation }: { readonly organisation: Organisation }) {
  const { legalName, otherNames } = organisation;
  const name = hasText(legalName) ? legalName : otherNames;
  return hasText(name) ? <Words text={name} isName /> : <NotStated />;
}

/** Leads out of the page where the verification allows it; otherwise nothing but its words. */
function Outward({
  address,
  children,
}: {
  readonly address: string;
  readonly children: ReactNode;
}) {
  const target = linkTarget(address, useContentTrust());
  if (target === null) return children;
  return (
    <a href={target.href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** Pages and documents elsewhere: their titles, and where they lead. */
export function Links({ links }: { readonly links: readonly WebResource[] }) {
  return (
    <ul>
      {distinctLinks(links).map((link, index) => (
        <li key={index}>
          <OneLink link={link} />
        </li>
      ))}
    </ul>
  );
}

function OneLink({ link }: { readonly link: WebResource }) {
  const target = linkTarget(link.url, useContentTrust());
  const titled = hasText(link.title);
  const address = (
    <bdi>
      <Address text={plainText(shownAddress(link.url))} />
    </bdi>
  );
  return (
    <>
      <Outward address={link.url}>{titled ? <Words text={link.title} /> : address}</Outward>
      {titled && (
        <span className="quiet small">
          {' '}
          · {target === null ? address : <bdi>{target.host}</bdi>}
        </span>
      )}
      {link.language && (
        <span className="quiet small">
          {' '}
          (<Term concept={link.language} />)
        </span>
      )}
    </>
  );
}

function distinctLinks(links: readonly WebResource[]): readonly WebResource[] {
  return links.filter(({ url }, index) => links.findIndex((other) => other.url === url) === index);
}
