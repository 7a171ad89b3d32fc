import { createContext, use } from 'react';
import type { Arrival } from '../intake/arrival.ts';
import type { IntakeProblem } from '../intake/intake.ts';
import type { ManageLink, ShareLink } from '../intake/share-link.ts';
import type { Shared } from '../intake/shared.ts';
import type { SealedFile } from '../verification/verify.ts';
import type { Batch } from './batch.ts';
import type { Route } from './routes.ts';

/** The file that is open. It lives in memory only: no address, history or storage holds it. */
export interface Opened {
  readonly file: SealedFile;
  readonly sha256: string;
  /** What came along from a registry; null for a file that came otherwise. */
  readonly shared: Shared | null;
  /** Addresses that were asked for it otherwise. */
  readonly contacted: readonly string[];
  /** The link by which it came, to come by it again; null for a file that came otherwise. */
  readonly link: ShareLink | null;
}

/** Something that came in and needs the reader's decision before anything is opened. */
export type Question = Extract<Arrival, { readonly kind: 'elsewhere' | 'choice' | 'locked' }>;

/** Something to tell the reader that is no verdict. */
export type Notice = IntakeProblem | { readonly kind: 'cold' } | { readonly kind: 'cold-list' };

/** The element that says the notice, for inputs to refer to. */
export const NOTICE_ID = 'notice';

export interface Session {
  readonly opened: Opened | null;
  /** The share that is to be read from its registry before there is a file. */
  readonly arriving: ShareLink | null;
  /** The share that its holder came to look after; null where nobody did. */
  readonly managing: ManageLink | null;
  readonly question: Question | null;
  readonly notice: Notice | null;
  /** The list of files; it stays while one of them is open. */
  readonly batch: Batch | null;
  /**
   * Says that something is being read. The signal ends when anything else comes: what was read is
   * then no longer to be taken.
   */
  readonly begin: () => AbortSignal;
  /** Opens what came in and goes to its result, asks the reader, or says why it cannot. */
  readonly take: (arrival: Arrival, notice?: Notice) => void;
  /** Opens the file that a share has turned out to be, unless something else was taken since. */
  readonly arrived: (link: ShareLink, file: SealedFile, shared: Shared) => void;
  /** Says something on one page, until the reader leaves it. */
  readonly tell: (notice: Notice, where: Route) => void;
  readonly dismiss: () => void;
  /** Forgets the list and every report in it. */
  readonly closeBatch: () => void;
}

export const SessionContext = createContext<Session | null>(null);

/** The open file and the ways to change it. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no session around this component');
  return session;
}
