import type { Entity } from './certificate.ts';
import { bitString, type Bytes, context, enumerated, integer, sequence, x509Time } from './der.ts';
import { authorityKeyIdentifier, extension } from './extensions.ts';
import { signatureIdentifier } from './key.ts';

export interface RevokedEntry {
  readonly serial: bigint;
  readonly at: Date;
  readonly reason?: number;
  /** Extensions of the entry besides the reason. */
  readonly extensions?: readonly Bytes[];
}

export interface CrlRequest {
  readonly authority: Entity;
  readonly thisUpdate: Date;
  /** null: none is given, against RFC 5280 §5.1.2.5. */
  readonly nextUpdate: Date | null;
  /** null: none is given, against RFC 5280 §5.2.3. */
  readonly number: bigint | null;
  readonly revoked: readonly RevokedEntry[];
  /** Extensions of the list besides the key identifier and the number. */
  readonly extensions?: readonly Bytes[];
}

function encodeEntry({ serial, at, reason, extensions = [] }: RevokedEntry): Bytes {
  const all = [
    ...(reason === undefined ? [] : [extension('2.5.29.21', enumerated(reason))]),
    ...extensions,
  ];
  return sequence(integer(serial), x509Time(at), ...(all.length === 0 ? [] : [sequence(...all)]));
}

/** Issues a CRL, version 2 (RFC 5280 §5); complete unless its extensions say otherwise. */
export async function issueCrl(request: CrlRequest): Promise<Bytes> {
  const { authority, nextUpdate, number } = request;
  const algorithm = signatureIdentifier(authority.key.algorithm);
  // Joined at once: a hundred thousand of them are too many for the arguments of a call.
  const entries = Buffer.concat(request.revoked.map(encodeEntry));
  const toBeSigned = sequence(
    integer(1),
    algorithm,
    authority.certificate.subjectDer,
    x509Time(request.thisUpdate),
    ...(nextUpdate === null ? [] : [x509Time(nextUpdate)]),
    // An empty list of revoked certificates is left out (RFC 5280 §5.1.2.6).
    ...(entries.length === 0 ? [] : [sequence(entries)]),
    context(
      0,
      sequence(
        authorityKeyIdentifier(authority.certificate.keyIdentifier),
        ...(number === null ? [] : [extension('2.5.29.20', integer(number))]),
        ...(request.extensions ?? []),
      ),
    ),
  );
  return sequence(toBeSigned, algorithm, bitString(await authority.key.signDer(toBeSigned)));
}
