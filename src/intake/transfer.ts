/*
 * What a drop or a paste brings: files, or text. Kept apart from React and from listening, so that
 * both ways in decide alike.
 */

/** The part of a DataTransfer that is read. */
export interface Transfer {
  readonly files: Iterable<File> | ArrayLike<File>;
  readonly types: readonly string[];
  getData(type: string): string;
}

export type Brought =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' };

/** The files, else the text. */
export function broughtBy(transfer: Transfer): Brought {
  const files = Array.from(transfer.files);
  if (files.length > 0) return { kind: 'files', files };
  const text = transfer.getData('text/plain');
  return text.trim() === '' ? { kind: 'nothing' } : { kind: 'text', text };
}

/** Whether a drag over the page carries something that could be opened. */
export function carriesSomething(types: readonly string[]): boolean {
  return types.includes('Files');
}
