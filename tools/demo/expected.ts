import type {
  Indication,
  SealLevel,
  SubIndication,
  Verdict,
} from '../../src/verification/report.ts';

/*
 * What each demonstration file must give, reasoned from the specifications and not taken from a
 * run: `now` while time stamps, revocation, structure and qualification are not checked yet,
 * `later` when they are.
 */

interface ExpectedSeal {
  readonly indication: Indication;
  readonly subIndication: SubIndication | null;
  readonly signatureIntact: boolean | null;
}

interface ExpectedSealLater extends ExpectedSeal {
  readonly level: SealLevel;
}

interface Expectation<Seal> {
  readonly verdict: Verdict;
  readonly headline: string;
  readonly seals: readonly Seal[];
}

interface ExpectedFile {
  readonly file: string;
  /** Validation time; null: the present. */
  readonly at: string | null;
  readonly now: Expectation<ExpectedSeal>;
  readonly later: Expectation<ExpectedSealLater>;
}

const PASSED: ExpectedSealLater = {
  indication: 'TOTAL-PASSED',
  subIndication: null,
  signatureIntact: true,
  level: 'LTA',
};

/** Nothing tells yet whether the certificate was revoked (EN 319 102-1: no revocation data). */
const REVOCATION_OPEN: ExpectedSeal = {
  indication: 'INDETERMINATE',
  subIndication: 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  signatureIntact: true,
};

const indeterminate = (subIndication: SubIndication): ExpectedSeal => ({
  indication: 'INDETERMINATE',
  subIndication,
  signatureIntact: true,
});

const OPEN: Expectation<ExpectedSeal> = {
  verdict: 'attention',
  headline: 'certificate.revocation-not-checked',
  seals: [REVOCATION_OPEN],
};

/** A seal that will pass, and a verdict that another check then decides. */
const passedBut = (verdict: Verdict, headline: string): Expectation<ExpectedSealLater> => ({
  verdict,
  headline,
  seals: [PASSED],
});

const VALID = passedBut('valid', 'verdict.valid-demonstration');

const good = (file: string): ExpectedFile => ({ file, at: null, now: OPEN, later: VALID });

/** The seal passes later, yet something else asks for attention then. */
const attentionLater = (file: string, headline: string): ExpectedFile => ({
  file,
  at: null,
  now: OPEN,
  later: passedBut('attention', headline),
});

/** The same now and later: nothing that is still to be built can change it. */
function settled(
  file: string,
  verdict: Verdict,
  headline: string,
  seals: readonly ExpectedSealLater[],
): ExpectedFile {
  const now = seals.map(({ indication, subIndication, signatureIntact }): ExpectedSeal => ({
    indication,
    subIndication,
    signatureIntact,
  }));
  return {
    file,
    at: null,
    now: { verdict, headline, seals: now },
    later: { verdict, headline, seals },
  };
}

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
  {
    file: 'state-seal-certificate-revoked.jsonld',
    at: null,
    now: OPEN,
    later: {
      verdict: 'invalid',
      headline: 'certificate.revoked',
      seals: [{ ...indeterminate('REVOKED_NO_POE'), level: 'LTA' }],
    },
  },
  {
    file: 'state-seal-certificate-expired.jsonld',
    at: null,
    now: {
      verdict: 'attention',
      headline: 'certificate.expired',
      seals: [indeterminate('OUT_OF_BOUNDS_NO_POE')],
    },
    // No revocation data at all comes before the period of validity (trust.md §10, order).
    later: {
      verdict: 'attention',
      headline: 'certificate.expired',
      seals: [{ ...REVOCATION_OPEN, level: 'B' }],
    },
  },
  settled('state-untrusted-authority.jsonld', 'attention', 'trust.no-anchor', [
    { ...indeterminate('NO_CERTIFICATE_CHAIN_FOUND'), level: 'LTA' },
  ]),
  {
    file: 'state-level-b.jsonld',
    at: null,
    now: OPEN,
    later: {
      verdict: 'attention',
      headline: 'certificate.no-revocation-data',
      seals: [{ ...REVOCATION_OPEN, level: 'B' }],
    },
  },
  good('state-algorithm-rs256.jsonld'),
  good('state-algorithm-ps256.jsonld'),

  {
    file: 'state-issuer-other-than-sealer.jsonld',
    at: null,
    now: { ...OPEN, verdict: 'invalid', headline: 'issuer.other-than-sealer' },
    later: passedBut('invalid', 'issuer.other-than-sealer'),
  },
  good('state-issuer-on-behalf.jsonld'),
  attentionLater('state-issuer-mandate.jsonld', 'issuer.mandate-unconfirmed'),
  attentionLater('state-stranger-names-university.jsonld', 'issuer.awarding-body-unconfirmed'),
  attentionLater('state-issuer-name-differs.jsonld', 'issuer.name-differs'),
  good('state-several-awarding-bodies.jsonld'),

  attentionLater('state-credential-expired.jsonld', 'period.expired'),
  attentionLater('state-not-yet-valid.jsonld', 'period.not-yet-valid'),
  good('state-valid-until-2054.jsonld'),
  good('state-english-only.jsonld'),
  good('state-minimal-data.jsonld'),
  good('state-participation-only.jsonld'),

  settled('state-truncated.jsonld', 'unverifiable', 'format.truncated', []),
  {
    file: 'state-not-a-credential.jsonld',
    at: null,
    now: {
      verdict: 'unverifiable',
      headline: 'format.not-credential',
      seals: [REVOCATION_OPEN],
    },
    later: passedBut('unverifiable', 'format.not-credential'),
  },
  settled('state-issuer-upload.jsonld', 'unverifiable', 'seal.none', []),
];

/** public/demo/expected.json. */
export const EXPECTED = { version: 1, credentials: FILES } as const;
