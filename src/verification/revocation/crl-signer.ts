import type { Certificate } from '../certificate/certificate.ts';
import { MAX_SIGNER_CHECKS } from '../limits.ts';
import type { Crl } from './crl.ts';
import { isSigned } from './signed-object.ts';
import { Attempts, type Authority, type SignerSearch } from './signers.ts';

/**
 * Finds the certificate that a CRL was signed with: of its issuer's name, allowed to sign CRLs, and
 * either the CA itself or with a path of its own to the same anchor (RFC 5280 §6.3.3 f and g).
 */
export async function findCrlSigner(crl: Crl, authority: Authority): Promise<SignerSearch> {
  const attempts = new Attempts(
    'bad-signature',
    'signer-out-of-validity',
    'crl-issuer-not-authorised',
  );
  for (const signer of candidates(crl, authority)) {
    if (!authority.spend()) return { ok: false, problem: 'too-many' };
    if (!(await isSigned(crl.object, signer))) {
      attempts.failed('bad-signature');
      continue;
    }
    if (!authority.isValidAt(signer, crl.thisUpdate)) {
      attempts.failed('signer-out-of-validity');
      continue;
    }
    const signerPath = await pathOf(signer, crl, authority);
    if (signerPath !== null) return { ok: true, signer, signerPath };
    attempts.failed('crl-issuer-not-authorised');
  }
  return attempts.result();
}

function candidates(crl: Crl, authority: Authority): readonly Certificate[] {
  const named = authority.known.filter(({ subject }) => subject.key === crl.issuer.key);
  const once = new Map(named.map((one) => [one.sha256, one]));
  return [...once.values()].slice(0, MAX_SIGNER_CHECKS);
}

async function pathOf(
  signer: Certificate,
  { thisUpdate }: Crl,
  authority: Authority,
): Promise<readonly Certificate[] | null> {
  if (signer.keyUsage !== null && !signer.keyUsage.cRLSign) return null;
  if (signer.sha256 === authority.issuer.sha256) return [signer];
  return authority.ownPath(signer, thisUpdate);
}
