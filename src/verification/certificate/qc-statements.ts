import { fromBER, ObjectIdentifier, PrintableString, Sequence, type AsnType } from 'asn1js';
import type { QcStatements } from '../report.ts';
import { ownBytes } from '../bytes.ts';
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

/**
 * Reads the QCStatements extension (EN 319 412-5 §4): a SEQUENCE OF { OID, any }.
 *
 * @param der the extension's value
 * @returns what it states; null where it cannot be parsed
 */
export function readQcStatements(der: Uint8Array): QcStatements | null {
  const result = parse(der);
  if (!(result instanceof Sequence)) return null;
  let compliance = false;
  let sscd = false;
  const type: ('esign' | 'eseal' | 'web')[] = [];
  const legislation: string[] = [];
  for (const statement of result.valueBlock.value) {
    if (!(statement instanceof Sequence)) return null;
    const [id, info] = statement.valueBlock.value;
    if (!(id instanceof ObjectIdentifier)) return null;
    switch (id.getValue()) {
      case OID.qcCompliance:
        compliance = true;
        break;
      case OID.qcSscd:
        sscd = true;
        break;
      case OID.qcType:
        if (!(info instanceof Sequence)) return null;
        for (const oid of info.valueBlock.value) {
          const known = oid instanceof ObjectIdentifier ? TYPES.get(oid.getValue()) : undefined;
          if (known !== undefined) type.push(known);
        }
        break;
      case OID.qcLegislation:
        if (!(info instanceof Sequence)) return null;
        for (const country of info.valueBlock.value) {
          if (country instanceof PrintableString) legislation.push(country.getValue());
        }
        break;
      default:
    }
  }
  return { compliance, type, sscd, legislation };
}

/** The parser throws on some values of time that are none. */
function parse(der: Uint8Array): AsnType | null {
  try {
    const { result, offset } = fromBER(ownBytes(der).buffer);
    return offset === -1 ? null : result;
  } catch {
    return null;
  }
}
