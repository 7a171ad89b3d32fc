import { bigNumberOf, numberOf, timeOf } from '../der/content.ts';
import { explicit, inside, malformed, readWhole, type DerCursor } from '../der/cursor.ts';
import { TAG, constructed, type DerValue } from '../der/value.ts';
import { toHex } from '../bytes.ts';
import { nameOf, type DistinguishedName } from '../certificate/distinguished-name.ts';
import {
  readIssuingDistributionPoint,
  type IssuingDistributionPoint,
} from './distribution-point.ts';
import { onceForEach } from '../once.ts';
import { NO_EXTENSIONS, readExtensions, type ExtensionList } from './extension-list.ts';
import { EXTENSION } from './extensions.ts';
import { readSignedObject, sameAlgorithm, type SignedObject } from './signed-object.ts';

/** A CertificateList (RFC 5280 §5.1), its entries not read yet. */
export interface Crl {
  readonly object: SignedObject;
  readonly issuer: DistinguishedName;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  /** SEQUENCE OF entries; null where it is left out because there are none. */
  readonly entries: DerValue | null;
  readonly extensions: ExtensionList;
  /** null where it has none. */
  readonly number: bigint | null;
  /** The CRL that a delta goes with (deltaCRLIndicator); null where the CRL is complete. */
  readonly baseNumber: bigint | null;
  readonly scope: IssuingDistributionPoint | null;
  /** The scope's encoding, hex; a delta is for a CRL of the same scope. */
  readonly scopeDer: string;
  readonly expiredKeptSince: Date | null;
}

const VERSION_2 = 1;

/** Parses DER; null for anything that is not exactly one CRL. */
export const parseCrl: (der: Uint8Array) => Crl | null = onceForEach((der) =>
  readWhole(der, (cursor) => {
    const list = inside(cursor.next(TAG.sequence));
    const object = readSignedObject(list);
    list.finish();
    return readTbs(inside(object.signed), object);
  }),
);

function readTbs(tbs: DerCursor, object: SignedObject): Crl {
  const version = tbs.optional(TAG.integer);
  if (version !== null && numberOf(version) !== VERSION_2) malformed();
  sameAlgorithm(object.algorithm, tbs.next(TAG.sequence));
  const issuer = nameOf(tbs.next(TAG.sequence));
  const thisUpdate = timeOf(tbs.next(TAG.utcTime, TAG.generalizedTime));
  const nextUpdate = tbs.optional(TAG.utcTime, TAG.generalizedTime);
  const entries = tbs.optional(TAG.sequence);
  const tagged = tbs.optional(constructed(0));
  tbs.finish();
  // Extensions are of version 2.
  if (tagged !== null && version === null) malformed();
  const extensions =
    tagged === null ? NO_EXTENSIONS : readExtensions(explicit(tagged, TAG.sequence));
  const value = (oid: string): Uint8Array | null => extensions.get(oid)?.value ?? null;
  const scope = value(EXTENSION.issuingDistributionPoint);
  return {
    object,
    issuer,
    thisUpdate,
    nextUpdate: nextUpdate === null ? null : timeOf(nextUpdate),
    entries,
    extensions,
    number: crlNumber(value(EXTENSION.crlNumber)),
    baseNumber: crlNumber(value(EXTENSION.deltaCrlIndicator)),
    scope: scope === null ? null : (readIssuingDistributionPoint(scope, issuer) ?? malformed()),
    scopeDer: scope === null ? '' : toHex(scope),
    expiredKeptSince: expiredKeptSince(value(EXTENSION.expiredCertsOnCrl)),
  };
}

function crlNumber(value: Uint8Array | null): bigint | null {
  if (value === null) return null;
  return readWhole(value, (cursor) => bigNumberOf(cursor.next(TAG.integer))) ?? malformed();
}

function expiredKeptSince(value: Uint8Array | null): Date | null {
  if (value === null) return null;
  return readWhole(value, (cursor) => timeOf(cursor.next(TAG.generalizedTime))) ?? malformed();
}
