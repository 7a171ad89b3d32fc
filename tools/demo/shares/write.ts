import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeShares } from './make.ts';

/** Makes the shares of the demonstration credentials below a folder, in place of those there. */
export async function writeShares(folder: string): Promise<number> {
  const files = await makeShares((file) =>
    readFile(join(folder, 'demo/credentials', file), 'utf8'),
  );
  for (const made of ['demo/shares', 'demo/certificates']) {
    await rm(join(folder, made), { recursive: true, force: true });
  }
  for (const [path, content] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return files.size;
}
