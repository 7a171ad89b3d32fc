import { oidOf } from '../der/content.ts';
import { each, inside, readWhole, sequenceOf } from '../der/cursor.ts';
import { TAG, type DerValue } from '../der/value.ts';
import { isWellFormed } from '../der/well-formed.ts';
import type { QcStatements } from '../report.ts';
import { OID } from './oids.ts';

export const NO_QC_STATEMENTS: QcStatements = {
  compliance: false,
  type: [],
  sscd: false,
  legislation: [],
};

const TYPES: ReadonlyMap<string, 'esign' | 'eseal' | 'web'> = new Map([
  [OID.qcTypeEsign, 'esign'],
  [OID.qcTypeEseal, 'eseal'],
  [OID.qcTypeWeb, 'web'],
]);

/** One statement with what its information lists. */
export interface QcStatement {
  readonly oid: string;
  /** null where its information is no SEQUENCE. */
  readonly listed: {
    /** The members that are object identifiers, as in QcType. */
    readonly oids: readonly string[];
    /** The members that are printable strings, as in QcCClegislation. */
    readonly texts: readonly string[];
  } | null;
}

/**
 * Lists the statements of the QCStatements extension: a SEQUENCE OF { OID, any } (RFC 3739 §3.2.6).
 *
 * @param der the extension's value
 * @returns null where it cannot be parsed
 */
export function listQcStatements(der: Uint8Array): readonly QcStatement[] | null {
  if (!isWellFormed(der)) return null;
  return readWhole(der, (cursor) =>
    each(cursor.next(TAG.sequence), (statement) =>
      sequenceOf(statement, (members) => {
        const oid = oidOf(members.next(TAG.objectIdentifier));
        const [info] = members.rest();
        return { oid, listed: info?.tag === TAG.sequence ? listedIn(info) : null };
      }),
    ),
  );
}

function listedIn(info: DerValue): QcStatement['listed'] {
  const members = inside(info).rest();
  const ofType = (tag: number): readonly DerValue[] => members.filter((one) => one.tag === tag);
  return {
    oids: ofType(TAG.objectIdentifier).map(oidOf),
    texts: ofType(TAG.printableString).map(({ content }) => String.fromCharCode(...content)),
  };
}

/** What the statements of EN 319 412-5 §4 say together; null where they cannot be parsed. */
export function readQcStatements(der: Uint8Array): QcStatements | null {
  const statements = listQcStatements(der);
  const listing = statements?.filter(({ oid }) => LISTING.has(oid)) ?? [];
  if (statements === null || listing.some(({ listed }) => listed === null)) return null;
  const states = (id: string): boolean => statements.some(({ oid }) => oid === id);
  const listedBy = (id: string, kind: 'oids' | 'texts'): readonly string[] =>
    listing.flatMap(({ oid, listed }) => (oid === id ? (listed?.[kind] ?? []) : []));
  return {
    compliance: states(OID.qcCompliance),
    type: listedBy(OID.qcType, 'oids').flatMap((oid) => TYPES.get(oid) ?? []),
    sscd: states(OID.qcSscd),
    legislation: listedBy(OID.qcLegislation, 'texts'),
  };
}

/** Statements that say nothing without a list. */
const LISTING: ReadonlySet<string> = new Set([OID.qcType, OID.qcLegislation]);
