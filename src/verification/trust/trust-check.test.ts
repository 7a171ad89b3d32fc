import { beforeAll, describe, expect, it } from 'vitest';
import { commonName, issue } from '../../../tools/testing/issuance.ts';
import { instanceOf, serviceOf, trustOf } from '../../../tools/testing/circumstances.ts';
import { qcStatements } from '../../../tools/demo/pki/extensions.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { Indication } from '../report.ts';
import type { TrustAnchor } from './anchors.ts';
import type { CertificateQualification } from './qualify-certificate.ts';
import { anchoredFinding, trustServiceReport, unanchoredFinding } from './trust-check.ts';
import type { FailedList, TrustLists, TrustService, ValidList } from './trust-data.ts';
import type { TrustSource } from './trust-source.ts';

const SERVICE = serviceOf([]);
const LISTED: TrustAnchor = { der: new Uint8Array(), service: SERVICE };
const BY_HAND: TrustAnchor = { der: new Uint8Array(), service: null };
const NOW = '2026-06-01T00:00:00Z';

type Determined = CertificateQualification & { readonly kind: 'determined' };
const QUALIFIED: Determined = { kind: 'determined', qualified: true, type: 'eseal', device: true };

let certificate: Certificate;
let plain: Certificate;
beforeAll(async () => {
  const declared = { compliance: true, types: ['eseal'], sscd: true } as const;
  const qualified = await issue({ name: 'Sealer', extensions: [qcStatements(declared)] });
  certificate = qualified.certificate;
  plain = (await issue({ name: commonName('Plain') })).certificate;
});

interface Case {
  readonly anchor?: TrustAnchor;
  readonly trust?: readonly TrustSource[];
  readonly qualification?: Partial<Determined> | null;
  readonly services?: readonly TrustService[];
  readonly indication?: Indication;
  readonly of?: 'plain';
  readonly at?: string;
}

function anchored(given: Case): string {
  const { qualification = {}, indication = 'TOTAL-PASSED', at = NOW } = given;
  const { state, code } = anchoredFinding(
    {
      certificate: given.of === 'plain' ? plain : certificate,
      said: {
        services: given.services ?? [SERVICE],
        qualification:
          qualification === null ? { kind: 'not-determined' } : { ...QUALIFIED, ...qualification },
        isKnownOtherwise: false,
      },
      trust: given.trust ?? [trustOf([SERVICE])],
      bestSignatureTime: new Date(at),
      validationTime: new Date(at),
    },
    given.anchor ?? LISTED,
    indication,
  );
  return `${state} ${code}`;
}

const instances = (...periods: readonly Parameters<typeof instanceOf>[0][]): TrustService[] => [
  serviceOf([], { instances: periods.map(instanceOf) }),
];

describe('anchoredFinding', () => {
  it.each<[string, Case, string]>([
    ['qualified, on a device', {}, 'pass trust.qualified-seal'],
    [
      'qualified, without a device',
      { qualification: { device: false } },
      'pass trust.advanced-seal-qualified-certificate',
    ],
    [
      'of a seal that did not pass, the certificate only',
      { indication: 'INDETERMINATE' },
      'pass trust.qualified-certificate',
    ],
    ['trusted by hand', { anchor: BY_HAND }, 'warn trust.manual-anchor'],
    ['by hand, nothing loaded', { anchor: BY_HAND, trust: [] }, 'warn trust.manual-anchor'],
    ['lists that do not decide', { qualification: null }, 'warn trust.contradiction'],
    ['a person', { qualification: { type: 'esign' } }, 'warn trust.personal-signature'],
    [
      'a person without qualified certificate',
      { qualification: { type: 'esign', qualified: false } },
      'warn trust.personal-signature',
    ],
    ['a web site', { qualification: { type: 'web' } }, 'warn trust.website-certificate'],
    ['of no clear kind', { qualification: { type: 'unknown' } }, 'warn trust.unknown-type'],
    [
      'a certificate that does not claim to be qualified',
      { qualification: { qualified: false }, of: 'plain' },
      'warn trust.not-qualified',
    ],
    [
      'a certificate that the list calls not qualified',
      { qualification: { qualified: false } },
      'warn trust.not-qualified',
    ],
    [
      'a service withdrawn when it sealed',
      {
        qualification: { qualified: false },
        services: instances({ status: 'withdrawn', start: '2026-01-01T00:00:00Z' }, {}),
      },
      'warn trust.withdrawn',
    ],
    [
      'a service withdrawn when it issued',
      {
        qualification: { qualified: false },
        services: instances(
          { start: '2026-01-01T00:00:00Z' },
          { status: 'withdrawn', start: '2023-01-01T00:00:00Z' },
        ),
      },
      'warn trust.withdrawn',
    ],
    [
      'a service for signatures',
      {
        qualification: { qualified: false },
        services: instances({ additional: ['ForeSignatures'] }),
      },
      'warn trust.not-for-seals',
    ],
  ])('%s', (_name, given, expected) => expect(anchored(given)).toBe(expected));
});

