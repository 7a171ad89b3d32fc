import { decodeBase64 } from '../../src/verification/bytes.ts';
import {
  parseCertificate,
  type Certificate,
} from '../../src/verification/certificate/certificate.ts';
import { sealAnchors, timestampAnchors } from '../../src/verification/trust/anchors.ts';
import { qualifyAt } from '../../src/verification/trust/qualify-certificate.ts';
import { servicesReached } from '../../src/verification/trust/services-reached.ts';
import {
  openTrust,
  type LoadTrustFile,
  type TrustSource,
} from '../../src/verification/trust/trust-source.ts';

/*
 * What a verification does with trust data, step by step and timed; it runs in Node and in a browser.
 */

/** Certificates of listed services, DER in base64. */
export interface Issuers {
  readonly seals: readonly string[];
  readonly stamps: readonly string[];
}

/** Milliseconds of every run. */
export interface StepTimes {
  readonly open: readonly number[];
  /** Find an issuer's services, and what they make of a certificate: its file still to be read. */
  readonly find: readonly number[];
  /** The same with the file at hand. */
  readonly again: readonly number[];
}

const RUNS = 21;

async function open(load: LoadTrustFile): Promise<TrustSource> {
  const trust = await openTrust(load, (file) => Promise.reject(new Error(file)));
  if (trust === null) throw new Error('This trust data cannot be opened');
  return trust;
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

async function read(base64 = ''): Promise<Certificate> {
  const certificate = await parseCertificate(decodeBase64(base64) ?? new Uint8Array());
  if (certificate === null) throw new Error('This certificate cannot be read');
  return certificate;
}

async function qualify(trust: TrustSource, certificate: Certificate): Promise<void> {
  const services = await servicesReached(certificate, sealAnchors([trust], []));
  if (services.length === 0) throw new Error('This issuer is not found');
  qualifyAt(certificate, services, new Date('2026-01-01'));
}

/** One verification: a seal's issuer, and a time-stamping unit where there is any. */
export async function verifyOnce(load: LoadTrustFile, { seals, stamps }: Issuers): Promise<void> {
  const trust = await open(load);
  await qualify(trust, await read(seals[0]));
  if (stamps.length === 0) return;
  const unit = await read(stamps[0]);
  await servicesReached(unit, timestampAnchors([trust], []));
}

export async function measureSteps(load: LoadTrustFile, { seals }: Issuers): Promise<StepTimes> {
  const times: Record<keyof StepTimes, number[]> = { open: [], find: [], again: [] };
  for (let run = 0; run < RUNS; run += 1) {
    times.open.push(await timed(() => open(load)));
    // Another folder each time, so that its file is not read yet.
    const trust = await open(load);
    const issuer = await read(seals[run % seals.length]);
    times.find.push(await timed(() => qualify(trust, issuer)));
    times.again.push(await timed(() => qualify(trust, issuer)));
  }
  return times;
}
