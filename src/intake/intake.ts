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
  | { readonly kind: 'share-incomplete' }
  /** A code that holds neither an address nor anything like a credential. */
  | { readonly kind: 'code-other' }
  /** A picture without a code that could be read. */
  | { readonly kind: 'code-unreadable' }
  | { readonly kind: 'picture-too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'picture-too-many-pixels'; readonly pixels: number; readonly limit: number }
  /** A picture that is damaged, or of a kind that this browser does not decode. */
  | { readonly kind: 'picture-unreadable' }
  | { readonly kind: 'pdf-too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'pdf-password' }
  | { readonly kind: 'pdf-damaged' }
  /** It would need more memory than is allowed. */
  | { readonly kind: 'pdf-too-heavy' }
  /** Its workers cannot draw, so that pictures and pages cannot be searched. */
  | { readonly kind: 'browser-too-old' }
  | { readonly kind: 'pdf-no-code' }
  /** Nothing was found on the last pages, and the others were not searched. */
  | { readonly kind: 'pdf-too-long'; readonly searched: number; readonly pages: number }
  /** Reading a picture or a PDF came to no end. */
  | { readonly kind: 'reading-too-slow' }
  /** The code that reads pictures and PDFs could not be loaded, or failed. */
  | { readonly kind: 'reading-failed' }
  /** A host that the reader let be asked gave no file. */
  | { readonly kind: 'host-silent'; readonly host: string }
  | { readonly kind: 'host-too-much'; readonly host: string; readonly limit: number }
  /** A management link whose end is missing. */
  | { readonly kind: 'manage-incomplete' }
  /** A self-contained link that is cut off or changed on the way. */
  | { readonly kind: 'self-contained-broken' }
  /** A self-contained link that would unpack to more than a file may have. */
  | { readonly kind: 'self-contained-large'; readonly limit: number }
  /** A share file whose time is over. */
  | { readonly kind: 'share-file-expired' };
