import type { Finding } from '../finding.ts';
import type { Indication, SubIndication } from '../report.ts';

/** The indication of a seal, and the finding that decided it. */
export interface Decision {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly decisive: Finding;
}

/** The order of basic validation: form, certificate, data, value, then chain (EN 319 102-1 §5.3.4). */
export function decide(facts: {
  readonly seal: Finding;
  readonly certificateCheck: Finding;
  readonly trust: Finding;
  readonly intact: boolean | null;
}): Decision {
  const { seal, certificateCheck, trust } = facts;
  const failed = (subIndication: SubIndication): Decision => ({
    indication: 'TOTAL-FAILED',
    subIndication,
    decisive: seal,
  });
  const open = (subIndication: SubIndication, decisive: Finding): Decision => ({
    indication: 'INDETERMINATE',
    subIndication,
    decisive,
  });
  if (seal.code === 'seal.malformed-header') return failed('FORMAT_FAILURE');
  if (seal.code === 'seal.no-certificate') return open('NO_SIGNING_CERTIFICATE_FOUND', seal);
  if (seal.code === 'seal.detached') return open('SIGNED_DATA_NOT_FOUND', seal);
  if (seal.code === 'seal.unsupported-algorithm') return open('CRYPTO_CONSTRAINTS_FAILURE', seal);
  if (facts.intact !== true) return failed('SIG_CRYPTO_FAILURE');
  switch (certificateCheck.code) {
    case 'certificate.no-path':
      return open('NO_CERTIFICATE_CHAIN_FOUND', trust);
    case 'certificate.not-for-sealing':
      return open('CHAIN_CONSTRAINTS_FAILURE', certificateCheck);
    case 'certificate.path-invalid':
      return open('CERTIFICATE_CHAIN_GENERAL_FAILURE', certificateCheck);
    case 'certificate.weak-algorithm':
      return open('CRYPTO_CONSTRAINTS_FAILURE_NO_POE', certificateCheck);
    case 'certificate.expired':
    case 'certificate.not-yet-valid':
      return open('OUT_OF_BOUNDS_NO_POE', certificateCheck);
    default:
  }
  if (seal.code === 'seal.signing-time' || seal.code === 'seal.several-references') {
    return open('SIG_CONSTRAINTS_FAILURE', seal);
  }
  return open('CERTIFICATE_CHAIN_GENERAL_FAILURE', certificateCheck);
}
