import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  parseKnownIssuers,
  type KnownIssuer,
} from '../../src/verification/issuer/known-issuers.ts';
import { parseTrustData, type TrustData } from '../../src/verification/trust/trust-data-v1.ts';
import type { Circumstances } from '../../src/verification/verify.ts';
import type { VerifyArguments } from './arguments.ts';
import { fromCaller } from './caller.ts';

/** A file that the command needs and cannot use: wrong usage, exit 2. */
export class UsageError extends Error {}

const BUNDLED = fileURLToPath(new URL('../../public/', import.meta.url));

/** Everything that the verifications of one call have in common. */
export async function readCircumstances(
  options: VerifyArguments,
  now: Date,
): Promise<Circumstances> {
  const folders = options.trust.length > 0 ? options.trust.map(fromCaller) : [`${BUNDLED}trust`];
  return {
    trust: await Promise.all(folders.map(readTrust)),
    knownIssuers: await readIssuers(options.issuers),
    anchors: (await Promise.all(options.anchors.map(readAnchor))).flat(),
    checkedAt: now,
    validationTime: options.at ?? now,
    contacted: [],
    reveal: options.reveal,
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    return json;
  } catch {
    throw new UsageError(`${path} cannot be read as JSON`);
  }
}

async function readTrust(folder: string): Promise<TrustData> {
  const [lists, sealAnchors, timestampAnchors] = await Promise.all([
    readJson(resolve(folder, 'lists.json')),
    readJson(resolve(folder, 'anchors-eseal.json')),
    readJson(resolve(folder, 'anchors-qtst.json')),
  ]);
  const trust = parseTrustData({ lists, sealAnchors, timestampAnchors });
  if (trust === null) throw new UsageError(`${folder} holds no compiled trust data`);
  return trust;
}

async function readIssuers(path: string | null): Promise<readonly KnownIssuer[]> {
  const json = await readJson(path === null ? `${BUNDLED}config.json` : fromCaller(path));
  const table =
    typeof json === 'object' && json !== null && 'issuers' in json ? json.issuers : json;
  const issuers = parseKnownIssuers(table);
  if (issuers === null) throw new UsageError(`${path ?? 'config.json'} holds no known issuers`);
  return issuers;
}

const PEM = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g;

/** The certificates of a PEM file, or the one of a DER file. */
async function readAnchor(path: string): Promise<readonly Uint8Array[]> {
  const bytes = await readFile(fromCaller(path)).catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  const blocks = [...bytes.toString('latin1').matchAll(PEM)];
  if (blocks.length === 0) return [new Uint8Array(bytes)];
  return blocks.map(([, base64 = '']) => new Uint8Array(Buffer.from(base64, 'base64')));
}
