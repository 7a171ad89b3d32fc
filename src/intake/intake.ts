/** Why something that came in is not yet a file to verify; no verdict follows from it. */
export type IntakeProblem =
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'unreadable' }
  /** More files than one list takes; those left out are not among its lines. */
  | { readonly kind: 'too-many'; readonly limit: number; readonly leftOut: number }
  | { readonly kind: 'nothing' }
  /** An address of a kind that is never opened, such as javascript: or data:. */
  | { readonly kind: 'address-refused'; readonly scheme: string }
  /** A share's address whose end is missing, or whose key does not fit. */
  | { readonly kind: 'share-incomplete' };
