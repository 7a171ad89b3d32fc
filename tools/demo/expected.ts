import type {
  Indication,
  SealLevel,
  SubIndication,
  Verdict,
} from '../../src/verification/report.ts';

/*
 * What each demonstration file must give, reasoned from the specifications and not taken from a
 * run. Nothing that is still to be built changes a verdict: `now` and `later` agree.
 */

interface ExpectedSeal {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly signatureIntact: boolean | null;
  readonly level: SealLevel;
}

interface Expectation {
  readonly verdict: Verdict;
  readonly headline: string;
  readonly seals: readonly ExpectedSeal[];
}

interface ExpectedFile {
  readonly file: string;
  /** Validation time; null: the present. */
  readonly at: string | null;
  readonly now: Expectation;
  readonly later: Expectation;
}

const PASSED: ExpectedSeal = {
  indication: 'TOTAL-PASSED',
  subIndication: null,
  signatureIntact: true,
  level: 'LTA',
};

/** Nothing tells whether the certificate was revoked (EN 319 102-1: no revocation data). */
const REVOCATION_OPEN: ExpectedSeal = {
  indication: 'INDETERMINATE',
  subIndication: 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  signatureIntact: true,
  level: 'B',
};

/** A seal that passes, and a verdict that another check then decides. */
const passedBut = (verdict: Verdict, headline: string): Expectation => ({
  verdict,
  headline,
  seals: [PASSED],
});

const VALID = passedBut('valid', 'verdict.valid-demonstration');

/** `now` and `later` agree: nothing that is still to be built changes these verdicts. */
const expected = (file: string, expectation: Expectation): ExpectedFile => ({
  file,
  at: null,
  now: expectation,
  later: expectation,
});

const good = (file: string): ExpectedFile => expected(file, VALID);

/** The seal is qualified, yet another check asks for attention. */
const attention = (file: string, headline: string): ExpectedFile =>
  expected(file, passedBut('attention', headline));

const settled = (
  file: string,
  verdict: Verdict,
  headline: string,
  seals: readonly ExpectedSeal[],
): ExpectedFile => expected(file, { verdict, headline, seals });

const FILES: readonly ExpectedFile[] = [
  good('01-zaklady-ekonometrie.jsonld'),
  good('02-druzicova-data.jsonld'),
  good('03-pravni-dovednosti-znalcu.jsonld'),
  good('04-cestina-pro-akademicke-prostredi.jsonld'),
  good('05-zaklady-programovani.jsonld'),
  good('06-povalecna-obnova.jsonld'),
  good('07-testovani-softwaru.jsonld'),
  good('08-krizova-komunikace.jsonld'),
  good('09-komunitni-osetrovatelska-pece.jsonld'),

  settled('state-content-altered.jsonld', 'invalid', 'seal.content-changed', [
    {
      indication: 'TOTAL-FAILED',
      subIndication: 'SIG_CRYPTO_FAILURE',
      signatureIntact: false,
      level: 'LTA',
    },
  ]),
  settled('state-no-seal.jsonld', 'unverifiable', 'seal.none', []),
  // The content time stamp proves that the seal was made after the revocation.
  settled('state-seal-certificate-revoked.jsonld', 'invalid', 'seal.after-revocation', [
    { indication: 'TOTAL-FAILED', subIndication: 'REVOKED', signatureIntact: true, level: 'LTA' },
  ]),
  // No revocation data at all comes before the period of validity (EN 319 102-1 §5.2.6.4).
  settled('state-seal-certificate-expired.jsonld', 'attention', 'certificate.expired', [
    REVOCATION_OPEN,
  ]),
  settled('state-untrusted-authority.jsonld', 'attention', 'trust.no-anchor', [
    {
      indication: 'INDETERMINATE',
      subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
      signatureIntact: true,
      level: 'LTA',
    },
  ]),
  settled('state-level-b.jsonld', 'attention', 'certificate.no-revocation-data', [REVOCATION_OPEN]),
  // Nothing proves when it was sealed, so it is judged at the present moment: the answers that travel with
  // the trust data must still speak for that, and those of the demonstration never run out, as its lists
  // do not. Real answers hold for days, and then it is the file above again.
  settled('state-level-b-answered.jsonld', 'valid', 'verdict.valid-demonstration', [
    { ...PASSED, level: 'B' },
  ]),
  good('state-algorithm-rs256.jsonld'),
  good('state-algorithm-ps256.jsonld'),

  settled('state-issuer-other-than-sealer.jsonld', 'invalid', 'issuer.other-than-sealer', [PASSED]),
  good('state-issuer-on-behalf.jsonld'),
  settled('state-issuer-mandate.jsonld', 'attention', 'issuer.mandate-unconfirmed', [PASSED]),
  settled(
    'state-stranger-names-university.jsonld',
    'attention',
    'issuer.awarding-body-unconfirmed',
    [PASSED],
  ),
  settled('state-issuer-name-differs.jsonld', 'attention', 'issuer.name-differs', [PASSED]),
  good('state-several-awarding-bodies.jsonld'),

  attention('state-credential-expired.jsonld', 'period.expired'),
  attention('state-not-yet-valid.jsonld', 'period.not-yet-valid'),
  good('state-valid-until-2054.jsonld'),
  attention('state-status-declared.jsonld', 'status.not-checked'),
  good('state-english-only.jsonld'),
  good('state-minimal-data.jsonld'),
  good('state-participation-only.jsonld'),

  settled('state-truncated.jsonld', 'unverifiable', 'format.truncated', []),
  settled('state-not-a-credential.jsonld', 'unverifiable', 'format.not-credential', [PASSED]),
  settled('state-issuer-upload.jsonld', 'unverifiable', 'seal.none', []),
];

/** public/demo/expected.json. */
export const EXPECTED = { version: 1, credentials: FILES } as const;
