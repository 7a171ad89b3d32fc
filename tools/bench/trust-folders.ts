import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseServices } from '../../src/verification/trust/trust-data.ts';
import { parseArguments } from '../trust/arguments.ts';
import { runTrust } from '../trust/run.ts';
import { syntheticTrust } from './synthetic-trust.ts';
import type { Issuers } from './trust-steps.ts';

/** A folder of trust data to measure: its JSON texts by file name, and whom to look up in it. */
export interface MeasuredFolder {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly issuers: Issuers;
}

const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples/trust');
const NOTICE_OF_2019 =
  'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.C_.2019.276.01.0001.01.ENG';

/** The made-up folder, and that of the real lists beside the project where they are there. */
export async function measuredFolders(): Promise<readonly MeasuredFolder[]> {
  const made = folderOf('1,100 services for seals, 560 for time stamps', await syntheticTrust());
  if (!existsSync(join(SAMPLES, 'eu-lotl.xml'))) return [made];
  return [made, folderOf('real lists of 2019: AT CZ PL SK', await compiledSamples())];
}

function folderOf(name: string, texts: ReadonlyMap<string, string>): MeasuredFolder {
  return {
    name,
    texts,
    issuers: { seals: certificatesIn(texts, 'eseal/'), stamps: certificatesIn(texts, 'qtst/') },
  };
}

/** One certificate of every file of a kind. */
function certificatesIn(texts: ReadonlyMap<string, string>, kind: string): readonly string[] {
  return [...texts].flatMap(([file, text]) => {
    const services = file.startsWith(kind) ? parseServices(JSON.parse(text))?.services : [];
    return services?.[0]?.certificates[0] ?? [];
  });
}

async function compiledSamples(): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'overovna-bench-'));
  try {
    const territories = ['AT', 'CZ', 'PL', 'SK'].flatMap((one) => ['--territory', one]);
    const options = parseArguments([
      ...['--lotl', join(SAMPLES, 'eu-lotl.xml'), '--at', '2019-10-01'],
      ...['--journal', NOTICE_OF_2019],
      ...territories,
      ...['--out', join(folder, 'trust')],
    ]);
    if (!options.ok) throw new Error(options.problem);
    const quiet = { out: () => undefined, error: () => undefined, progress: () => undefined };
    await runTrust(options.value, new Date(), quiet);
    const texts = new Map<string, string>();
    const entries = await readdir(join(folder, 'trust'), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      texts.set(path.slice(join(folder, 'trust').length + 1), await readFile(path, 'utf8'));
    }
    return texts;
  } finally {
    await rm(folder, { recursive: true });
  }
}
