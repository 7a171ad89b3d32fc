import type { Certificate } from '../certificate/certificate.ts';
import { MAX_REVOCATION_SOURCES } from '../limits.ts';
import { readCrl, type CrlReading } from './crl-reading.ts';
import { crlStatements } from './crl-statements.ts';
import { readOcsp } from './ocsp-statements.ts';
import type {
  RevocationCircumstances,
  RevocationReading,
  RevocationSource,
} from './revocation-data.ts';
import { Authority } from './signers.ts';

/**
 * Reads all acceptable statements about one certificate out of OCSP responses and CRLs.
 *
 * @param issuerPath the validated path of the CA that issued it: that CA first, anchor last
 * @returns the statements, those about another certificate or not acceptable as rejected; which of
 *   them counts, and whether it is fresh, is for the validation process to say
 */
export async function readRevocation(
  certificate: Certificate,
  issuerPath: readonly Certificate[],
  sources: readonly RevocationSource[],
  circumstances: RevocationCircumstances,
): Promise<RevocationReading> {
  const [issuer] = issuerPath;
  const statements: RevocationReading['statements'][number][] = [];
  const rejected: RevocationReading['rejected'][number][] = [];
  const crls: CrlReading[] = [];
  const authority = issuer === undefined ? null : new Authority(issuer, issuerPath, circumstances);
  for (const [position, source] of sources.entries()) {
    if (authority === null || position >= MAX_REVOCATION_SOURCES) {
      rejected.push({ source, problem: authority === null ? 'signer-unknown' : 'too-many' });
      continue;
    }
    if (source.kind === 'ocsp') {
      const read = await readOcsp(source, certificate, authority);
      if (typeof read === 'string') rejected.push({ source, problem: read });
      else statements.push(read);
    } else {
      const read = await readCrl(source, certificate, authority);
      if (typeof read === 'string') rejected.push({ source, problem: read });
      else crls.push(read);
    }
  }
  const ofCrls = crlStatements(crls, certificate, circumstances);
  return {
    statements: [...statements, ...ofCrls.statements],
    rejected: [...rejected, ...ofCrls.rejected],
  };
}
