import {
  boolean,
  type Bytes,
  contextPrimitive,
  context,
  ia5String,
  integer,
  namedBits,
  nullValue,
  octetString,
  oid,
  printableString,
  sequence,
  utf8Bytes,
} from './der.ts';

/** Bits of keyUsage (RFC 5280 §4.2.1.3). */
export const KEY_USAGE = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyCertSign: 5,
  cRLSign: 6,
} as const;

export const PURPOSE = {
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

/** QCP-l-qscd: qualified certificate of a legal person on a qualified device (EN 319 411-2 §5.3). */
export const POLICY_QCP_L_QSCD = '0.4.0.194112.1.3';
export const ANY_POLICY = '2.5.29.32.0';

/** One X.509 extension, DER. */
export function extension(id: string, value: Bytes, critical = false): Bytes {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octetString(value));
}

export function basicConstraints(pathLength: number | null): Bytes {
  const length = pathLength === null ? [] : [integer(pathLength)];
  return extension('2.5.29.19', sequence(boolean(true), ...length), true);
}

export const keyUsage = (...bits: readonly number[]): Bytes =>
  extension('2.5.29.15', namedBits(bits), true);

export const extendedKeyUsage = (purposes: readonly string[], critical = false): Bytes =>
  extension('2.5.29.37', sequence(...purposes.map(oid)), critical);

export const subjectKeyIdentifier = (keyIdentifier: Bytes): Bytes =>
  extension('2.5.29.14', octetString(keyIdentifier));

export const authorityKeyIdentifier = (keyIdentifier: Bytes): Bytes =>
  extension('2.5.29.35', sequence(contextPrimitive(0, keyIdentifier)));

export const certificatePolicies = (...policies: readonly string[]): Bytes =>
  extension('2.5.29.32', sequence(...policies.map((policy) => sequence(oid(policy)))));

/** id-pkix-ocsp-nocheck (RFC 6960 §4.2.2.2.1). */
export const ocspNoCheck = (): Bytes => extension('1.3.6.1.5.5.7.48.1.5', nullValue());

const uri = (address: string): Bytes => contextPrimitive(6, utf8Bytes(address));

export function authorityInfoAccess(ocsp: string, caIssuers: string): Bytes {
  return extension(
    '1.3.6.1.5.5.7.1.1',
    sequence(
      sequence(oid('1.3.6.1.5.5.7.48.1'), uri(ocsp)),
      sequence(oid('1.3.6.1.5.5.7.48.2'), uri(caIssuers)),
    ),
  );
}

export const crlDistributionPoints = (address: string): Bytes =>
  extension('2.5.29.31', sequence(sequence(context(0, context(0, uri(address))))));

const QC_TYPES = {
  esign: '0.4.0.1862.1.6.1',
  eseal: '0.4.0.1862.1.6.2',
  web: '0.4.0.1862.1.6.3',
} as const;
export type QcType = keyof typeof QC_TYPES;

/** What the qualified-certificate statements declare (EN 319 412-5 §4). */
export interface QcDeclaration {
  readonly compliance: boolean;
  readonly types: readonly QcType[];
  readonly sscd: boolean;
  /** Countries of a legislation other than the Union's (QcCClegislation). */
  readonly legislation?: readonly string[];
  /** PKI disclosure statements by language. */
  readonly disclosure?: Readonly<Record<string, string>>;
}

export function qcStatements(declared: QcDeclaration): Bytes {
  const statements: Bytes[] = [];
  if (declared.compliance) statements.push(sequence(oid('0.4.0.1862.1.1')));
  if (declared.sscd) statements.push(sequence(oid('0.4.0.1862.1.4')));
  if (declared.disclosure !== undefined) {
    const locations = Object.entries(declared.disclosure).map(([language, address]) =>
      sequence(ia5String(address), printableString(language)),
    );
    statements.push(sequence(oid('0.4.0.1862.1.5'), sequence(...locations)));
  }
  if (declared.types.length > 0) {
    const types = declared.types.map((type) => oid(QC_TYPES[type]));
    statements.push(sequence(oid('0.4.0.1862.1.6'), sequence(...types)));
  }
  if (declared.legislation !== undefined) {
    const countries = declared.legislation.map(printableString);
    statements.push(sequence(oid('0.4.0.1862.1.7'), sequence(...countries)));
  }
  return extension('1.3.6.1.5.5.7.1.3', sequence(...statements));
}
