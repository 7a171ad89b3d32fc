import { resolve } from 'node:path';

/** A path as the caller meant it: npm changes the folder and tells the old one in INIT_CWD. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
