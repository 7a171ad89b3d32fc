import type { Code, Params } from '../../verification/codes.ts';
import type { Report, SealReport, Verdict } from '../../verification/report.ts';

/** What the verdict's word is; a demonstration says so in the word itself. */
export type VerdictWord = Verdict | 'valid-demonstration';

export interface Headline {
  readonly word: VerdictWord;
  readonly code: Code;
  readonly params: Params;
  /** The seal is genuine, but its owner is not among the known issuers. */
  readonly stranger: boolean;
}

/**
 * The seal that speaks for the file: the one whose owner was compared with the issuer, or else the
 * first that passed.
 */
export function principalSeal({ seals, checks }: Report): SealReport | null {
  const compared = checks.find(({ id }) => id === 'issuer')?.params['sealer'] ?? null;
  const passed = seals.filter(({ indication }) => indication === 'TOTAL-PASSED');
  const own = passed.find(({ sealer }) => compared !== null && sealer?.organisation === compared);
  return own ?? passed[0] ?? seals[0] ?? null;
}

/** The word, and the one reason that decided, with the values for its sentence. */
export function headlineOf(report: Report): Headline {
  const deciding = report.checks.find((check) => check.code === report.headline);
  const demonstration = report.headline === 'verdict.valid-demonstration';
  const sealer = principalSeal(report)?.sealer ?? null;
  return {
    word: demonstration ? 'valid-demonstration' : report.verdict,
    code: report.headline,
    params: deciding?.params ?? { sealer: sealer?.organisation ?? sealer?.commonName ?? null },
    stranger: report.verdict === 'valid' && (sealer?.known ?? null) === null,
  };
}
