import type { Resources } from './resources.ts';

/** A key without its plural ending. */
type Stem<Key> = Key extends `${infer Name}_${'one' | 'other'}` ? Name : Key;

type Unit = Stem<keyof Resources['result']['units']>;

/** Gives the word for a value: the part of the translation function that formats need. */
export type Words = (
  key: `units.${Unit}`,
  values: Readonly<Record<string, string | number>>,
) => string;
