/*
 * The messages between the page and its verification worker. Both ends are our own code, but a
 * message is data from another thread: it is looked at before it is believed.
 */
import { isCode } from '../verification/codes.ts';
import { CHECK_IDS, CHECK_STATES, ORIGINS, VERDICTS } from '../verification/report.ts';
import type { Check, Origin } from '../verification/report.ts';
import type { RegistryStatement, SealedFile, Verification } from '../verification/verify.ts';
import type { Provenance } from './verification-service.ts';

export interface VerifyRequest {
  readonly kind: 'verify';
  readonly file: SealedFile;
  readonly provenance: Provenance;
  /** The time that is asked about; null is now. */
  readonly at: Date | null;
}

export type WorkerReply =
  /** The engine and its trust data are loaded, the verification begins. */
  | { readonly kind: 'started' }
  | { readonly kind: 'check'; readonly check: Check }
  | { readonly kind: 'done'; readonly verification: Verification }
  | { readonly kind: 'crashed' };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isOneOf(list: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && list.includes(value);
}

function isOrigin(value: unknown): value is Origin {
  return isOneOf(ORIGINS, value);
}

const STATES: readonly RegistryStatement['state'][] = ['active', 'suspended', 'revoked'];

function isStatement(value: unknown): value is RegistryStatement {
  return (
    isRecord(value) &&
    typeof value['registry'] === 'string' &&
    isOneOf(STATES, value['state']) &&
    value['asOf'] instanceof Date &&
    typeof value['sha256'] === 'string'
  );
}

function isProvenance(value: unknown): value is Provenance {
  return (
    isRecord(value) &&
    Array.isArray(value['contacted']) &&
    value['contacted'].every((one) => typeof one === 'string') &&
    (value['statement'] === null || isStatement(value['statement'])) &&
    Array.isArray(value['revocation']) &&
    value['revocation'].every((one) => one instanceof Uint8Array)
  );
}

function isTime(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

function isCheck(value: unknown): value is Check {
  return (
    isRecord(value) &&
    isOneOf(CHECK_IDS, value['id']) &&
    isOneOf(CHECK_STATES, value['state']) &&
    typeof value['code'] === 'string' &&
    isCode(value['code']) &&
    isRecord(value['params'])
  );
}

/** The verdict, the code behind it and all nine checks; the rest is data that only gets shown. */
function isVerification(value: unknown): value is Verification {
  if (!isRecord(value) || !isRecord(value['report'])) return false;
  const { verdict, headline, checks, seals } = value['report'];
  return (
    isOneOf(VERDICTS, verdict) &&
    typeof headline === 'string' &&
    isCode(headline) &&
    Array.isArray(checks) &&
    checks.length === CHECK_IDS.length &&
    checks.every((check, index) => isCheck(check) && check.id === CHECK_IDS[index]) &&
    Array.isArray(seals) &&
    (value['credential'] === null || isRecord(value['credential'])) &&
    Array.isArray(value['wanted'])
  );
}

/** Reads a message of the worker; null for anything that is not one. */
export function readReply(data: unknown): WorkerReply | null {
  if (!isRecord(data)) return null;
  switch (data['kind']) {
    case 'started':
      return { kind: 'started' };
    case 'check':
      return isCheck(data['check']) ? { kind: 'check', check: data['check'] } : null;
    case 'done':
      return isVerification(data['verification'])
        ? { kind: 'done', verification: data['verification'] }
        : null;
    case 'crashed':
      return { kind: 'crashed' };
    default:
      return null;
  }
}

/** Reads a message to the worker; null for anything that is not one. */
export function readRequest(data: unknown): VerifyRequest | null {
  if (!isRecord(data) || data['kind'] !== 'verify' || !isRecord(data['file'])) return null;
  const { file, provenance, at } = data;
  const { bytes, name, origin } = file;
  if (!(bytes instanceof Uint8Array) || typeof name !== 'string') return null;
  if (!isOrigin(origin) || !isProvenance(provenance)) return null;
  if (at !== null && !isTime(at)) return null;
  return { kind: 'verify', file: { bytes, name, origin }, provenance, at };
}
