import { type Entity, issueCertificate } from '../demo/pki/certificate.ts';
import {
  authorityInfoAccess,
  authorityKeyIdentifier,
  certificatePolicies,
  crlDistributionPoints,
  KEY_USAGE,
  keyUsage,
  POLICY_QCP_L_QSCD,
  qcStatements,
} from '../demo/pki/extensions.ts';
import { generateKey } from '../demo/pki/key.ts';
import { CONSORTIUM } from '../demo/pki/pki.ts';
import { QUALIFIED_SEAL } from '../demo/pki/profiles.ts';

/** A qualified seal certificate whose status is to be had from a server of this machine. */
export async function reachableSeal(authority: Entity, server: string): Promise<Entity> {
  return issueCertificate({
    subject: CONSORTIUM,
    key: await generateKey('ES256'),
    serial: 4711n,
    issuer: authority,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2040-01-01T00:00:00Z'),
    extensions: (identifiers) => [
      authorityKeyIdentifier(identifiers.authority),
      keyUsage(KEY_USAGE.digitalSignature, KEY_USAGE.nonRepudiation),
      certificatePolicies(POLICY_QCP_L_QSCD),
      qcStatements(QUALIFIED_SEAL),
      authorityInfoAccess(`${server}/ocsp`, `${server}/ca.cer`),
      crlDistributionPoints(`${server}/ca.crl`),
    ],
  });
}
