import type { SealedFile } from '../verification/verify.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { IntakeProblem } from './intake.ts';
import type { ListedFiles } from './listed-file.ts';
import type { ShareFile } from './share/share-file.ts';
import type { ManageLink, ShareLink } from './share-link.ts';

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

/** Where a code can be read. */
export type CodeOrigin = Extract<SealedFile['origin'], 'qr' | 'picture' | 'pdf'>;

/**
 * What came in, by whatever way. Everything ends here before it ends in the verification: nothing
 * else decides what a link, a code or a text may do.
 */
export type Arrival =
  | {
      readonly kind: 'file';
      readonly file: SealedFile;
      /** Addresses that were asked on the way to it. */
      readonly contacted?: readonly string[];
    }
  | {
      readonly kind: 'share';
      readonly link: ShareLink;
      /** What the link was read from, where it was not opened or pasted as a link. */
      readonly origin?: CodeOrigin;
    }
  /** Several files, none of which has been read yet. */
  | { readonly kind: 'many'; readonly files: ListedFiles }
  /** A share to look at and to withdraw, by the link that its holder keeps. */
  | { readonly kind: 'manage'; readonly link: ManageLink }
  /** An encrypted share file; whoever sent it also sent a key. */
  | { readonly kind: 'locked'; readonly file: ShareFile }
  /** Shown with its host; the reader decides. */
  | { readonly kind: 'elsewhere'; readonly place: Elsewhere }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'problem'; readonly problem: IntakeProblem };

export function problem(what: IntakeProblem): Arrival {
  return { kind: 'problem', problem: what };
}
