import type { Text } from '../credentials/json.ts';
import { text } from '../credentials/json.ts';

/** One share of the demonstration: which file, and what its registry says beside it. */
export interface SharePlan {
  /** Its id and its key come from this, so that a link stays the same when it is made anew. */
  readonly name: string;
  /** The file below demo/credentials. */
  readonly file: string;
  readonly shows: Text;
  readonly encrypted: boolean;
  readonly expiresAt: string | null;
  readonly status: {
    readonly state: 'active' | 'suspended' | 'revoked';
    /** The registry states it anew whenever it is asked; a static host gives what was written. */
    readonly live: boolean;
  } | null;
  /** A PDF certificate lies beside it. */
  readonly certificate: boolean;
}

/** As of when the written statuses are: long enough ago that a good one no longer counts. */
export const STATED_AT = '2026-08-01T00:00:00Z';

const COMMON = { encrypted: false, expiresAt: null, status: null, certificate: false } as const;

export const SHARES: readonly SharePlan[] = [
  {
    ...COMMON,
    name: 'plain',
    file: '01-zaklady-ekonometrie.jsonld',
    shows: text('Odkaz s osvědčením v PDF', 'A link with a PDF certificate'),
    certificate: true,
  },
  {
    ...COMMON,
    name: 'encrypted',
    file: '05-zaklady-programovani.jsonld',
    shows: text(
      'Zašifrovaný: úložiště obsah nepřečte',
      'Encrypted: the registry cannot read the content',
    ),
    encrypted: true,
    expiresAt: '2099-12-31T23:00:00Z',
  },
  {
    ...COMMON,
    name: 'active',
    file: '02-druzicova-data.jsonld',
    shows: text(
      'Úložiště vydavatele potvrzuje, že platí',
      'The issuer’s registry confirms that it is in force',
    ),
    status: { state: 'active', live: true },
  },
  {
    ...COMMON,
    name: 'active-outdated',
    file: '06-povalecna-obnova.jsonld',
    shows: text(
      'Údaj o stavu je starší než sedm dní',
      'The word on its status is older than seven days',
    ),
    status: { state: 'active', live: false },
  },
  {
    ...COMMON,
    name: 'suspended',
    file: '07-testovani-softwaru.jsonld',
    shows: text('Vydavatel platnost pozastavil', 'Suspended by the issuer'),
    status: { state: 'suspended', live: true },
  },
  {
    ...COMMON,
    name: 'revoked',
    file: '03-pravni-dovednosti-znalcu.jsonld',
    shows: text('Vydavatel mikrocertifikát zneplatnil', 'Revoked by the issuer'),
    status: { state: 'revoked', live: true },
  },
  {
    ...COMMON,
    name: 'other-registry',
    file: 'state-stranger-names-university.jsonld',
    shows: text(
      'Stav uvádí úložiště, které za vydavatele nemluví',
      'The status is stated by a registry that does not speak for the issuer',
    ),
    status: { state: 'active', live: true },
  },
  {
    ...COMMON,
    name: 'expired',
    file: '08-krizova-komunikace.jsonld',
    shows: text('Platnost odkazu skončila', 'The link has expired'),
    expiresAt: '2026-07-31T22:00:00Z',
  },
];
