import { readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { download, type DownloadLimits, LIST_LIMITS } from './download.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** Where the files of one run come from: the network, or a folder for repeating a run without it. */
export interface Source {
  readonly listOfLists: () => Promise<
    Outcome<{ readonly url: string; readonly bytes: Uint8Array }>
  >;
  readonly pivot: (url: string) => Promise<Outcome<Uint8Array>>;
  readonly national: (territory: string, url: string) => Promise<Outcome<Uint8Array>>;
}

/** Lists as they are published. */
export function publishedLists(url: string, limits: DownloadLimits = LIST_LIMITS): Source {
  return {
    listOfLists: async () => {
      const got = await download(url, limits);
      return got.ok ? success({ url, bytes: got.value }) : got;
    },
    pivot: (pivot) => download(pivot, limits),
    national: (_territory, national) => download(national, limits),
  };
}

/** A list of trusted lists in a file, with the other lists beside it. */
export function listsBeside(file: string): Source {
  const folder = dirname(file);
  return {
    listOfLists: async () => {
      const got = await readListFile(file);
      return got.ok ? success({ url: posix.basename(file), bytes: got.value }) : got;
    },
    pivot: (url) => readListFile(join(folder, lastPart(url))),
    national: (territory) => readListFile(join(folder, `${territory}.xml`)),
  };
}

/** The last part of an address, which cannot lead out of the folder. */
function lastPart(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^[\w.-]+$/.test(name) && !/^\.+$/.test(name) ? name : 'unnamed';
}

/** Reads a list from a file, within the limit of a list. */
export async function readListFile(file: string): Promise<Outcome<Uint8Array>> {
  try {
    const bytes = await readFile(file);
    if (bytes.length > LIST_LIMITS.bytes) return failure('too-large', `${file} is too large`);
    return success(new Uint8Array(bytes));
  } catch {
    return failure('unreachable', `${file} cannot be read`);
  }
}
