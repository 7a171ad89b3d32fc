import type { Code, Params } from '../../verification/codes.ts';
import type { Report, Verdict } from '../../verification/report.ts';

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
 * The sealing organisation as the certificate names it: never a name out of the file's content.
 * Where there are several seals, the first that passed.
 */
function sealerName(report: Report): string | null {
  const seal =
    report.seals.find(({ indication }) => indication === 'TOTAL-PASSED') ?? report.seals[0];
  return seal?.sealer?.organisation ?? seal?.sealer?.commonName ?? null;
}

/** The word, and the one reason that decided, with the values for its sentence. */
export function headlineOf(report: Report): Headline {
  const deciding = report.checks.find((check) => check.code === report.headline);
  const demonstration = report.headline === 'verdict.valid-demonstration';
  const passed = report.seals.filter(({ indication }) => indication === 'TOTAL-PASSED');
  return {
    word: demonstration ? 'valid-demonstration' : report.verdict,
    code: report.headline,
    params: deciding?.params ?? { sealer: sealerName(report) },
    stranger:
      report.verdict === 'valid' && !passed.some((seal) => (seal.sealer?.known ?? null) !== null),
  };
}