const [VALID] = trustOf([]).lists.lists as readonly ValidList[];
const list = (more: Partial<ValidList>): TrustLists['lists'][number] => ({ ...VALID!, ...more });
const failed = (territory: string): FailedList => ({
  territory,
  url: 'https://trust.example.org/list.xml',
  sequence: null,
  failed: 'unreachable',
});
const listed = (...lists: TrustLists['lists']): TrustSource => trustOf([], { lists });

describe('the age of the lists', () => {
  it('is too much more than thirty days after the next update', () => {
    const trust = [listed(list({ nextUpdate: '2026-05-01T00:00:00Z' }))];
    expect(anchored({ trust, at: '2026-05-31T00:00:00Z' })).toBe('pass trust.qualified-seal');
    expect(anchored({ trust, at: '2026-05-31T00:00:01Z' })).toBe('warn trust.outdated');
  });

  it('is that of the earliest of several lists of the territory', () => {
    const old = list({ nextUpdate: '2026-01-01T00:00:00Z' });
    const fresh = list({ nextUpdate: '2027-01-01T00:00:00Z' });
    expect(anchored({ trust: [listed(fresh, old)] })).toBe('warn trust.outdated');
    expect(anchored({ trust: [listed(fresh), listed(old)] })).toBe('warn trust.outdated');
  });

  it.each<[string, TrustLists['lists'][number]]>([
    ['of another territory', list({ territory: 'SK', nextUpdate: '2020-01-01T00:00:00Z' })],
    ['that was left out', failed('CZ')],
    ['without a next update', list({ nextUpdate: null })],
  ])('is not that of a list %s', (_name, one) =>
    expect(anchored({ trust: [listed(one)] })).toBe('pass trust.qualified-seal'),
  );
});

describe('unanchoredFinding', () => {
  const czech = async (country: string): Promise<Certificate> => {
    const { certificate: issued } = await issue({ name: 'Sealer' });
    return { ...issued, issuer: { ...issued.issuer, country } };
  };
  const unanchored = async (
    trust: readonly TrustSource[],
    { isKnown = false, country = 'CZ' } = {},
  ): Promise<string> => {
    const { state, code } = unanchoredFinding({
      certificate: await czech(country),
      said: {
        services: [],
        qualification: { kind: 'not-determined' },
        isKnownOtherwise: isKnown,
      },
      trust,
      bestSignatureTime: new Date(NOW),
      validationTime: new Date(NOW),
    });
    return `${state} ${code}`;
  };

  it('is unknown without trust data, or with files that could not be read', async () => {
    expect(await unanchored([])).toBe('unknown trust.no-data');
    const incomplete = { ...trustOf([]), isIncomplete: () => true };
    expect(await unanchored([trustOf([]), incomplete])).toBe('unknown trust.no-data');
  });

  it('tells a stranger from an authority that is known for other things', async () => {
    expect(await unanchored([trustOf([])])).toBe('warn trust.no-anchor');
    expect(await unanchored([trustOf([])], { isKnown: true })).toBe('warn trust.not-for-seals');
  });

  it.each([
    ['of the authority', 'CZ', 'unknown trust.list-missing'],
    ['written small', 'cz', 'unknown trust.list-missing'],
    ['of somebody else', 'SK', 'warn trust.no-anchor'],
    ['of Greece', 'GR', 'unknown trust.list-missing'],
  ])('explains a missing list by the country %s', async (_name, country, expected) =>
    expect(await unanchored([listed(failed('CZ'), failed('EL'))], { country })).toBe(expected),
  );

  it('misses no list that another folder has', async () => {
    const trust = [listed(failed('CZ')), listed(list({}))];
    expect(await unanchored(trust)).toBe('warn trust.no-anchor');
  });
});

describe('trustServiceReport', () => {
  const service = serviceOf([], {
    instances: [
      instanceOf({ status: 'withdrawn', start: '2026-01-01T00:00:00Z' }),
      instanceOf({ status: 'granted', start: '2024-01-01T00:00:00Z' }),
    ],
  });

  it.each([
    ['2026-06-01T00:00:00Z', 'withdrawn'],
    ['2026-01-01T00:00:00Z', 'withdrawn'],
    ['2025-12-31T23:59:59Z', 'granted'],
    ['2023-01-01T00:00:00Z', 'unknown'],
  ])('tells the status in force at %s: %s', (at, status) =>
    expect(trustServiceReport(service, new Date(at)).status).toBe(status),
  );

  it('names provider and service, in English where it can', () => {
    expect(trustServiceReport(service, new Date(NOW))).toMatchObject({
      provider: 'Test provider',
      territory: 'CZ',
      service: 'Seals',
    });
    const czech = serviceOf([], { provider: { cs: 'Poskytovatel' }, service: {} });
    expect(trustServiceReport(czech, new Date(NOW))).toMatchObject({
      provider: 'Poskytovatel',
      service: '',
    });
  });

  it('names who took the service over, at whatever time', () => {
    expect(trustServiceReport(service, new Date(NOW)).takenOverBy).toBeNull();
    const taken = serviceOf([], {
      instances: [
        instanceOf({ start: '2025-01-01T00:00:00Z', takenOverBy: { sk: 'Nový', en: 'New' } }),
        instanceOf(),
      ],
    });
    expect(trustServiceReport(taken, new Date('2024-06-01')).takenOverBy).toBe('New');
  });
});
