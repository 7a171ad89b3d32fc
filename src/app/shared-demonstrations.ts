import { readShareFragment } from '../intake/share-link.ts';
import { readWords } from './demonstrations.ts';
import type { Demonstration } from './demonstrations.ts';

/** One shared link of the demonstration. */
export interface SharedDemonstration extends Omit<Demonstration, 'file'> {
  /** What stands behind # in its address. */
  readonly fragment: string;
}

function readSharedDemonstration(value: unknown): SharedDemonstration | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('fragment' in value) || !('title' in value) || !('shows' in value)) return null;
  const { fragment } = value;
  const title = readWords(value.title);
  const shows = readWords(value.shows);
  if (typeof fragment !== 'string' || !title || !shows) return null;
  return readShareFragment(fragment) === null ? null : { fragment, title, shows };
}

/** Reads demo/shares.json; entries that are none are left out. */
export function readSharedDemonstrations(json: unknown): readonly SharedDemonstration[] {
  if (!Array.isArray(json)) return [];
  return json.map(readSharedDemonstration).filter((entry) => entry !== null);
}
