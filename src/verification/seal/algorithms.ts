/** How WebCrypto verifies one JWS algorithm (RFC 7518 §3.3–3.5). */
export interface SignatureAlgorithm {
  readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** The only curve for an ECDSA algorithm (RFC 7518 §3.4). */
  readonly curve: 'P-256' | 'P-384' | 'P-521' | null;
}

/** The allow-list: anything else is not computed, above all not `none` and not HMAC. */
const ALGORITHMS: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  ['RS256', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', curve: null }],
  ['RS384', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384', curve: null }],
  ['RS512', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512', curve: null }],
  ['PS256', { name: 'RSA-PSS', hash: 'SHA-256', curve: null }],
  ['PS384', { name: 'RSA-PSS', hash: 'SHA-384', curve: null }],
  ['PS512', { name: 'RSA-PSS', hash: 'SHA-512', curve: null }],
  ['ES256', { name: 'ECDSA', hash: 'SHA-256', curve: 'P-256' }],
  ['ES384', { name: 'ECDSA', hash: 'SHA-384', curve: 'P-384' }],
  ['ES512', { name: 'ECDSA', hash: 'SHA-512', curve: 'P-521' }],
]);

export function signatureAlgorithm(alg: string): SignatureAlgorithm | null {
  return ALGORITHMS.get(alg) ?? null;
}
