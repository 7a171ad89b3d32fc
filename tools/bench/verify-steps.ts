import factory from '@rdfjs/data-model';
import datasets from '@rdfjs/dataset';
import jsonld from 'jsonld';
import { Validator } from 'shacl-engine';
import { openFile, readContent } from '../../src/verification/open-file.ts';
import { validateSeal } from '../../src/verification/seal/seal.ts';
import { bundledContext } from '../../src/verification/structure/contexts.ts';
import { chooseProfile, GENERIC_FULL } from '../../src/verification/structure/profiles.ts';
import { datasetOf } from '../../src/verification/structure/shape-check.ts';
import { shapesGraph } from '../../src/verification/structure/shapes.ts';
import { sealAnchors, timestampAnchors } from '../../src/verification/trust/anchors.ts';
import { broughtRevocation } from '../../src/verification/seal/brought-data.ts';
import { listedResponders } from '../../src/verification/trust/listed-responders.ts';
import { verify, type Circumstances } from '../../src/verification/verify.ts';

/*
 * What is measured of one file, in Node and in a browser alike: the verification, and beside it in
 * the same run what the libraries and WebCrypto alone take for the same work.
 */

export interface Figures {
  /** Of the very first call. */
  readonly first: number;
  readonly median: number;
  /** The least that a call took: what a busy machine does not blur. */
  readonly least: number;
}

export interface FileFigures {
  readonly whole: Figures;
  /** Opening the file and validating its seals; null where it has none. */
  readonly seal: Figures | null;
  /** The digests, key imports and signatures of that, one after the other. */
  readonly crypto: Figures | null;
  /** jsonld and the SHACL engine on the payload, shapes prepared. */
  readonly libraries: Figures | null;
}

export async function measureFile(
  bytes: Uint8Array<ArrayBuffer>,
  circumstances: Circumstances,
  runs: number,
): Promise<FileFigures> {
  const whole = await measure(runs, () =>
    verify({ bytes, name: 'file', origin: 'file' }, circumstances),
  );
  const isSealed = openFile(bytes).kind === 'sealed';
  const replay = isSealed ? await recordCrypto(() => sealOnly(bytes, circumstances)) : null;
  const libraries = bareLibraries(bytes);
  return {
    whole,
    seal: isSealed ? await measure(runs, () => sealOnly(bytes, circumstances)) : null,
    crypto: replay === null ? null : await measure(runs, replay),
    libraries: libraries === null ? null : await measure(runs, libraries),
  };
}

async function measure(runs: number, run: () => Promise<unknown>): Promise<Figures> {
  const times: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  const [first = 0, ...warm] = times;
  const sorted = warm.toSorted((one, other) => one - other);
  return { first, median: sorted[sorted.length >> 1] ?? first, least: sorted[0] ?? first };
}

async function sealOnly(bytes: Uint8Array, circumstances: Circumstances): Promise<void> {
  const opened = openFile(bytes);
  if (opened.kind !== 'sealed') return;
  const { trust, anchors, validationTime } = circumstances;
  for (const [position, raw] of opened.signatures.entries()) {
    await validateSeal(raw, opened.headers[position] ?? null, opened, {
      anchors: sealAnchors(trust, anchors),
      timestampAnchors: timestampAnchors(trust, anchors),
      brought: broughtRevocation(trust, []),
      responders: listedResponders(trust),
      trust,
      validationTime,
      detached: [],
    });
  }
}

const CRYPTO = ['digest', 'importKey', 'verify'] as const;

/** Notes what a run asks of WebCrypto, and gives a function that does all of that again. */
async function recordCrypto(run: () => Promise<void>): Promise<() => Promise<void>> {
  const calls: (() => Promise<unknown>)[] = [];
  const { subtle } = crypto;
  for (const name of CRYPTO) {
    const original: unknown = Reflect.get(subtle, name);
    if (typeof original !== 'function') continue;
    const call = (words: unknown[]): Promise<unknown> =>
      Promise.resolve(Reflect.apply(original, subtle, words));
    const recording = (...words: unknown[]): Promise<unknown> => {
      calls.push(() => call(words));
      return call(words);
    };
    Object.defineProperty(subtle, name, { value: recording, configurable: true });
  }
  await run();
  for (const name of CRYPTO) Reflect.deleteProperty(subtle, name);
  return async () => {
    for (const call of calls) await call();
  };
}

/** The same libraries as whoever uses them plainly would call them. */
function bareLibraries(bytes: Uint8Array): (() => Promise<void>) | null {
  const { credential } = readContent(openFile(bytes));
  if (credential === null) return null;
  const { sections } = chooseProfile([GENERIC_FULL]);
  const shapes = datasets.dataset([...shapesGraph('3.2', sections)]);
  const validator = new Validator(shapes, { factory, details: true });
  const documentLoader = (url: string) =>
    Promise.resolve({ documentUrl: url, document: bundledContext(url) ?? {} });
  return async () => {
    const quads = await jsonld.toRDF(credential.value, { documentLoader });
    await validator.validate({ dataset: datasets.dataset([...datasetOf(quads)]) });
  };
}
