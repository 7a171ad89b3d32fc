/** SHA-256 of the bytes, lower-case hex: the name under which a file is verified. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // WebCrypto takes no view of shared memory; a copy is never that.
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
