import { numberOf, timeOf } from '../der/content.ts';
import { each, inside, malformed, readWhole, type DerCursor } from '../der/cursor.ts';
import { TAG, type DerValue } from '../der/value.ts';
import { equalBytes, toHex } from '../bytes.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { Crl } from './crl.ts';
import {
  criticalsProcessed,
  NO_EXTENSIONS,
  readExtensions,
  type ExtensionList,
} from './extension-list.ts';
import { EXTENSION } from './extensions.ts';
import { directoryNameKey, generalNameKey } from './names.ts';

/** What a CRL has on one certificate. */
export interface CrlEntry {
  readonly revokedAt: Date;
  /** CRLReason; null where not given. */
  readonly reason: number | null;
}

/** CRLReason (RFC 5280 §5.3.1). */
export const REASON = { certificateHold: 6, removeFromCrl: 8 } as const;

export type EntrySearch =
  | { readonly ok: true; readonly entry: CrlEntry | null }
  | { readonly ok: false; readonly problem: 'unparsable' | 'critical-extension' };

const PROCESSED: ReadonlySet<string> = new Set([EXTENSION.reasonCode]);
/** Entries of other issuers' certificates stand on indirect CRLs only (RFC 5280 §5.3.3). */
const PROCESSED_INDIRECT: ReadonlySet<string> = new Set([
  ...PROCESSED,
  EXTENSION.certificateIssuer,
]);

/**
 * Looks a certificate up on a CRL. All entries are read, one after the other: an extension on any
 * of them that is critical and not processed makes the whole CRL unusable (RFC 5280 §5.3).
 */
export function findEntry(crl: Crl, certificate: Certificate): EntrySearch {
  const { entries } = crl;
  if (entries === null) return { ok: true, entry: null };
  const search = new EntryScan(crl, certificate);
  const problem = readWhole(entries.content, (cursor) => search.run(cursor));
  if (problem === null) return { ok: false, problem: 'unparsable' };
  return problem === 'none' ? { ok: true, entry: search.found } : { ok: false, problem };
}

class EntryScan {
  found: CrlEntry | null = null;
  private readonly processed: ReadonlySet<string>;
  private readonly isIndirect: boolean;
  private readonly serial: Uint8Array;
  private readonly wantedIssuer: string;
  /** The certificate issuer of the entry at hand: as in the entry before, unless it says another. */
  private issuers: readonly string[];
  /** Issuers by their encoding: an indirect CRL names the same few again and again. */
  private readonly known = new Map<string, readonly string[]>();

  constructor(crl: Crl, certificate: Certificate) {
    this.isIndirect = crl.scope?.indirect ?? false;
    this.processed = this.isIndirect ? PROCESSED_INDIRECT : PROCESSED;
    this.serial = minimal(certificate.serial);
    this.wantedIssuer = directoryNameKey(certificate.issuer.rdnKeys);
    this.issuers = [directoryNameKey(crl.issuer.rdnKeys)];
  }

  run(cursor: DerCursor): 'none' | 'critical-extension' {
    while (!cursor.atEnd) {
      const entry = inside(cursor.next(TAG.sequence));
      const serial = entry.next(TAG.integer);
      const time = entry.next(TAG.utcTime, TAG.generalizedTime);
      const encoded = entry.optional(TAG.sequence);
      entry.finish();
      const extensions = encoded === null ? NO_EXTENSIONS : readExtensions(encoded);
      if (!criticalsProcessed(extensions, this.processed)) return 'critical-extension';
      if (this.isIndirect) this.carryIssuer(extensions);
      if (
        equalBytes(minimal(serial.content), this.serial) &&
        this.issuers.includes(this.wantedIssuer)
      ) {
        this.keep(time, extensions);
      }
    }
    return 'none';
  }

  private carryIssuer(extensions: ExtensionList): void {
    const value = extensions.get(EXTENSION.certificateIssuer)?.value;
    if (value === undefined) return;
    const encoding = toHex(value);
    const issuers =
      this.known.get(encoding) ??
      readWhole(value, (cursor) => each(cursor.next(TAG.sequence), generalNameKey)) ??
      malformed();
    this.known.set(encoding, issuers);
    this.issuers = issuers;
  }

  /** Of several entries the worst: for good before on hold, the earliest first. */
  private keep(time: DerValue, extensions: ExtensionList): void {
    const entry = { revokedAt: timeOf(time), reason: reasonOf(extensions) };
    if (this.found === null || isWorse(entry, this.found)) this.found = entry;
  }
}

function reasonOf(extensions: ExtensionList): number | null {
  const value = extensions.get(EXTENSION.reasonCode)?.value;
  if (value === undefined) return null;
  return readWhole(value, (cursor) => numberOf(cursor.next(TAG.enumerated))) ?? malformed();
}

function isWorse(one: CrlEntry, other: CrlEntry): boolean {
  const rank = ({ reason }: CrlEntry): number => {
    if (reason === REASON.removeFromCrl) return 0;
    return reason === REASON.certificateHold ? 1 : 2;
  };
  if (rank(one) !== rank(other)) return rank(one) > rank(other);
  return one.revokedAt < other.revokedAt;
}

/** An INTEGER without the octets that only repeat its sign (X.690 §8.3.2). */
function minimal(integer: Uint8Array): Uint8Array {
  let start = 0;
  for (; start < integer.length - 1; start += 1) {
    const [octet, next = 0] = integer.subarray(start, start + 2);
    if (octet !== (next < 0x80 ? 0x00 : 0xff)) break;
  }
  return start === 0 ? integer : integer.subarray(start);
}
