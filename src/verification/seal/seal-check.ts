import type { SealedContainer } from '../container/container.ts';
import { fail, pass, unknown, warn, type Finding } from '../finding.ts';
import { isoTime } from '../time.ts';
import type { SealHeader } from './header.ts';
import type { SignedData } from './signed-data.ts';

/** What is known of one signature once its value has been computed. */
export interface SealState {
  readonly container: SealedContainer;
  readonly header: SealHeader;
  /** Whether the certificate that the header refers to is in the file. */
  readonly hasCertificate: boolean;
  /** Whether the algorithm is one that is computed here. */
  readonly isSupported: boolean;
  readonly data: SignedData;
  /** The signature value over the signing input; null where it was not computed. */
  readonly intact: boolean | null;
  readonly sealer: string | null;
  /** Whether the claimed signing time lies inside the validity of the certificate. */
  readonly isClaimPossible: boolean;
  /** The earliest proven time of the signature; null where nothing proves any. */
  readonly provenTime: Date | null;
  readonly isOutOfOrder: boolean;
}

/** Judges header and value of one signature, in the order of EN 319 102-1 §5.3.4. */
export function checkSeal(state: SealState, validationTime: Date): Finding {
  const { header, sealer } = state;
  const fault = formatFault(state.container, header);
  if (fault !== null) return fail('seal.malformed-header', { detail: fault });
  if (!state.hasCertificate) return unknown('seal.no-certificate');
  if (state.data.signed === null || state.data.references === 'missing') {
    return unknown('seal.detached');
  }
  if (state.data.references === 'wrong') return fail('seal.data-mismatch');
  if (!state.isSupported || state.intact === null) {
    return unknown('seal.unsupported-algorithm', { algorithm: header.alg });
  }
  if (!state.intact) return fail('seal.content-changed');
  if (header.references.length > 1) return warn('seal.several-references', { sealer });
  if (header.claimedSigningTime === null || !state.isClaimPossible) {
    return warn('seal.signing-time', { sealer });
  }
  if (header.expires !== null && header.expires < validationTime) {
    return warn('seal.header-expired', { date: isoTime(header.expires) });
  }
  if (state.isOutOfOrder) return warn('seal.time-stamp-order', { sealer });
  if (state.provenTime !== null) {
    return pass('seal.intact-proven', { sealer, date: isoTime(state.provenTime) });
  }
  return pass('seal.intact', { sealer, date: isoTime(header.claimedSigningTime) });
}

/** What makes the seal a FORMAT_FAILURE; null where it is well formed. */
function formatFault(container: SealedContainer, header: SealHeader): string | null {
  if (container.fault !== null) return container.fault.code;
  if (header.fault !== null) return header.fault;
  // TS 119 182-1 §5.2.8: a payload beside sigD would be covered by nothing.
  if (header.sigD !== undefined && (container.payloadText ?? '') !== '') return 'sigD';
  return null;
}
