/** The bytes as text, if encoding that text gives the very same bytes; null otherwise. */
export function exactText(bytes: Uint8Array): string | null {
  try {
    // A byte order mark stays in the text, so that it comes back out.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
