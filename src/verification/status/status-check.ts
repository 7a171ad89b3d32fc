import type { Credential } from '../../credential/model.ts';
import { skipped, unknown, type Finding } from '../finding.ts';

/** The status with the issuer: declared in the file, but not asked for yet; or not declared at all. */
export function checkStatus(credential: Credential, sealer: string | null): Finding {
  return credential.declaresStatus
    ? unknown('status.not-checked', { sealer })
    : skipped('status.none');
}
