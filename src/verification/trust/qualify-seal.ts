import type { Indication, Qualification } from '../report.ts';
import type { CertificateType } from './certificate-claims.ts';
import { NOT_DETERMINED, type CertificateQualification } from './qualify-certificate.ts';

/**
 * What the certificate is worth for a seal, of what it was at its issuance and what it was when it
 * sealed (TS 119 615 PRO-4.4.4-34 to -36): qualified at both times; the device counts at the time of sealing.
 */
export function combine(
  atIssuance: CertificateQualification,
  atSealing: CertificateQualification,
): CertificateQualification {
  if (atIssuance.kind !== 'determined' || atSealing.kind !== 'determined') return NOT_DETERMINED;
  const qualified = atIssuance.qualified && atSealing.qualified;
  return {
    kind: 'determined',
    qualified,
    type: atIssuance.type === atSealing.type ? atIssuance.type : 'unknown',
    device: qualified && atSealing.device,
  };
}

type Determined = CertificateQualification & { readonly kind: 'determined' };
type Grade = 'plain' | 'qualified' | 'device';

const RESULTS = {
  eseal: { device: 'QESeal', qualified: 'AdESeal-QC', plain: 'AdESeal' },
  esign: { device: 'QESig', qualified: 'AdESig-QC', plain: 'AdESig' },
  unknown: { device: 'Unknown-QC-QSCD', qualified: 'Unknown-QC', plain: 'Unknown' },
  // A certificate for web sites makes no signature under the regulation.
  web: { device: 'Not AdES', qualified: 'Not AdES', plain: 'Not AdES' },
} as const satisfies Record<CertificateType, Record<Grade, Qualification>>;

/** The kind of seal (TS 119 172-4 §4.4.2): its certificate together with its indication. */
export function sealQualification(
  certificate: CertificateQualification,
  indication: Indication,
): Qualification {
  if (certificate.kind !== 'determined') return 'N/A';
  if (indication === 'TOTAL-FAILED') return 'Not AdES';
  const result = RESULTS[certificate.type][grade(certificate)];
  return indication === 'INDETERMINATE' && result !== 'Not AdES'
    ? `Indeterminate ${result}`
    : result;
}

function grade({ device, qualified }: Determined): Grade {
  if (device) return 'device';
  return qualified ? 'qualified' : 'plain';
}
