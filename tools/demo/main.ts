import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDemonstration } from './demonstration.ts';
import { withArtist } from './pictures.ts';

/*
 * npm run demo: makes the demonstration PKI, trust data and credentials anew. Private keys exist
 * only while this runs, so what is written can be verified by anybody and forged by nobody.
 */

const PUBLIC = join(import.meta.dirname, '..', '..', 'public');

const files = await withArtist(makeDemonstration);
for (const folder of ['demo/credentials', 'demo/lists', 'trust']) {
  await rm(join(PUBLIC, folder), { recursive: true, force: true });
}
let bytes = 0;
for (const [path, content] of files) {
  const target = join(PUBLIC, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
  bytes += Buffer.byteLength(content);
}
console.log(`${String(files.size)} files, ${String(Math.round(bytes / 1024))} kB`);
