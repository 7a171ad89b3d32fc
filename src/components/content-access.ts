import type { Report } from '../verification/report.ts';

/**
 * Whether the content is shown at once (`open`), or only when the reader asks for it and marked
 * throughout (`hidden`): content that no seal vouches for must not pass for a credential.
 */
export function contentAccess(report: Report): 'open' | 'hidden' {
  if (report.verdict === 'unverifiable') return 'hidden';
  const sealFailed =
    report.seals.some((seal) => seal.indication === 'TOTAL-FAILED') ||
    report.checks.some((check) => check.id === 'seal' && check.state === 'fail');
  return sealFailed ? 'hidden' : 'open';
}
