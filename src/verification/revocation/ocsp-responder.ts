import { equalBytes, ownBytes } from '../bytes.ts';
import { certificateSignature } from '../certificate/certificate-signature.ts';
import { parseCertificate, type Certificate } from '../certificate/certificate.ts';
import { guardPath } from '../certificate/guard.ts';
import { MAX_SIGNER_CHECKS } from '../limits.ts';
import { onceForEach } from '../once.ts';
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
  const fitting = await candidates(response, authority);
  const isFound = async (signer: Certificate): Promise<SignerSearch | null> => {
    const signerPath = await pathOf(signer, authority);
    if (signerPath === null) attempts.failed('responder-not-authorised');
    else if (!authority.isValidAt(signer, response.producedAt)) {
      attempts.failed('signer-out-of-validity');
    } else if (await isSigned(response.object, signer)) return { ok: true, signer, signerPath };
    else attempts.failed('bad-signature');
    return null;
  };
  for (const signer of fitting) {
    const found = authority.spend() ? await isFound(signer) : null;
    if (found !== null) return found;
  }
  // The lists are looked into where nobody of the authority's own has signed.
  for (const signer of await listedOnes(response, fitting, authority)) {
    // Trusted for its listing, as an anchor is.
    const isSigner = authority.spend() && (await isSigned(response.object, signer));
    if (isSigner) return { ok: true, signer, signerPath: [signer] };
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
  const fitting: Certificate[] = [];
  for (const one of unique([issuer, ...embedded, ...circumstances.candidates])) {
    if (fitting.length < MAX_SIGNER_CHECKS && (await fits(responderId, one))) fitting.push(one);
  }
  return fitting;
}

/** Listed responders that fit; one that is named by its key is known by a certificate at hand. */
async function listedOnes(
  { responderId, producedAt }: OcspResponse,
  fitting: readonly Certificate[],
  { circumstances }: Authority,
): Promise<readonly Certificate[]> {
  const names =
    responderId.by === 'name' ? [responderId.name] : fitting.map(({ subject }) => subject);
  const listed: Certificate[] = [];
  for (const name of new Map(names.map((one) => [one.key, one])).values()) {
    for (const one of await circumstances.responders(name, producedAt)) {
      if (await fits(responderId, one)) listed.push(one);
    }
  }
  return unique(listed).slice(0, MAX_SIGNER_CHECKS);
}

function unique(certificates: readonly Certificate[]): readonly Certificate[] {
  return [...new Map(certificates.map((each) => [each.sha256, each])).values()];
}

async function fits(id: ResponderId, certificate: Certificate): Promise<boolean> {
  if (id.by === 'name') return id.name.key === certificate.subject.key;
  return equalBytes(id.hash, await keyHash('SHA-1', certificate));
}

/** Hash of the bits of a public key, without tag and length (RFC 6960 §4.1.1). */
export async function keyHash(hash: string, certificate: Certificate): Promise<Uint8Array> {
  const known = KEY_HASHES(certificate);
  const digest = known.get(hash) ?? crypto.subtle.digest(hash, ownBytes(certificate.keyInfo.key));
  known.set(hash, digest);
  return new Uint8Array(await digest);
}

const KEY_HASHES = onceForEach<Certificate, Map<string, Promise<ArrayBuffer>>>(() => new Map());

async function pathOf(
  signer: Certificate,
  { issuer }: Authority,
): Promise<readonly Certificate[] | null> {
  if (isSameEntity(signer, issuer)) return [signer];
  const isDelegate =
    signer.issuer.key === issuer.subject.key &&
    guardPath([signer, issuer], 'ocsp-signing') === null &&
    // The very key that issued the certificate, not another of the same name.
    (await certificateSignature(signer, issuer));
  return isDelegate ? [signer, issuer] : null;
}
