import { oidOf, timeOf } from '../der/content.ts';
import { inside, readWhole } from '../der/cursor.ts';
import { TAG } from '../der/value.ts';
import { equalBytes, fromHex, ownBytes } from '../bytes.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { signatureReliableUntil } from '../certificate/certificate-signature.ts';
import { MAX_OCSP_BYTES } from '../limits.ts';
import { claimProblem } from './acceptance.ts';
import { REASON } from './crl-entries.ts';
import { criticalsProcessed } from './extension-list.ts';
import { EXTENSION } from './extensions.ts';
import { parseOcsp, type OcspStatus, type SingleResponse } from './ocsp.ts';
import { findResponder, keyHash } from './ocsp-responder.ts';
import type {
  RevocationProblem,
  RevocationSource,
  RevocationState,
  RevocationStatement,
} from './revocation-data.ts';
import { algorithmOf } from './signed-object.ts';
import type { Authority } from './signers.ts';

const HASHES: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'SHA-1'],
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

/** A nonce binds a request that is long gone; what the others mean is read below. */
const PROCESSED: ReadonlySet<string> = new Set([EXTENSION.nonce, EXTENSION.extendedRevoke]);
const PROCESSED_SINGLE: ReadonlySet<string> = new Set([
  EXTENSION.archiveCutoff,
  EXTENSION.certHash,
]);

/** What one OCSP response states about one certificate; the problem where it states nothing. */
export async function readOcsp(
  source: RevocationSource,
  certificate: Certificate,
  authority: Authority,
): Promise<RevocationStatement | RevocationProblem> {
  if (source.der.length > MAX_OCSP_BYTES) return 'too-large';
  const response = parseOcsp(source.der);
  if (response === null) return 'unparsable';
  if (response === 'not-successful') return response;
  const single = await singleFor(response.responses, certificate, authority.issuer);
  if (single === null) return 'wrong-certificate';
  if (
    !criticalsProcessed(response.extensions, PROCESSED) ||
    !criticalsProcessed(single.extensions, PROCESSED_SINGLE)
  ) {
    return 'critical-extension';
  }
  const state = stateOf(single.status);
  if (state === null) return 'status-unknown';
  const { usableAt } = authority.circumstances;
  if (response.producedAt > usableAt || single.thisUpdate > usableAt) return 'issued-in-future';
  const hashFits = await certHashFits(single, certificate);
  if (hashFits === false) return 'wrong-certificate';
  const archiveCutoff = readArchiveCutoff(single);
  if (archiveCutoff === 'unparsable') return archiveCutoff;
  const algorithm = algorithmOf(response.object);
  if (algorithm === null) return 'algorithm';
  const found = await findResponder(response, authority);
  if (!found.ok) return found.problem;
  const { thisUpdate, nextUpdate, status } = single;
  const claim = { state, thisUpdate, archiveCutoff, knowsCertificate: hashFits === true };
  return (
    claimProblem(certificate, claim, authority.circumstances) ?? {
      source,
      supplements: [],
      state,
      revokedAt: status.state === 'revoked' ? status.at : null,
      reason: status.state === 'revoked' ? status.reason : null,
      producedAt: response.producedAt,
      thisUpdate,
      nextUpdate,
      archiveCutoff,
      signer: found.signer,
      signerPath: found.signerPath,
      algorithm,
      reliableUntil: signatureReliableUntil(algorithm, found.signer.publicKey),
    }
  );
}

function stateOf(status: OcspStatus): RevocationState | null {
  switch (status.state) {
    case 'good':
      return 'good';
    case 'unknown':
      return null;
    case 'revoked':
      return status.reason === REASON.certificateHold ? 'on-hold' : 'revoked';
  }
}

const SEVERITY = ['good', 'unknown', 'on-hold', 'revoked'] as const;

/** The answer about a certificate; of several the one that is worst for it. */
async function singleFor(
  responses: readonly SingleResponse[],
  certificate: Certificate,
  issuer: Certificate,
): Promise<SingleResponse | null> {
  const { serial } = certificate;
  const about: SingleResponse[] = [];
  for (const single of responses) {
    if (equalBytes(single.serial, serial) && (await isIssuer(single, certificate, issuer))) {
      about.push(single);
    }
  }
  const severity = ({ status }: SingleResponse): number =>
    SEVERITY.indexOf(stateOf(status) ?? 'unknown');
  return [...about].sort((one, other) => severity(other) - severity(one))[0] ?? null;
}

/** CertID (RFC 6960 §4.1.1): name and key of the issuer, by a hash of the response's choice. */
async function isIssuer(
  { hashAlgorithm, issuerNameHash, issuerKeyHash }: SingleResponse,
  certificate: Certificate,
  issuer: Certificate,
): Promise<boolean> {
  const hash = HASHES.get(hashAlgorithm);
  if (hash === undefined || !equalBytes(issuerKeyHash, await keyHash(hash, issuer))) return false;
  // The two encodings may differ though the names are equal.
  for (const name of [certificate.issuer, issuer.subject]) {
    const digest = new Uint8Array(await crypto.subtle.digest(hash, fromHex(name.der)));
    if (equalBytes(issuerNameHash, digest)) return true;
  }
  return false;
}

function readArchiveCutoff({ extensions }: SingleResponse): Date | null | 'unparsable' {
  const found = extensions.get(EXTENSION.archiveCutoff);
  if (found === undefined) return null;
  const time = readWhole(found.value, (cursor) => timeOf(cursor.next(TAG.generalizedTime)));
  return time ?? 'unparsable';
}

/**
 * Whether the response holds the hash of the certificate itself: false where it is that of another;
 * null where there is none, or none that proves anything.
 */
async function certHashFits(
  { extensions }: SingleResponse,
  certificate: Certificate,
): Promise<boolean | null> {
  const found = extensions.get(EXTENSION.certHash);
  if (found === undefined) return null;
  const read = readWhole(found.value, (outer) => {
    const cursor = inside(outer.next(TAG.sequence));
    const algorithm = inside(cursor.next(TAG.sequence)).next(TAG.objectIdentifier);
    const hash = cursor.next(TAG.octetString).content;
    cursor.finish();
    return { algorithm: HASHES.get(oidOf(algorithm)), hash };
  });
  if (read === null) return false;
  if (read.algorithm === undefined) return found.critical ? false : null;
  const digest = await crypto.subtle.digest(read.algorithm, ownBytes(certificate.der));
  if (!equalBytes(read.hash, new Uint8Array(digest))) return false;
  return read.algorithm === 'SHA-1' ? null : true;
}
