import type { Certificate } from '../certificate/certificate.ts';
import { isPostEidas } from './service-at.ts';

/** What a certificate is for; unknown where it does not say, or says several things. */
export type CertificateType = 'eseal' | 'esign' | 'web' | 'unknown';

/** Certificate policies QCP public and QCP public + SSCD (TS 101 456 §5.2), before eIDAS. */
const QCP = '0.4.0.1456.1.2';
const QCP_PLUS = '0.4.0.1456.1.1';

/** The type by its own QcType; before there were types every qualified one was for signatures. */
export function claimedType({ qcStatements }: Certificate): CertificateType {
  const types = new Set(qcStatements.type);
  const [only] = types;
  if (types.size === 0) return qcStatements.compliance ? 'esign' : 'unknown';
  return types.size === 1 && only !== undefined ? only : 'unknown';
}

/** Whether the certificate itself says that it is qualified in the EU (EN 319 412-5 §4.2). */
export function claimsQualified({ qcStatements, extensions, notBefore }: Certificate): boolean {
  if (isPostEidas(notBefore)) {
    // QcCClegislation names countries whose law it follows in place of the EU's.
    return qcStatements.compliance && qcStatements.legislation.length === 0;
  }
  const policies = extensions.certificatePolicies ?? [];
  return qcStatements.compliance || policies.includes(QCP) || policies.includes(QCP_PLUS);
}

/** Whether the certificate itself says that its key is in a qualified device. */
export function claimsDevice({ qcStatements }: Certificate): boolean {
  return qcStatements.sscd;
}
