import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCertificate } from '../../src/verification/certificate/certificate.ts';
import {
  parseKnownIssuers,
  type KnownIssuer,
} from '../../src/verification/issuer/known-issuers.ts';
import { parseTimeAnchors } from '../../src/verification/trust/time-anchors.ts';
import { openTrust, type TrustSource } from '../../src/verification/trust/trust-source.ts';
import type { Circumstances } from '../../src/verification/verify.ts';
import type { VerifyArguments } from './arguments.ts';
import { fromCaller } from './caller.ts';

/** A file that the command needs and cannot use: wrong usage, exit 2. */
export class UsageError extends Error {}

const BUNDLED = fileURLToPath(new URL('../../public/', import.meta.url));

/** What the verifications of one call have in common, as plain data that a worker can be sent. */
export interface CallCircumstances {
  readonly trustFolders: readonly string[];
  readonly others: Omit<Circumstances, 'trust'>;
}

/** Reads what the words of the command line name. */
export async function readCircumstances(
  options: VerifyArguments,
  now: Date,
): Promise<CallCircumstances> {
  const trustFolders =
    options.trust.length > 0 ? options.trust.map(fromCaller) : [`${BUNDLED}trust`];
  const config = await readJson(`${BUNDLED}config.json`);
  const others = {
    knownIssuers: await readIssuers(options.issuers, config),
    anchors: (await Promise.all(options.anchors.map(readAnchor))).flat(),
    timeAnchors: await readTimeAnchors(config),
    checkedAt: now,
    validationTime: options.at ?? now,
    contacted: [],
    reveal: options.reveal,
  };
  return { trustFolders, others };
}

/** Opens the trust data; its files are read as they are needed. */
export async function openCircumstances({
  trustFolders,
  others,
}: CallCircumstances): Promise<Circumstances> {
  return { ...others, trust: await Promise.all(trustFolders.map(openFolder)) };
}

async function readJson(path: string): Promise<unknown> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    return json;
  } catch {
    throw new UsageError(`${path} cannot be read as JSON`);
  }
}

async function openFolder(folder: string): Promise<TrustSource> {
  const trust = await openTrust(
    (file) => readJson(resolve(folder, file)),
    async (file) => new Uint8Array(await readFile(resolve(folder, file))),
  );
  if (trust === null) throw new UsageError(`${folder} holds no compiled trust data`);
  return trust;
}

async function readIssuers(path: string | null, config: unknown): Promise<readonly KnownIssuer[]> {
  const json = path === null ? config : await readJson(fromCaller(path));
  const table =
    typeof json === 'object' && json !== null && 'issuers' in json ? json.issuers : json;
  const issuers = parseKnownIssuers(table);
  if (issuers === null) throw new UsageError(`${path ?? 'config.json'} holds no known issuers`);
  return issuers;
}

/** Those that the page's own configuration names; a table of issuers says nothing of time. */
async function readTimeAnchors(config: unknown): Promise<readonly Uint8Array[]> {
  const anchors = await parseTimeAnchors(config);
  if (anchors === null) throw new UsageError('config.json holds no list of time anchors');
  return anchors;
}

const PEM = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g;

/** The certificates of a PEM file, or the one of a DER file. */
async function readAnchor(path: string): Promise<readonly Uint8Array[]> {
  const bytes = await readFile(fromCaller(path)).catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  const blocks = [...bytes.toString('latin1').matchAll(PEM)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64'),
  );
  const certificates = (blocks.length === 0 ? [bytes] : blocks).map((der) => new Uint8Array(der));
  if ((await Promise.all(certificates.map(parseCertificate))).includes(null)) {
    throw new UsageError(`${path} holds no certificate`);
  }
  return certificates;
}
