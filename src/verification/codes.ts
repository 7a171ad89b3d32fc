/**
 * Every reason that a check or a verdict can give, with the parameters its sentence may use.
 *
 * The list is closed and append-only: reports on disk use these names. Each code has a title, an
 * explanation and an advice in every language of the interface (src/i18n); a test walks the list.
 * Parameters: dates are ISO 8601 in UTC, sizes are bytes, `sealer` is the organisation named by the
 * seal certificate (never a name out of the file's content).
 */
export const CODES = {
  // The verdict itself, where no single check decided it.
  'verdict.valid': ['sealer'],
  'verdict.valid-demonstration': ['sealer'],
  'verdict.undecided': [],

  // Any check.
  'check.crashed': [],
  'check.skipped': [],

  // Format: can the file be read, and is it a European Digital Credential?
  'format.ok': [],
  'format.issuer-upload': [],
  'format.empty': [],
  'format.too-large': ['size', 'limit'],
  'format.pdf': [],
  'format.html': [],
  'format.xml': [],
  'format.legacy-xml': [],
  'format.picture': [],
  'format.archive': [],
  'format.binary': [],
  'format.utf16': [],
  'format.not-utf8': [],
  'format.byte-order-mark': [],
  'format.not-json': [],
  'format.truncated': [],
  'format.too-deep': ['count'],
  'format.too-many-values': ['count'],
  'format.duplicate-member': ['member'],
  'format.lone-surrogate': [],
  'format.mixed-serialization': [],
  'format.malformed-jws': [],
  'format.no-signatures': [],
  'format.payload-unreadable': [],
  'format.not-credential': [],
  'format.presentation': [],

  // Seal: signature value and header.
  'seal.intact': ['sealer', 'date'],
  'seal.intact-proven': ['sealer', 'date'],
  'seal.none': [],
  'seal.content-changed': [],
  'seal.malformed-header': ['detail'],
  'seal.no-certificate': [],
  'seal.unsupported-algorithm': ['algorithm'],
  'seal.detached': [],
  'seal.header-expired': ['date'],
  'seal.signing-time': ['sealer'],
  'seal.several-references': ['sealer'],
  'seal.data-mismatch': [],
  'seal.time-stamp-order': ['sealer'],
  'seal.before-certificate': ['sealer', 'date'],
  'seal.after-expiry': ['sealer', 'date'],
  'seal.after-revocation': ['sealer', 'date'],

  // Seal certificate: path, validity, revocation, algorithms.
  'certificate.ok': ['sealer'],
  'certificate.unreadable': [],
  'certificate.no-path': ['sealer'],
  'certificate.path-invalid': ['sealer'],
  'certificate.not-for-sealing': ['sealer'],
  'certificate.weak-algorithm': ['sealer'],
  'certificate.expired': ['sealer', 'date'],
  'certificate.not-yet-valid': ['sealer', 'date'],
  'certificate.expired-not-revoked': ['sealer', 'date'],
  'certificate.revoked': ['sealer', 'date'],
  'certificate.ca-revoked': ['sealer', 'date'],
  'certificate.suspended': ['sealer', 'date'],
  'certificate.no-revocation-data': ['sealer'],
  'certificate.revocation-not-fresh': ['sealer'],
  'certificate.revocation-out-of-bounds': ['sealer'],

  // Time stamps, one code each; they never decide a verdict by themselves.
  'timestamp.qualified': [],
  'timestamp.trusted': [],
  'timestamp.unreadable': [],
  'timestamp.no-certificate': [],
  'timestamp.token-broken': [],
  'timestamp.imprint-wrong': [],
  'timestamp.imprint-unknown': [],
  'timestamp.in-future': [],
  'timestamp.no-anchor': [],
  'timestamp.path': [],
  'timestamp.purpose': [],
  'timestamp.out-of-validity': [],
  'timestamp.withdrawn': [],
  'timestamp.weak-algorithm': [],
  'timestamp.expired': [],
  'timestamp.revoked': [],
  'timestamp.revocation-unknown': [],

  // Trusted list: anchor, status of the service, qualification, age of the data.
  'trust.no-anchor': ['sealer'],
  'trust.manual-anchor': ['sealer'],
  'trust.no-data': [],
  'trust.outdated': ['date'],
  /** No longer given; reports on disk may have it. */
  'trust.qualification-not-checked': ['sealer', 'provider'],
  'trust.qualified-seal': ['sealer', 'provider'],
  'trust.advanced-seal-qualified-certificate': ['sealer', 'provider'],
  'trust.qualified-certificate': ['sealer', 'provider'],
  'trust.not-qualified': ['sealer', 'provider'],
  'trust.personal-signature': ['sealer', 'person', 'provider'],
  'trust.website-certificate': ['sealer', 'provider'],
  'trust.unknown-type': ['sealer', 'provider'],
  'trust.contradiction': ['sealer', 'provider'],
  'trust.withdrawn': ['sealer', 'provider', 'date'],
  'trust.not-for-seals': ['sealer', 'provider'],
  'trust.list-missing': ['sealer', 'country'],

  // Issuer: the sealer against the issuer and the awarding bodies that the file names.
  'issuer.matches': ['sealer'],
  'issuer.on-behalf': ['sealer'],
  'issuer.name-differs': ['sealer'],
  'issuer.mandate-unconfirmed': ['sealer'],
  'issuer.other-than-sealer': ['sealer'],
  'issuer.not-matched': ['sealer'],
  'issuer.awarding-body-unconfirmed': ['sealer'],
  'issuer.several': ['sealer'],
  'issuer.sealer-unproven': ['sealer'],
  'issuer.unreadable': [],

  // Structure: the file as a graph in the European Learning Model.
  'structure.not-checked': [],
  'structure.unknown-context': [],
  'structure.refused-keyword': ['member'],
  'structure.too-complex': [],
  'structure.too-many-statements': ['count'],
  'structure.unreadable': [],
  'structure.contradiction': ['path'],
  'structure.several-subjects': [],
  'structure.conforms': ['version', 'profile'],
  'structure.violations': ['count'],
  'structure.unsealed-output': [],
  'structure.unknown-profile': ['profile'],
  'structure.lookalike-key': ['path'],
  'structure.unrecognised': ['count', 'path'],

  // Period of validity of the credential, and the clock it is measured by.
  'period.ok': ['from', 'until'],
  'period.open': ['from'],
  'period.expired': ['date'],
  'period.not-yet-valid': ['date'],
  'period.clock-wrong': ['date'],
  'period.unreadable': [],

  // Status that the issuer publishes.
  'status.none': [],
  'status.not-checked': ['sealer'],
  'status.active': ['host', 'date'],
  'status.active-outdated': ['host', 'date'],
  'status.suspended': ['host', 'date'],
  'status.revoked': ['host', 'date'],
  'status.stated-active': ['host', 'date'],
  'status.stated-suspended': ['host', 'date'],
  'status.stated-revoked': ['host', 'date'],
  'status.in-future': ['host', 'date'],
  'status.of-another-file': ['host', 'date'],

  // Accreditation as the file claims it.
  'accreditation.none': [],
  'accreditation.not-checked': [],
  'accreditation.consistent': ['sealer'],
  'accreditation.missing': ['sealer'],
  'accreditation.no-agent': ['sealer'],
  'accreditation.unreadable-date': ['sealer'],
  'accreditation.expired': ['sealer', 'date'],
  'accreditation.not-yet-granted': ['sealer', 'date'],
  'accreditation.other-organisation': ['sealer'],
  'accreditation.other-qualification': ['sealer'],
  'accreditation.other-field': ['sealer'],
  'accreditation.other-level': ['sealer'],
  'accreditation.other-credential-type': ['sealer'],
} as const satisfies Record<string, readonly string[]>;

/** One reason out of the closed list. */
export type Code = keyof typeof CODES;

/** Values for the sentence of a code; `null` where a value could not be determined. */
export type Params = Readonly<Record<string, string | number | null>>;

export function isCode(text: string): text is Code {
  return Object.hasOwn(CODES, text);
}
