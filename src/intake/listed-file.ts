/** Files in one list; each keeps its report in memory until the list is closed. */
export const MAX_LISTED_FILES = 2_000;

/** One of several files; it is read when its turn comes, and its bytes are not kept. */
export interface ListedFile {
  /** Its name, with the folders that it was found in. */
  readonly name: string;
  readonly file: File;
}

/** Files for a list, and how many were left out because there are too many of them. */
export interface ListedFiles {
  readonly files: readonly ListedFile[];
  readonly leftOut: number;
}

export function listed(files: readonly File[]): ListedFiles {
  const taken = files.slice(0, MAX_LISTED_FILES);
  return {
    files: taken.map((file) => ({ name: file.name, file })),
    leftOut: files.length - taken.length,
  };
}
