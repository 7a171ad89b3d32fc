/*
 * What NIST PKITS (Public Key Interoperability Test Suite) asks of each end entity. Most names of
 * files say it themselves; the rest stands in the description of the suite, for its default
 * settings: initial policy set any-policy, nothing inhibited, no explicit policy required.
 */

export interface Case {
  /** Name of the certificate's file, without extension. */
  readonly name: string;
  readonly section: string;
  readonly isValid: boolean;
  /** DSA is not accepted at all, so that its valid paths are refused on purpose. */
  readonly isDsa: boolean;
}

/** Sections by the words in the names of their end entities; the first that fits counts. */
const SECTIONS: readonly (readonly [section: string, words: RegExp])[] = [
  ['4.1 Signature verification', /CertificatePathTest|Signature(s)?Test[2-6]EE|DSAParameter/],
  ['4.4 Basic revocation', /BadCRL|nextUpdate|SerialNumber|MissingCRL|Revoked|SeparateCert/],
  ['4.4 Basic revocation', /TwoCRLs|UnknownCRL|WrongCRL/],
  ['4.2 Validity periods', /not(Before|After)Date/],
  ['4.3 Chains of names', /NameChaining|NameUIDs|RFC3280|Rollover|UTF8String/],
  ['4.5 Self-issued certificates', /BasicSelfIssued/],
  ['4.6 Basic constraints', /basicConstraints|cAFalse|pathLenConstraint/],
  ['4.7 Key usage', /keyUsage/],
  ['4.9 Require explicit policy', /requireExplicitPolicy/],
  ['4.11 Inhibit policy mapping', /inhibitPolicyMapping/],
  ['4.12 Inhibit anyPolicy', /inhibitAnyPolicy/],
  ['4.10 Policy mappings', /PolicyMapping|Mapping(From|To)/],
  ['4.8 Certificate policies', /Polic(y|ies)|Qualifier/],
  ['4.13 Name constraints', /nameConstraints/],
  ['4.15 Delta CRLs', /deltaCRL/],
  ['4.14 Distribution points', /istributionPoint|onlyContains|onlySomeReasons|CRLTest|cRLIssuer/],
  ['4.16 Private extensions', /CriticalCertificateExtension/],
];

/** Expected under the default settings, where the name of the file does not say it. */
const UNNAMED: Readonly<Record<string, boolean>> = {
  AllCertificatesNoPoliciesTest2EE: true,
  AllCertificatesSamePoliciesTest10EE: true,
  AllCertificatesSamePoliciesTest13EE: true,
  AllCertificatesanyPolicyTest11EE: true,
  AnyPolicyTest14EE: true,
  CPSPointerQualifierTest20EE: true,
  DifferentPoliciesTest3EE: true,
  DifferentPoliciesTest4EE: false,
  DifferentPoliciesTest5EE: false,
  DifferentPoliciesTest7EE: false,
  DifferentPoliciesTest8EE: false,
  DifferentPoliciesTest9EE: false,
  DifferentPoliciesTest12EE: false,
  OverlappingPoliciesTest6EE: true,
  UserNoticeQualifierTest15EE: true,
  UserNoticeQualifierTest16EE: true,
  UserNoticeQualifierTest17EE: true,
  UserNoticeQualifierTest18EE: true,
  UserNoticeQualifierTest19EE: true,
  inhibitAnyPolicyTest3EE: true,
};

/**
 * Subtests with other initial settings: they do not arise, for the verifier knows the default only.
 * Their end entities are judged under the default settings all the same.
 */
export const OTHER_SETTINGS: Readonly<Record<string, readonly string[]>> = {
  'initial policy set other than any-policy': [
    ...['4.8.1.2–4', '4.8.3.3', '4.8.6.2–3', '4.8.10.1–2', '4.8.11.2', '4.8.13.1–3', '4.8.14.1–2'],
    ...['4.8.18.1–2', '4.10.1.1–2', '4.10.3.1–2', '4.10.5.1–2', '4.10.6.1–2', '4.10.12.1–2'],
  ],
  'initial explicit policy': ['4.8.1.1', '4.8.2.2', '4.8.3.2', '4.8.20'],
  'initial policy mapping inhibit': ['4.10.1.3', '4.10.2.2'],
  'initial any-policy inhibit': ['4.12.3.2'],
};

/** The case of one file of an end entity; null where the suite has no such case. */
export function caseOf(name: string): Case | null {
  const section = SECTIONS.find(([, words]) => words.test(name))?.[0];
  const named = /^(Valid|Invalid)/.exec(name)?.[1];
  const isValid = named === undefined ? UNNAMED[name] : named === 'Valid';
  if (section === undefined || isValid === undefined) return null;
  return { name, section, isValid, isDsa: name.includes('DSA') };
}
