import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDemonstration } from './demonstration.ts';
import { withArtist } from './pictures.ts';
import { makeCases } from './seal-cases/cases.ts';
import { writeShares } from './shares/write.ts';

/*
 * npm run demo: makes the demonstration PKI, trust data and credentials anew, and the cases of seals
 * for the tests. Private keys exist only while this runs, so what is written can be verified by
 * anybody and forged by nobody.
 */

const PUBLIC = join(import.meta.dirname, '..', '..', 'public');
const CASES = join(import.meta.dirname, 'cases');

async function write(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  let bytes = 0;
  for (const [path, content] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    bytes += Buffer.byteLength(content);
  }
  console.log(`${String(files.size)} files, ${String(Math.round(bytes / 1024))} kB in ${folder}`);
}

const files = await withArtist(makeDemonstration);
for (const folder of ['demo/credentials', 'demo/lists', 'trust']) {
  await rm(join(PUBLIC, folder), { recursive: true, force: true });
}
await write(PUBLIC, files);
await writeShares(PUBLIC);

const cases = await makeCases();
await rm(CASES, { recursive: true, force: true });
await write(CASES, cases);
