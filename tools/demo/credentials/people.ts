import { COUNTRY } from './concepts.ts';
import { midnight } from './days.ts';
import type { JsonObject, Language } from './json.ts';

/** An invented holder. A name is given in one language only, as the profile asks. */
export interface Person {
  readonly fullName: string;
  readonly givenName: string;
  readonly familyName: string;
  /** Day of birth (YYYY-MM-DD). */
  readonly born: string;
  readonly language: Language;
  readonly citizenship?: keyof typeof COUNTRY;
  readonly learnerNumber?: string;
}

function person(
  fullName: string,
  givenName: string,
  familyName: string,
  born: string,
  more: Partial<Person> = {},
): Person {
  return { fullName, givenName, familyName, born, language: 'cs', ...more };
}

export const PEOPLE = {
  klara: person('Klára Vzorná', 'Klára', 'Vzorná', '1996-03-14', { learnerNumber: 'UU-100014' }),
  matej: person('Matěj Ukázka', 'Matěj', 'Ukázka', '1988-10-30'),
  dagmar: person('Dagmar Příkladná', 'Dagmar', 'Příkladná', '1971-07-02'),
  olena: person('Olena Zrazkova', 'Olena', 'Zrazkova', '2004-01-25', { citizenship: 'UA' }),
  stepan: person('Štěpán Řehoř Žluťoučký', 'Štěpán Řehoř', 'Žluťoučký', '2006-05-09'),
  ivan: person('Ivan Demonenko', 'Ivan', 'Demonenko', '1993-12-01', {
    citizenship: 'UA',
    language: 'en',
  }),
  jane: person('Jane Sample', 'Jane', 'Sample', '1990-08-17', { language: 'en' }),
  anezka: person('Bc. Anežka Zkušební', 'Anežka', 'Zkušební', '1999-02-28'),
  maxmiliana: person(
    'Mgr. Maxmiliána Rozálie Nejpříkladnější Vzorníčková-Ukázkovská, DiS.',
    'Maxmiliána Rozálie',
    'Nejpříkladnější Vzorníčková-Ukázkovská',
    '1979-11-11',
    { citizenship: 'SK', learnerNumber: 'UZU-2024-000913' },
  ),
  radek: person('Radek Zkoušený', 'Radek', 'Zkoušený', '1985-04-04'),
  eva: person('Eva Náhledová', 'Eva', 'Náhledová', '2001-09-19'),
  tomas: person('Tomáš Smyšlený', 'Tomáš', 'Smyšlený', '1994-06-23'),
  hana: person('Hana Pokusná', 'Hana', 'Pokusná', '1982-12-12'),
  viktor: person('Viktor Testovací', 'Viktor', 'Testovací', '1997-07-07'),
} as const satisfies Readonly<Record<string, Person>>;

/** The holder with a claim, as the credential's subject. */
export function personNode(holder: Person, claim: JsonObject, minimal: boolean): JsonObject {
  const name = (value: string): JsonObject => ({ [holder.language]: value });
  const base = { id: 'urn:epass:person:1', type: 'Person' };
  if (minimal) return { ...base, fullName: name(holder.fullName), hasClaim: claim };
  return {
    ...base,
    ...(holder.citizenship === undefined
      ? {}
      : { citizenshipCountry: COUNTRY[holder.citizenship] }),
    dateOfBirth: midnight(holder.born),
    hasClaim: claim,
    ...(holder.learnerNumber === undefined
      ? {}
      : {
          identifier: {
            id: 'urn:epass:identifier:learner',
            type: 'Identifier',
            schemeName: 'Číslo studujícího / Learner number',
            notation: holder.learnerNumber,
          },
        }),
    familyName: name(holder.familyName),
    fullName: name(holder.fullName),
    givenName: name(holder.givenName),
  };
}
