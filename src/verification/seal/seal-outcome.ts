import type { Certificate } from '../certificate/certificate.ts';
import { fail, skipped, unknown, type Finding } from '../finding.ts';
import type { SealReport } from '../report.ts';
import type { WantedRevocation } from '../revocation/wanted.ts';
import { emptyReport } from './seal-report.ts';

/** What the checks of one seal found, its report, and what the verdict goes by. */
export interface SealOutcome {
  readonly report: SealReport;
  readonly seal: Finding;
  readonly certificateCheck: Finding;
  readonly trust: Finding;
  /** The finding that decided the indication. */
  readonly decisive: Finding;
  readonly signingCertificate: Certificate | null;
  /** Whether a path led to an anchor: only then does the certificate's name prove anything. */
  readonly anchored: boolean;
  /** Times that have passed, as its time stamps prove. */
  readonly provenTimes: readonly Date[];
  /** What would have to be asked to settle the status of its certificates. */
  readonly wanted: readonly WantedRevocation[];
}

/** A signature whose protected header cannot be read at all. */
export function malformed(validationTime: Date): SealOutcome {
  return without(
    fail('seal.malformed-header', { detail: 'protected' }),
    emptyReport(validationTime),
  );
}

/** A signature over which the engine itself stumbled: nothing is known of it. */
export function crashed(validationTime: Date): SealOutcome {
  return without(unknown('check.crashed'), {
    ...emptyReport(validationTime),
    indication: 'INDETERMINATE',
    subIndication: null,
  });
}

function without(seal: Finding, report: SealReport): SealOutcome {
  return {
    report,
    seal,
    certificateCheck: skipped(),
    trust: skipped(),
    decisive: seal,
    signingCertificate: null,
    anchored: false,
    provenTimes: [],
    wanted: [],
  };
}
