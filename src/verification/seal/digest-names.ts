/** Digest algorithms by their JOSE name (TS 119 182-1 §5.1.7); SHA-3 is not computed here. */
export const DIGEST_NAMES: ReadonlyMap<string, 'SHA-256' | 'SHA-384' | 'SHA-512'> = new Map([
  ['S256', 'SHA-256'],
  ['S384', 'SHA-384'],
  ['S512', 'SHA-512'],
]);
