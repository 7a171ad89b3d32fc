import type { Identifier, Named } from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact } from '../facts.tsx';
import { plainText } from '../plain-text.ts';
import { useWords } from '../use-words.ts';
import type { Labelled } from './fact-kinds.tsx';
import { Term, Terms, Title, Words } from './words.tsx';

/** What is told apart by its name: a qualification, a whole that this is part of. */
export function NamedFact({ named, ...rest }: Labelled & { readonly named: readonly Named[] }) {
  const shown = named.filter(({ title, identifiers }) => hasText(title) || identifiers.length > 0);
  return (
    <Fact {...rest} stated={shown.length > 0}>
      <ul>
        {shown.map(({ title, identifiers }, index) => (
          <li key={index}>
            <Title text={title} />
            {identifiers.map((identifier, number) => (
              <span key={number} className="quiet small">
                {' · '}
                <IdentifierValue identifier={identifier} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** Identifiers of a thing that is nobody's secret. */
export function IdentifiersFact({
  identifiers,
  ...rest
}: Labelled & { readonly identifiers: readonly Identifier[] }) {
  return (
    <Fact {...rest} stated={identifiers.length > 0}>
      <ul>
        {identifiers.map((identifier, index) => (
          <li key={index}>
            <IdentifierValue identifier={identifier} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** The value of an identifier as it stands, and whose it is. */
export function IdentifierValue({
  identifier,
  withScheme = true,
}: {
  readonly identifier: Identifier;
  readonly withScheme?: boolean;
}) {
  const words = useWords();
  const { value, schemeName, schemeVersion, agency, country, types, issued } = identifier;
  const scheme = [schemeName, schemeVersion].filter((part) => part !== null).join(' ');
  const notes = [
    withScheme && scheme !== '' ? <bdi>{plainText(scheme)}</bdi> : null,
    hasText(agency) ? <Words text={agency} isName /> : null,
    types.length > 0 ? <Terms concepts={types} /> : null,
    country === null ? null : <Term concept={country} />,
    issued === null ? null : words.date(issued),
  ].filter((note) => note !== null);
  return (
    <>
      <bdi className="nums">{plainText(value)}</bdi>
      {notes.length > 0 && (
        <span className="quiet">
          {' ('}
          {notes.map((note, index) => (
            <span key={index}>
              {index > 0 && ', '}
              {note}
            </span>
          ))}
          )
        </span>
      )}
    </>
  );
}
