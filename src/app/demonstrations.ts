import type { Language } from './routes.ts';

/** One file of the demonstration: its name, and what it shows. */
export interface Demonstration {
  readonly file: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly shows: Readonly<Record<Language, string>>;
}

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Reads a text in every language of the page; null where it is none. */
export function readWords(value: unknown): Readonly<Record<Language, string>> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('cs' in value) || !('en' in value)) return null;
  const { cs, en } = value;
  return typeof cs === 'string' && typeof en === 'string' ? { cs, en } : null;
}

function readDemonstration(value: unknown): Demonstration | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('file' in value) || !('title' in value) || !('shows' in value)) return null;
  const { file } = value;
  const title = readWords(value.title);
  const shows = readWords(value.shows);
  if (typeof file !== 'string' || !FILE_NAME.test(file) || !title || !shows) return null;
  return { file, title, shows };
}

/** Reads demo/index.json; entries that are none are left out. */
export function readDemonstrations(json: unknown): readonly Demonstration[] {
  if (!Array.isArray(json)) return [];
  return json.map(readDemonstration).filter((entry) => entry !== null);
}

/** Whether a file shows something out of order, rather than an ordinary course. */
export function showsState({ file }: Demonstration): boolean {
  return file.startsWith('state-');
}
