import { equalBytes, ownBytes } from '../bytes.ts';
import { certificateSignature } from '../certificate/certificate-signature.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import { guardPath } from '../certificate/guard.ts';
import { MAX_SIGNER_CHECKS } from '../limits.ts';
import type { OcspResponse, ResponderId } from './ocsp.ts';
import { isSigned } from './signed-object.ts';
import { Attempts, isSameEntity, type Authority, type SignerSearch } from './signers.ts';

/**
 * Finds the certificate that a response was signed with, and its right to answer for the CA: it is
 * the CA itself, a delegate that the CA's own key certified for it, or a listed responder
 * (RFC 6960 §4.2.2.2).
 */
export async function findResponder(
  response: OcspResponse,
  authority: Authority,
): Promise<SignerSearch> {
  const attempts = new Attempts(
    'responder-not-authorised',
    'signer-out-of-validity',
    'bad-signature',
  );
  for (const signer of await candidates(response, authority)) {
    if (!authority.spend()) break;
    const signerPath = await pathOf(signer, authority);
    if (signerPath === null) {
      attempts.failed('responder-not-authorised');
      continue;
    }
    if (!isInValidity(signer, response, authority)) {
      attempts.failed('signer-out-of-validity');
      continue;
    }
    if (await isSigned(response.object, signer)) return { ok: true, signer, signerPath };
    attempts.failed('bad-signature');
  }
  return authority.isSpent ? { ok: false, problem: 'too-many' } : attempts.result();
}

/** Certificates that the response's responder identifier fits, the CA first. */
async function candidates(
  { responderId, certificates }: OcspResponse,
  authority: Authority,
): Promise<readonly Certificate[]> {
  const { issuer, circumstances } = authority;
  const embedded: Certificate[] = [];
  for (const der of certificates) {
    const certificate = authority.spend() ? await parseCertificate(der) : null;
    if (certificate !== null) embedded.push(certificate);
  }
  const all = [
    issuer,
    ...circumstances.trustedResponders,
    ...embedded,
    ...circumstances.candidates,
  ];
  const fitting: Certificate[] = [];
  for (const one of new Map(all.map((each) => [each.sha256, each])).values()) {
    if (fitting.length < MAX_SIGNER_CHECKS && (await fits(responderId, one))) fitting.push(one);
  }
  return fitting;
}

async function fits(id: ResponderId, certificate: Certificate): Promise<boolean> {
  if (id.by === 'name') return id.name.key === certificate.subject.key;
  return equalBytes(id.hash, await keyHash('SHA-1', certificate));
}

/** Hash of the bits of a public key, without tag and length (RFC 6960 §4.1.1). */
export async function keyHash(hash: string, certificate: Certificate): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, ownBytes(certificate.keyInfo.key)));
}

async function pathOf(
  signer: Certificate,
  { issuer, circumstances }: Authority,
): Promise<readonly Certificate[] | null> {
  if (isSameEntity(signer, issuer)) return [signer];
  if (circumstances.trustedResponders.some((one) => one.sha256 === signer.sha256)) return [signer];
  const isDelegate =
    signer.issuer.key === issuer.subject.key &&
    guardPath([signer, issuer], 'ocsp-signing') === null &&
    // The very key that issued the certificate, not another of the same name.
    (await certificateSignature(signer, issuer));
  return isDelegate ? [signer, issuer] : null;
}

/** A listed responder is trusted for its listing, as an anchor is. */
function isInValidity(signer: Certificate, { producedAt }: OcspResponse, authority: Authority) {
  const { trustedResponders } = authority.circumstances;
  return (
    trustedResponders.some((one) => one.sha256 === signer.sha256) ||
    authority.isValidAt(signer, producedAt)
  );
}
