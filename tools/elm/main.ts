import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { parseCsv } from './csv.ts';
import { modelData } from './model.ts';

/*
 * Makes the project's data of the European Learning Model from tables of facts:
 * `npx tsx tools/elm/main.ts DIRECTORY`, where DIRECTORY holds elm-context-<version>.csv and
 * elm-shapes-<version>.csv.
 */

const OUT = new URL('../../src/verification/structure/model/', import.meta.url);
const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('a directory with the tables is needed');

for (const version of ['3.1', '3.2']) {
  const table = (name: string) =>
    parseCsv(readFileSync(join(directory, `elm-${name}-${version}.csv`), 'utf8'));
  const data = modelData(table('context'), table('shapes'));
  const text = await format(JSON.stringify(data), { parser: 'json', printWidth: 100 });
  writeFileSync(new URL(`elm-${version}.json`, OUT), text);
}
