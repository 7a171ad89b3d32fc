import type { SealedFile } from '../verification/verify.ts';

/** Why something that was opened is not yet a file to verify; no verdict follows from it. */
export type IntakeProblem =
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'link' }
  | { readonly kind: 'nothing' };

/** One file as it came in, or the reason why there is none. */
export type Intake =
  | { readonly ok: true; readonly file: SealedFile }
  | { readonly ok: false; readonly problem: IntakeProblem };

export function refused(problem: IntakeProblem): Intake {
  return { ok: false, problem };
}
