declare module '@digitalbazaar/credentials-context' {
  /** JSON-LD contexts by URL. */
  export const contexts: ReadonlyMap<string, object>;
}
