import { type Bytes, oid, printableString, sequence, setOf, utf8String } from './der.ts';

/** The parts of a distinguished name that a legal person's certificate has (EN 319 412-3 §4.2.1). */
export interface Name {
  readonly country: string;
  readonly organisation: string;
  /** 2.5.4.97, e.g. "NTRCZ-00000001" (EN 319 412-1 §5.1.4). */
  readonly organisationIdentifier?: string;
  readonly commonName: string;
}

const attribute = (type: string, value: Bytes): Bytes => setOf(sequence(oid(type), value));

/** DER of a distinguished name. */
export function encodeName(name: Name): Bytes {
  return sequence(
    attribute('2.5.4.6', printableString(name.country)),
    attribute('2.5.4.10', utf8String(name.organisation)),
    ...(name.organisationIdentifier === undefined
      ? []
      : [attribute('2.5.4.97', utf8String(name.organisationIdentifier))]),
    attribute('2.5.4.3', utf8String(name.commonName)),
  );
}
