import type { Line } from '../../app/batch-line.ts';
import type { Text } from '../../credential/model.ts';
import type { Report, ReportText, Sealer } from '../../verification/report.ts';
import { contentAccess } from '../content-access.ts';
import { principalSeal } from '../verdict/headline.ts';

/** What a line of a list may say about a report. */
export interface LineFacts {
  /** The owner of the certificate, only where the seal's value is right: anybody can copy a certificate. */
  readonly sealer: Sealer | null;
  /** Whether the content stays hidden; then neither holder nor title is given. */
  readonly hidden: boolean;
  readonly holder: string | null;
  readonly title: Text;
  readonly qualification: string | null;
}

function asText(text: ReportText): Text {
  return Object.fromEntries(Object.entries(text).map(([language, one]) => [language, [one]]));
}

export function lineFacts(report: Report): LineFacts {
  const seal = principalSeal(report);
  const hidden = contentAccess(report) === 'hidden';
  const { credential } = report;
  return {
    sealer: seal?.signatureIntact === true ? seal.sealer : null,
    hidden: hidden && credential !== null,
    holder: hidden ? null : (credential?.holder.name ?? null),
    title: hidden || credential === null ? {} : asText(credential.title),
    qualification: seal?.qualification ?? null,
  };
}

/** The report of a line; null where there is none. */
export function reportOf({ state }: Line): Report | null {
  return state.kind === 'done' ? state.report : null;
}
