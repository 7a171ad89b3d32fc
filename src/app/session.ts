import { createContext, use } from 'react';
import type { Intake, IntakeProblem } from '../intake/intake.ts';
import type { SealedFile } from '../verification/verify.ts';
import type { Route } from './routes.ts';

/** The file that is open. It lives in memory only: no address, history or storage holds it. */
export interface Opened {
  readonly file: SealedFile;
  readonly sha256: string;
}

/** Something to tell the reader that is no verdict. */
export type Notice = IntakeProblem | { readonly kind: 'several' } | { readonly kind: 'cold' };

/** The element that says the notice, for inputs to refer to. */
export const NOTICE_ID = 'notice';

export interface Session {
  readonly opened: Opened | null;
  readonly notice: Notice | null;
  /** Opens what was brought in and goes to its result, or says why it cannot. */
  readonly receive: (intake: Intake, notice?: Notice) => void;
  /** Says something on one page, until the reader leaves it. */
  readonly tell: (notice: Notice, where: Route) => void;
  readonly dismiss: () => void;
}

export const SessionContext = createContext<Session | null>(null);

/** The open file and the ways to change it. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no session around this component');
  return session;
}
