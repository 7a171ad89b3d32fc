import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { fromCaller } from '../verify/caller.ts';
import { isFingerprint, type TrustArguments } from './arguments.ts';
import { type Collection, collectAll, collectSingle, type SingleList } from './collect.ts';
import { compile } from './compile.ts';
import { type FetchedRevocation, fetchRevocation } from './revocation.ts';
import { failedRunLine, problemLine, reportLines } from './report.ts';
import { isForSeals } from './select.ts';
import { listsBeside, publishedLists } from './source.ts';
import { readEarlier, replaceFolder } from './write.ts';

/** How the command ends. */
export const EXIT = { complete: 0, someFailed: 1, nothing: 2 } as const;

/** Where the command speaks to. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  readonly progress: (done: number, all: number, territory: string) => void;
}

/**
 * Compiles trust data as the arguments say, and tells how the command ends.
 *
 * @param config the configuration that names the certificates of known issuers
 */
export async function runTrust(
  options: TrustArguments,
  now: Date,
  terminal: Terminal,
  config = CONFIG,
): Promise<number> {
  const at = options.at ?? now;
  const out = fromCaller(options.out);
  const earlier = await readEarlier(out);
  if (!earlier.ok) {
    terminal.error(earlier.problem);
    return EXIT.nothing;
  }
  const circumstances = { at, previous: earlier.lists, onProgress: terminal.progress };
  const collection = await collect(options, circumstances, terminal);
  if (collection === null) return EXIT.nothing;
  const compiled = await compile(collection, {
    at,
    demonstration: false,
    previous: earlier.lists,
  });
  const revocation = options.revocation ? await statusOfIssuers(collection, config) : null;
  await replaceFolder(out, new Map([...compiled, ...(revocation?.files ?? [])]));
  revocation?.remarks.forEach(terminal.error);
  for (const { read } of collection.lists) read.remarks.forEach(terminal.error);
  for (const list of collection.leftOut) terminal.error(problemLine(list));
  if (options.report) reportLines(collection, at).forEach(terminal.out);
  return collection.leftOut.length > 0 ? EXIT.someFailed : EXIT.complete;
}

/** What was found; null where the run ends without a result, which was said. */
async function collect(
  options: TrustArguments,
  circumstances: Parameters<typeof collectSingle>[1],
  terminal: Terminal,
): Promise<Collection | null> {
  if (options.lotl === null) {
    const singles: SingleList[] = [];
    for (const { file, signer } of options.lists) {
      const fingerprint = await fingerprintOf(signer);
      if (fingerprint === null) {
        terminal.error(`--signer ${signer} is neither a SHA-256 nor the file of a certificate`);
        return null;
      }
      singles.push({ file: fromCaller(file), signers: new Set([fingerprint]) });
    }
    return collectSingle(singles, circumstances);
  }
  const source = /^https?:\/\//.test(options.lotl)
    ? publishedLists(options.lotl)
    : listsBeside(fromCaller(options.lotl));
  const start = { signers: new Set(options.pins), journal: options.journal };
  const collected = await collectAll(source, start, options.territories, circumstances);
  if (collected.ok) return collected.value;
  const { problem } = collected;
  terminal.error(`the list of trusted lists: ${problem.code}: ${problem.detail}`);
  if (options.report) terminal.out(failedRunLine(problem));
  return null;
}

const CONFIG = fileURLToPath(new URL('../../public/config.json', import.meta.url));

const configuration = v.object({
  /** Certificates that known issuers seal with, DER in base64. */
  issuerCertificates: v.optional(v.array(v.pipe(v.string(), v.base64())), []),
});

/** The status of the certificates that config.json says known issuers seal with. */
async function statusOfIssuers({ lists }: Collection, file: string): Promise<FetchedRevocation> {
  const der = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
  const { issuerCertificates } = v.parse(configuration, JSON.parse(await readFile(file, 'utf8')));
  const listed = lists
    .flatMap(({ read }) => read.services.filter(isForSeals))
    .flatMap(({ certificates }) => certificates.map(der));
  const fetched = await fetchRevocation(issuerCertificates.map(der), listed);
  if (issuerCertificates.length > 0) return fetched;
  return { ...fetched, remarks: ['config.json names no issuerCertificates to ask about'] };
}

async function fingerprintOf(signer: string): Promise<string | null> {
  const hex = signer.toLowerCase().replaceAll(':', '');
  if (isFingerprint(hex)) return hex;
  try {
    const { raw } = new X509Certificate(await readFile(fromCaller(signer)));
    return createHash('sha256').update(raw).digest('hex');
  } catch {
    return null;
  }
}
