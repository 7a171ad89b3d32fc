import type {
  ACTIVITY,
  ASSESSMENT,
  EQF,
  Field,
  MODE,
  OUTCOME,
  REUSE,
  SUPERVISION,
} from '../concepts.ts';
import type { JsonObject, Text } from '../json.ts';
import type { UniversityKey } from '../organisations.ts';

/** One thing that a learner knows or can do afterwards. */
export interface Outcome {
  readonly title: Text;
  readonly type: keyof typeof OUTCOME;
  readonly reuse: keyof typeof REUSE;
  readonly skills?: readonly JsonObject[];
}

export interface Assessment {
  readonly title: Text;
  readonly type: keyof typeof ASSESSMENT;
  readonly mode: keyof typeof MODE;
  readonly supervision: keyof typeof SUPERVISION;
  readonly grade: Text;
  readonly grading: Grading;
  readonly day: string;
}

export interface Grading {
  readonly key: string;
  readonly title: Text;
  readonly description: Text;
}

export interface Activity {
  readonly title: Text;
  readonly description: Text;
  readonly type: keyof typeof ACTIVITY;
  readonly start: string;
  readonly end: string;
  readonly contactHours: number;
}

/** One part of a long programme. */
export interface Part {
  readonly title: Text;
  readonly credits: string;
}

/** An invented course; `slug` names its file. */
export interface Course {
  readonly slug: string;
  readonly title: Text;
  readonly description: Text;
  readonly university: UniversityKey;
  readonly credits: string;
  readonly hours: number;
  readonly eqf: keyof typeof EQF;
  readonly mode: keyof typeof MODE;
  readonly language: 'cs' | 'en';
  readonly field: Field;
  readonly entry: Text | null;
  readonly outcomes: readonly Outcome[];
  readonly assessments: readonly Assessment[];
  readonly activities: readonly Activity[];
  readonly parts?: readonly Part[];
  readonly entitlement?: Text;
  /** Day on which it was awarded (YYYY-MM-DD). */
  readonly awarded: string;
}
