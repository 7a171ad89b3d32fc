import type { Entity } from './certificate.ts';
import { bitString, type Bytes, context, enumerated, integer, sequence, x509Time } from './der.ts';
import { authorityKeyIdentifier, extension } from './extensions.ts';
import { signatureIdentifier } from './key.ts';

export interface RevokedEntry {
  readonly serial: bigint;
  readonly at: Date;
  readonly reason?: number;
}

export interface CrlRequest {
  readonly authority: Entity;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly number: bigint;
  readonly revoked: readonly RevokedEntry[];
  /** Extensions of the list besides the key identifier and the number. */
  readonly extensions?: readonly Bytes[];
}

function encodeEntry({ serial, at, reason }: RevokedEntry): Bytes {
  const extensions =
    reason === undefined ? [] : [sequence(extension('2.5.29.21', enumerated(reason)))];
  return sequence(integer(serial), x509Time(at), ...extensions);
}

/** Issues a complete CRL, version 2 (RFC 5280 §5). */
export async function issueCrl(request: CrlRequest): Promise<Bytes> {
  const { authority } = request;
  const algorithm = signatureIdentifier(authority.key.algorithm);
  const entries = request.revoked.map(encodeEntry);
  const toBeSigned = sequence(
    integer(1),
    algorithm,
    authority.certificate.subjectDer,
    x509Time(request.thisUpdate),
    x509Time(request.nextUpdate),
    // An empty list of revoked certificates is left out (RFC 5280 §5.1.2.6).
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    context(
      0,
      sequence(
        authorityKeyIdentifier(authority.certificate.keyIdentifier),
        extension('2.5.29.20', integer(request.number)),
        ...(request.extensions ?? []),
      ),
    ),
  );
  return sequence(toBeSigned, algorithm, bitString(await authority.key.signDer(toBeSigned)));
}
