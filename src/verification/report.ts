import type { Code, Params } from './codes.ts';

/*
 * The report of one verification, version 1. Times are ISO 8601 in UTC, hashes lower-case hex
 * SHA-256. What could not be determined is `null`, never left out.
 */

export const CHECK_IDS = [
  'format',
  'seal',
  'certificate',
  'trust',
  'issuer',
  'structure',
  'period',
  'status',
  'accreditation',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** `unknown`: tried and could not tell. `skipped`: does not apply. Neither is ever good news. */
export const CHECK_STATES = ['pass', 'warn', 'fail', 'unknown', 'skipped'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export interface Check {
  readonly id: CheckId;
  readonly state: CheckState;
  readonly code: Code;
  readonly params: Params;
}

export const VERDICTS = ['valid', 'attention', 'invalid', 'unverifiable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ORIGINS = ['file', 'share', 'paste', 'qr', 'pdf', 'picture', 'link', 'stdin'] as const;
export type Origin = (typeof ORIGINS)[number];

export type Container =
  'jws-general' | 'jws-flattened' | 'jws-compact' | 'json-ld' | 'issuer-upload' | 'unknown';

/** Main indications of EN 319 102-1 §5.1.3. */
export type Indication = 'TOTAL-PASSED' | 'INDETERMINATE' | 'TOTAL-FAILED';

/** Sub-indications of EN 319 102-1 §5.1.3 that this engine gives. */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'REVOKED'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CERTIFICATE_CHAIN_GENERAL_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE'
  | 'TIMESTAMP_ORDER_FAILURE'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'REVOKED_NO_POE'
  | 'REVOKED_CA_NO_POE'
  | 'OUT_OF_BOUNDS_NOT_REVOKED'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'REVOCATION_OUT_OF_BOUNDS_NO_POE'
  | 'NO_POE'
  | 'TRY_LATER'
  | 'SIGNED_DATA_NOT_FOUND';

/** Levels of ETSI TS 119 182-1 §6; a statement about content, not about validity. */
export type SealLevel = 'B' | 'T' | 'LT' | 'LTA' | 'NOT_ETSI';

type QualificationKind =
  | 'QESeal'
  | 'AdESeal-QC'
  | 'AdESeal'
  | 'QESig'
  | 'AdESig-QC'
  | 'AdESig'
  | 'Unknown-QC-QSCD'
  | 'Unknown-QC'
  | 'Unknown'
  | 'Not AdES'
  | 'N/A';

/** Result of ETSI TS 119 615; the second form while the seal is INDETERMINATE. */
export type Qualification = QualificationKind | `Indeterminate ${QualificationKind}`;

export type IssuerRole = 'university' | 'national-system' | 'school' | 'other';

export interface QcStatements {
  readonly compliance: boolean;
  readonly type: readonly ('esign' | 'eseal' | 'web')[];
  readonly sscd: boolean;
  readonly legislation: readonly string[];
}

export interface CertificateSummary {
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly sha256: string;
  readonly qcStatements: QcStatements;
}

export interface Sealer {
  readonly organisation: string | null;
  readonly organisationIdentifier: string | null;
  readonly country: string | null;
  readonly commonName: string | null;
  /** The known issuer that the certificate names, once its path reached an anchor; null for a stranger. */
  readonly known: {
    readonly role: IssuerRole;
    readonly names: Readonly<Record<string, string>>;
  } | null;
}

export interface TimestampReport {
  readonly type: 'content' | 'signature' | 'references' | 'archive';
  readonly imprintMatches: boolean | null;
  readonly tokenIntact: boolean | null;
  readonly trusted: boolean | null;
  readonly qualified: boolean | null;
  readonly time: string | null;
  readonly authority: string | null;
  readonly code: Code;
}

export interface SealReport {
  readonly format: 'JAdES';
  readonly level: SealLevel | null;
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  /** The signature value over the signing input, nothing else; null where it could not be computed. */
  readonly signatureIntact: boolean | null;
  readonly algorithm: string | null;
  readonly claimedSigningTime: string | null;
  readonly bestSignatureTime: string;
  readonly qualification: Qualification;
  readonly sealer: Sealer | null;
  readonly certificate: CertificateSummary | null;
  /** SHA-256 of each certificate from leaf to anchor, [] when no path was found. */
  readonly path: readonly string[];
  readonly trustService: {
    readonly provider: string;
    readonly territory: string;
    readonly service: string;
    readonly status: string;
    /** Who took the service over (TS 119 612 §5.5.9.3); shown, never decisive. */
    readonly takenOverBy: string | null;
  } | null;
  readonly timestamps: readonly TimestampReport[];
  readonly revocation: {
    readonly state: 'good' | 'revoked' | 'unknown';
    readonly source: 'ocsp' | 'crl' | null;
    readonly producedAt: string | null;
    readonly revokedAt: string | null;
  };
  readonly counterSignatures: readonly SealReport[];
}

/** One thing in the content that is not as the model wants it. */
export interface Violation {
  readonly focus: string;
  /** Class of the node, in the short form of the model. */
  readonly class: string;
  readonly property: string;
  /** A constraint of SHACL, or `contradiction`: one property or node stated in two ways. */
  readonly rule: string;
  /** Where the cause stands in the file. */
  readonly path: string;
}

export interface StructureReport {
  /** To the shapes of the profile; null where they could not be checked. */
  readonly conforms: boolean | null;
  /** What was checked; of several, the profile that includes the most. */
  readonly profile: string | null;
  /** 3.2 where both versions conform; null where none does. */
  readonly modelVersion: '3.1' | '3.2' | null;
  /** At most MAX_VIOLATIONS. */
  readonly violations: readonly Violation[];
  /** Paths of what the file holds and the graph does not, or no one knows; at most MAX_UNRECOGNISED. */
  readonly unrecognised: readonly string[];
}

/** One text in the languages it exists in: BCP 47 tag to text. */
export type ReportText = Readonly<Record<string, string>>;

export interface CredentialSummary {
  readonly id: string | null;
  readonly title: ReportText;
  readonly holder: {
    readonly name: string | null;
    readonly dateOfBirth: string | null;
    readonly masked: boolean;
  };
  readonly issuer: string | null;
  readonly awardingBodies: readonly string[];
  readonly issued: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly achievements: readonly {
    readonly title: ReportText;
    readonly credits: readonly { readonly framework: string; readonly points: string }[];
    readonly eqfLevel: number | null;
    readonly learningOutcomes: readonly ReportText[];
    readonly accreditations: readonly ReportText[];
  }[];
}

export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: 'overovna'; readonly version: string };
  /** The real clock. */
  readonly checkedAt: string;
  /** The time the question is asked for. */
  readonly validationTime: string;
  readonly trust: {
    readonly generatedAt: string | null;
    readonly demonstration: boolean;
    readonly lists: readonly {
      readonly territory: string;
      readonly sequence: number;
      readonly issued: string;
      readonly nextUpdate: string | null;
    }[];
  };
  readonly input: {
    readonly name: string;
    readonly origin: Origin;
    readonly bytes: number;
    readonly sha256: string;
    readonly container: Container;
  };
  /** Every address that this verification asked, [] when none. */
  readonly contacted: readonly string[];
  readonly verdict: Verdict;
  readonly headline: Code;
  /** Always all nine, in the order of CHECK_IDS. */
  readonly checks: readonly Check[];
  readonly seals: readonly SealReport[];
  /** null: no status is declared. */
  readonly status: {
    readonly state: 'active' | 'suspended' | 'revoked' | 'unknown';
    readonly source: 'registry' | 'status-list' | null;
    readonly asOf: string | null;
  } | null;
  readonly structure: StructureReport | null;
  readonly credential: CredentialSummary | null;
}
