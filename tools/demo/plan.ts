import type { Detail } from './credentials/credential.ts';
import type { Course } from './credentials/courses/course.ts';
import type { Language, Text } from './credentials/json.ts';
import type { Organisation } from './credentials/organisations.ts';
import type { Person } from './credentials/people.ts';
import type { Level } from './seal/levels.ts';
import type { SealerKey } from './sealers.ts';

/** Who stands in the file as the issuer. */
export type IssuerPlan =
  /** What sealing writes: the names of the seal certificate. */
  | { readonly kind: 'sealer' }
  /** What sealing writes, but for another legal name beside the right identifier. */
  | { readonly kind: 'renamed'; readonly legalName: string }
  /** An organisation with its own identifier. */
  | { readonly kind: 'organisation'; readonly organisation: Organisation };

/** One demonstration file: what is in it, how it is sealed, what happened to it afterwards. */
export interface FilePlan {
  readonly file: string;
  /** Title in the list of files, where it is not the course's. */
  readonly title: Text | null;
  /** What the file demonstrates, in a few words and without a verdict. */
  readonly shows: Text;
  readonly course: Course;
  readonly holder: Person;
  readonly sealer: SealerKey;
  /** Claimed signing time and time of issue. */
  readonly sealedAt: string;
  readonly level: Level;
  readonly issuer: IssuerPlan;
  /** The course's own university where it is empty. */
  readonly awardingBodies: readonly Organisation[];
  readonly detail: Detail;
  readonly languages: readonly Language[];
  /** First day of validity; the day of award where it is null. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly mandate: string | null;
  /** Whether the file declares a status (credentialStatus). */
  readonly declaresStatus: boolean;
  /** `plain`: the credential without its seal; `upload`: what an issuer hands to the software. */
  readonly form: 'sealed' | 'plain' | 'upload' | 'foreign';
  /** What befell the file after it was made. */
  readonly afterwards: ((file: string) => string) | null;
}

type Needed = 'file' | 'shows' | 'course' | 'holder' | 'sealedAt';

/** A file sealed by the consortium to the highest level, with whatever differs. */
export function plan(given: Pick<FilePlan, Needed> & Partial<FilePlan>): FilePlan {
  return {
    title: null,
    sealer: 'consortium',
    level: 'LTA',
    issuer: { kind: 'sealer' },
    awardingBodies: [],
    detail: 'full',
    languages: ['cs', 'en'],
    validFrom: null,
    validUntil: null,
    mandate: null,
    declaresStatus: false,
    form: 'sealed',
    afterwards: null,
    ...given,
  };
}
