import type { Entry } from './folder.ts';

/*
 * What a drop or a paste brings: files, or text. Kept apart from React and from listening, so that
 * both ways in decide alike.
 */

/** The part of a DataTransfer that is read. */
export interface Transfer {
  readonly files: Iterable<File> | ArrayLike<File>;
  readonly types: readonly string[];
  getData(type: string): string;
  /** The same files as entries, through which folders can be read. */
  readonly items?: Iterable<TransferItem> | ArrayLike<TransferItem>;
}

interface TransferItem {
  readonly kind: string;
  webkitGetAsEntry?(): Entry | null;
}

export type Brought =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  /** A folder is among them. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' };

/** Entries can be asked for only while the drop is being told; later there are none. */
function entriesOf({ items }: Transfer): readonly Entry[] {
  return Array.from(items ?? [])
    .filter(({ kind }) => kind === 'file')
    .flatMap((item) => item.webkitGetAsEntry?.() ?? []);
}

/** The files, else the text. */
export function broughtBy(transfer: Transfer): Brought {
  const entries = entriesOf(transfer);
  if (entries.some(({ isDirectory }) => isDirectory)) return { kind: 'entries', entries };
  const files = Array.from(transfer.files);
  if (files.length > 0) return { kind: 'files', files };
  const text = transfer.getData('text/plain');
  return text.trim() === '' ? { kind: 'nothing' } : { kind: 'text', text };
}

/** Whether a drag over the page carries something that could be opened. */
export function carriesSomething(types: readonly string[]): boolean {
  return types.includes('Files');
}
