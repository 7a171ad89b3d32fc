import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Report } from '../../src/verification/report.ts';
import { verify, type Circumstances } from '../../src/verification/verify.ts';
import { fromCaller } from './caller.ts';

/** One file to verify, by the name it was given on the command line; `-` is standard input. */
export interface Job {
  readonly name: string;
}

export type Outcome =
  | { readonly name: string; readonly report: Report }
  | { readonly name: string; readonly problem: string };

/** Verifies one file; a file that cannot be opened is a problem, not a report. */
export async function verifyNamed({ name }: Job, circumstances: Circumstances): Promise<Outcome> {
  try {
    // However large: the report tells the true hash even of a file that is too large to be judged.
    const bytes = name === '-' ? await readStandardInput() : await readBytes(fromCaller(name));
    const origin = name === '-' ? 'stdin' : 'file';
    const { report } = await verify({ bytes, name, origin }, circumstances);
    return { name, report };
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  return new Uint8Array(await buffer(process.stdin));
}

async function readBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}
