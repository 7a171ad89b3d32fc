import * as v from 'valibot';
import { TRUST_SCHEMA } from './trust-data.ts';

/*
 * Revocation data that travels with the trust data, so that nobody is asked when a file is read:
 *
 *   revocation/index.json   which objects there are about which certificate
 *   revocation/<hash>.ocsp  an OCSPResponse, DER
 *   revocation/<hash>.crl   a CertificateList, DER
 *
 * The objects are signed. Whoever reads them judges them as if they had come with the file.
 */

export const REVOCATION_FOLDER = 'revocation';
export const REVOCATION_INDEX_FILE = `${REVOCATION_FOLDER}/index.json`;

/** Objects of one kind about one certificate that are read; the trust command writes one. */
export const MAX_OBJECTS_A_CERTIFICATE = 4;

const kind = v.picklist(['ocsp', 'crl']);

const revocationIndex = v.object({
  schema: v.literal(TRUST_SCHEMA),
  objects: v.array(
    v.object({
      kind,
      /** SHA-256 of the certificate. */
      certificate: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      /** Inside the folder, never outside of it. */
      file: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}\.(?:ocsp|crl)$/)),
    }),
  ),
});

export type RevocationKind = v.InferOutput<typeof kind>;
export type RevocationIndex = v.InferOutput<typeof revocationIndex>;

/** Reads revocation/index.json; null where it is not of this schema. */
export function parseRevocationIndex(json: unknown): RevocationIndex | null {
  const result = v.safeParse(revocationIndex, json);
  return result.success ? result.output : null;
}
