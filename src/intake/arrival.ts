import type { SealedFile } from '../verification/verify.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { IntakeProblem } from './intake.ts';
import type { ListedFiles } from './listed-file.ts';
import type { ShareLink } from './share-link.ts';

/** One of several things found in a picture or a PDF; the reader chooses. */
export interface Choice {
  /** What it is: a file attached to the document, or a code seen in it. */
  readonly kind: 'attachment' | 'code';
  /** The name of the attachment, or what the code says; text of a stranger, to be shown as such. */
  readonly label: string;
  /** The page it stands on, from 1; null where that means nothing. */
  readonly page: number | null;
  readonly arrival: Arrival;
}

/**
 * What came in, by whatever way. Everything ends here before it ends in the verification: nothing
 * else decides what a link, a code or a text may do.
 */
export type Arrival =
  | { readonly kind: 'file'; readonly file: SealedFile }
  /** Several files, none of which has been read yet. */
  | { readonly kind: 'many'; readonly files: ListedFiles }
  | { readonly kind: 'share'; readonly link: ShareLink }
  /** Shown with its host; the reader decides. */
  | { readonly kind: 'elsewhere'; readonly place: Elsewhere }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'problem'; readonly problem: IntakeProblem };

export function problem(what: IntakeProblem): Arrival {
  return { kind: 'problem', problem: what };
}
