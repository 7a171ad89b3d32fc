import { MAX_LISTED_FILES } from './listed-file.ts';
import type { ListedFile, ListedFiles } from './listed-file.ts';

/** Files and folders that a dropped folder is looked through for. */
export const MAX_FOLDER_ENTRIES = 10_000;

/** Folders inside folders. */
export const MAX_FOLDER_DEPTH = 16;

/** The part of a FileSystemEntry that is used. */
export interface Entry {
  readonly name: string;
  readonly isDirectory: boolean;
  readonly fullPath: string;
}

interface FileEntry extends Entry {
  file(done: (file: File) => void, failed: () => void): void;
}

interface FolderEntry extends Entry {
  createReader(): {
    readEntries(done: (entries: readonly Entry[]) => void, failed: () => void): void;
  };
}

function isFolder(entry: Entry): entry is FolderEntry {
  return entry.isDirectory && 'createReader' in entry;
}

function isFile(entry: Entry): entry is FileEntry {
  return !entry.isDirectory && 'file' in entry;
}

function fileOf(entry: FileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(null));
  });
}

/** What lies in a folder, by name; browsers give it in parts and in no promised order. */
async function inside(folder: FolderEntry): Promise<readonly Entry[]> {
  const reader = folder.createReader();
  const found: Entry[] = [];
  for (;;) {
    const part = await new Promise<readonly Entry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (part.length === 0 || found.length >= MAX_FOLDER_ENTRIES) break;
    found.push(...part);
  }
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return found.sort((one, other) => compare(one.name, other.name));
}

/**
 * The files among dropped entries and in the folders among them, in the order of the drop and then of
 * names. Hidden files are the system's, not the reader's, and are passed over.
 */
export async function filesIn(entries: readonly Entry[]): Promise<ListedFiles> {
  const files: ListedFile[] = [];
  let leftOut = 0;
  let seen = 0;

  const visit = async (entry: Entry, depth: number): Promise<void> => {
    if (entry.name.startsWith('.')) return;
    seen += 1;
    if (seen > MAX_FOLDER_ENTRIES || depth > MAX_FOLDER_DEPTH) {
      leftOut += 1;
      return;
    }
    if (isFolder(entry)) {
      for (const below of await inside(entry)) await visit(below, depth + 1);
      return;
    }
    if (!isFile(entry)) return;
    if (files.length >= MAX_LISTED_FILES) {
      leftOut += 1;
      return;
    }
    const file = await fileOf(entry);
    if (file) files.push({ name: entry.fullPath.replace(/^\//, ''), file });
  };
  for (const entry of entries) await visit(entry, 0);
  return { files, leftOut };
}
