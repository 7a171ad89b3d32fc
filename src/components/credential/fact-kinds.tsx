import { useTranslation } from 'react-i18next';
import type {
  Address,
  Concept,
  Credit,
  Organisation,
  Period,
  Text,
  WebResource,
} from '../../credential/model.ts';
import { hasText } from '../content-language.ts';
import { Fact } from '../facts.tsx';
import { plainText } from '../plain-text.ts';
import { useWords } from '../use-words.ts';
import { Links, OrganisationNames, Skills, Term, Terms, Words } from './words.tsx';

/* One fact of each kind of value; each shows itself only where the file states it. */

export interface Labelled {
  readonly label: string;
  /** Whether a missing value is worth saying. */
  readonly expected?: boolean;
}

export function TextFact({ text, ...rest }: Labelled & { readonly text: Text }) {
  return (
    <Fact {...rest} stated={hasText(text)}>
      <span className="paragraph">
        <Words text={text} />
      </span>
    </Fact>
  );
}

export function NameFact({ text, ...rest }: Labelled & { readonly text: Text }) {
  return (
    <Fact {...rest} stated={hasText(text)}>
      <Words text={text} isName />
    </Fact>
  );
}

export function TermsFact({
  concepts,
  ...rest
}: Labelled & { readonly concepts: readonly (Concept | null)[] }) {
  const stated = concepts.filter((concept) => concept !== null);
  return (
    <Fact {...rest} stated={stated.length > 0}>
      <Terms concepts={stated} />
    </Fact>
  );
}

export function SkillsFact({
  concepts,
  ...rest
}: Labelled & { readonly concepts: readonly Concept[] }) {
  return (
    <Fact {...rest} stated={concepts.length > 0}>
      <Skills skills={concepts} />
    </Fact>
  );
}

export function DateFact({ date, ...rest }: Labelled & { readonly date: string | null }) {
  const words = useWords();
  return (
    <Fact {...rest} stated={date !== null}>
      {date !== null && <span className="nums">{words.date(date)}</span>}
    </Fact>
  );
}

export function PeriodsFact({
  periods,
  ...rest
}: Labelled & { readonly periods: readonly Period[] }) {
  const words = useWords();
  return (
    <Fact {...rest} stated={periods.length > 0}>
      <ul className="nums">
        {periods.map(({ start, end, name }, index) => (
          <li key={index}>
            {(start !== null || end !== null) && words.period(start, end)}
            {hasText(name) && (
              <>
                {' '}
                <Words text={name} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** A duration; one in implausibly many months says that another unit may be meant. */
export function DurationFact({
  duration,
  ...rest
}: Labelled & { readonly duration: string | null }) {
  return (
    <Fact {...rest} stated={duration !== null}>
      {duration !== null && <Duration duration={duration} />}
    </Fact>
  );
}

export function Duration({ duration }: { readonly duration: string }) {
  const { t } = useTranslation('result');
  const words = useWords();
  return (
    <>
      {words.duration(duration)}
      {words.inDoubt(duration) && (
        <span className="doubt quiet small">{t('values.monthsUnit')}</span>
      )}
    </>
  );
}

export function LinksFact({
  links,
  ...rest
}: Labelled & { readonly links: readonly WebResource[] }) {
  return (
    <Fact {...rest} stated={links.length > 0}>
      <Links links={links} />
    </Fact>
  );
}

export function OrganisationsFact({
  organisations,
  ...rest
}: Labelled & { readonly organisations: readonly Organisation[] }) {
  return (
    <Fact {...rest} stated={organisations.length > 0}>
      <OrganisationNames organisations={organisations} />
    </Fact>
  );
}

export function CreditsFact({
  credits,
  ...rest
}: Labelled & { readonly credits: readonly Credit[] }) {
  const words = useWords();
  return (
    <Fact {...rest} stated={credits.length > 0}>
      <ul>
        {credits.map(({ points, framework }, index) => (
          <li key={index}>
            <span className="nums">{words.points(points)}</span>
            {framework && (
              <>
                {' · '}
                <Term concept={framework} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** Values as the file writes them, such as hours of contact. */
export function ValuesFact({ values, ...rest }: Labelled & { readonly values: readonly string[] }) {
  return (
    <Fact {...rest} stated={values.length > 0}>
      <bdi className="nums">{values.map(plainText).join(' · ')}</bdi>
    </Fact>
  );
}

export function PlacesFact({
  places,
  ...rest
}: Labelled & { readonly places: readonly Address[] }) {
  return (
    <Fact {...rest} stated={places.length > 0}>
      <Places places={places} />
    </Fact>
  );
}

/** Places as lines: their name, their address, the area, the country. */
export function Places({ places }: { readonly places: readonly Address[] }) {
  return (
    <ul>
      {places.map((place, index) => (
        <li key={index} className="paragraph">
          <Place {...place} />
        </li>
      ))}
    </ul>
  );
}

function Place({ full, area, country, name }: Address) {
  const lines = [
    hasText(name) ? <Words text={name} isName /> : null,
    hasText(full) ? <Words text={full} isName /> : null,
    area.length > 0 ? <Terms concepts={area} /> : null,
    country === null ? null : <Term concept={country} />,
  ].filter((line) => line !== null);
  return lines.map((line, index) => (
    <span key={index}>
      {index > 0 && ', '}
      {line}
    </span>
  ));
}
