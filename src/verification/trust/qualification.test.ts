import { describe, expect, it } from 'vitest';
import {
  certificatePolicies,
  qcStatements,
  type QcDeclaration,
} from '../../../tools/demo/pki/extensions.ts';
import { instanceOf, serviceOf } from '../../../tools/testing/circumstances.ts';
import { asLeaf, issue } from '../../../tools/testing/issuance.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { Indication } from '../report.ts';
import { qualifyAt } from './qualify-certificate.ts';
import { combine, sealQualification } from './qualify-seal.ts';
import type { ServiceInstance, TrustService } from './trust-data.ts';

/*
 * Vectors of TS 119 615: service history × qualifiers × statements of the certificate × the two
 * times. Each row names the clause from which its outcome follows. The specification looks into the list
 * of the issuer's country alone; the reference implementation of the Commission (DSS), which is
 * followed here, takes every list that the path reaches. Two rows say where its answer is its own:
 * both instances count at the moment of a change, and a granted entry counts beside a withdrawn one.
 */

interface Vector {
  /** QcStatements: compliance, types, device; those of a qualified seal unless told. */
  readonly qc?: Partial<QcDeclaration>;
  readonly policies?: readonly string[];
  readonly issued?: string;
  readonly sealed?: string;
  readonly services?: readonly TrustService[];
  readonly indication?: Indication;
}

const ISSUED = '2024-06-01T00:00:00Z';
const SEALED = '2026-03-01T00:00:00Z';
const BETWEEN = '2025-01-01T00:00:00Z';
const BEFORE_EIDAS = '2015-01-01T00:00:00Z';
const EIDAS = '2016-06-30T22:00:00Z';

type Period = Partial<ServiceInstance>;
const service = (...newestFirst: readonly Period[]): TrustService =>
  serviceOf([], { instances: newestFirst.map(instanceOf) });
const services = (...newestFirst: readonly Period[]): readonly TrustService[] => [
  service(...newestFirst),
];

const ANY_CERTIFICATE = { assert: 'all', criteria: [] } as const;
/** A qualification that every certificate meets. */
const qualified = (...qualifiers: readonly string[]): Period => ({
  qualifications: [{ qualifiers: [...qualifiers], criteria: { ...ANY_CERTIFICATE } }],
});
const of = (...additional: readonly string[]): Period => ({ additional: [...additional] });

const NOT_QUALIFIED: Partial<QcDeclaration> = { compliance: false };
const PERSON: Partial<QcDeclaration> = { types: ['esign'] };

const VECTORS: readonly (readonly [string, string, Vector, string])[] = [
  // The services and their types.
  ['PRO-4.4.4-23, -36', 'granted for seals at both times', {}, 'QESeal'],
  ['PRO-4.3.4-03', 'no service reached', { services: [] }, 'N/A'],
  [
    'PRO-4.4.4-02, -03',
    'a service of another type only: nothing is qualified',
    { services: services({ type: 'CA/PKC' }) },
    'AdESeal',
  ],
  [
    'PRO-4.3.4-03',
    'a service that started after the issuance',
    { services: services({ start: BETWEEN }) },
    'AdESeal',
  ],

  // Status at the two times.
  [
    'PRO-4.4.4-18, -36',
    'withdrawn between issuance and sealing',
    { services: services({ status: 'withdrawn', start: BETWEEN }, {}) },
    'AdESeal',
  ],
  [
    'PRO-4.4.4-18, -36',
    'withdrawn at issuance, granted at sealing',
    { services: services({ start: BETWEEN }, { status: 'withdrawn' }) },
    'AdESeal',
  ],
  [
    'PRO-4.4.4-18, -36',
    'withdrawn after sealing: history is not about now',
    { services: services({ status: 'withdrawn', start: '2026-04-01T00:00:00Z' }, {}) },
    'QESeal',
  ],
  [
    'PRO-4.4.4-18, -36',
    'withdrawn for a while between the two times',
    {
      services: services(
        { start: '2025-06-01T00:00:00Z' },
        { status: 'withdrawn', start: BETWEEN },
        {},
      ),
    },
    'QESeal',
  ],
  [
    'PRO-4.4.4-18A',
    'a status of the directive does not count since eIDAS',
    { services: services({ status: 'undersupervision' }) },
    'AdESeal',
  ],
  [
    'PRO-4.4.4-18A',
    'recognised at national level only',
    { services: services({ status: 'recognisedatnationallevel' }) },
    'AdESeal',
  ],

  // The type of certificate and the additional service information.
  [
    'PRO-4.4.4-16',
    'a service for signatures only',
    { services: services(of('ForeSignatures')) },
    'AdESeal',
  ],
  [
    'PRO-4.4.4-16',
    'a service for both',
    { services: services(of('ForeSignatures', 'ForeSeals')) },
    'QESeal',
  ],
  ['PRO-4.4.4-16', 'a service for nothing in particular', { services: services(of()) }, 'AdESeal'],
  [
    'PRO-4.4.4-16',
    'the information came between issuance and sealing',
    { services: services({ start: BETWEEN }, of('ForeSignatures')) },
    'AdESeal',
  ],
  [
    'PRO-4.4.4-08',
    'a personal certificate of a service for signatures',
    { qc: PERSON, services: services(of('ForeSignatures')) },
    'QESig',
  ],
  ['PRO-4.4.4-08', 'a personal certificate of a service for seals only', { qc: PERSON }, 'AdESig'],
  [
    'PRO-4.4.4-15',
    'no type in the certificate means signatures (EN 319 412-5 §4.2.3)',
    { qc: { types: [] }, services: services(of('ForeSignatures', 'ForeSeals')) },
    'QESig',
  ],
  [
    'PRO-4.4.4-14, -22',
    'two types in the certificate',
    { qc: { types: ['esign', 'eseal'] } },
    'Unknown-QC-QSCD',
  ],
  [
    'PRO-4.4.4-24',
    'a certificate for web sites',
    { qc: { types: ['web'] }, services: services(of('ForWebSiteAuthentication')) },
    'Not AdES',
  ],
  [
    'PRO-4.4.4-12',
    'QCForLegalPerson: signatures do not count',
    {
      qc: PERSON,
      services: services({ ...of('ForeSignatures'), ...qualified('QCForLegalPerson') }),
    },
    'AdESig',
  ],

  // Qualifiers about the type.
  [
    'PRO-4.4.4-20, -23',
    'QCForESeal makes a seal of a personal certificate',
    { qc: PERSON, services: services(qualified('QCForESeal')) },
    'QESeal',
  ],
  [
    'PRO-4.4.4-20, -23',
    'QCForESig makes a signature of a certificate for seals',
    { services: services({ ...of('ForeSignatures'), ...qualified('QCForESig') }) },
    'QESig',
  ],
  [
    'PRO-4.4.4-20, -23',
    'QCForESig without its additional information: the service drops out',
    { services: services(qualified('QCForESig')) },
    'AdESeal',
  ],
  [
    'PRO-4.4.4-20, -23',
    'QCForESeal without its additional information: the service drops out',
    { qc: PERSON, services: services({ ...of('ForeSignatures'), ...qualified('QCForESeal') }) },
    'AdESig',
  ],
  [
    'PRO-4.4.4-20, -23',
    'several types in the qualifiers',
    { services: services(qualified('QCForESeal', 'QCForESig')) },
    'Unknown-QC-QSCD',
  ],
  [
    'PRO-4.4.4-36',
    'the type changed between the two times',
    {
      services: services(
        { ...of('ForeSignatures', 'ForeSeals'), ...qualified('QCForESig'), start: BETWEEN },
        of('ForeSignatures', 'ForeSeals'),
      ),
    },
    'Unknown-QC-QSCD',
  ],

  // Whether it is qualified.
  ['PRO-4.4.4-23', 'no QcCompliance', { qc: NOT_QUALIFIED }, 'AdESeal'],
  ['PRO-4.4.4-23', 'the law of another country', { qc: { legislation: ['CH'] } }, 'AdESeal'],
  [
    'PRO-4.4.4-23',
    'QCStatement in the list in place of QcCompliance',
    { qc: NOT_QUALIFIED, services: services(qualified('QCStatement')) },
    'QESeal',
  ],
  [
    'PRO-4.4.4-23',
    'NotQualified in the list',
    { services: services(qualified('NotQualified')) },
    'AdESeal',
  ],
  [
    'PRO-4.4.4-20',
    'NotQualified and QCStatement together',
    { services: services(qualified('NotQualified', 'QCStatement')) },
    'AdESeal',
  ],
  [
    'PRO-4.4.4-36',
    'NotQualified since the issuance',
    { services: services({ ...qualified('NotQualified'), start: BETWEEN }, {}) },
    'AdESeal',
  ],
  [
    'PRO-4.4.4-36',
    'NotQualified until after the issuance',
    { services: services({ start: BETWEEN }, qualified('NotQualified')) },
    'AdESeal',
  ],

  // The device.
  ['PRO-4.5.4-04', 'no QcSSCD', { qc: { sscd: false } }, 'AdESeal-QC'],
  [
    'PRO-4.5.4-04',
    'QCWithQSCD in place of QcSSCD',
    { qc: { sscd: false }, services: services(qualified('QCWithQSCD')) },
    'QESeal',
  ],
  [
    'PRO-4.5.4-04',
    'QCQSCDManagedOnBehalf in place of QcSSCD',
    { qc: { sscd: false }, services: services(qualified('QCQSCDManagedOnBehalf')) },
    'QESeal',
  ],
  [
    'PRO-4.5.4-04',
    'QCNoQSCD against QcSSCD',
    { services: services(qualified('QCNoQSCD')) },
    'AdESeal-QC',
  ],
  [
    'PRO-4.5.4-04',
    'QCNoQSCD and QCWithQSCD together',
    { services: services(qualified('QCNoQSCD', 'QCWithQSCD')) },
    'AdESeal-QC',
  ],
  [
    'PRO-4.5.4-04',
    'QCQSCDStatusAsInCert with QcSSCD',
    { services: services(qualified('QCQSCDStatusAsInCert')) },
    'QESeal',
  ],
  [
    'PRO-4.5.4-04',
    'QCQSCDStatusAsInCert without QcSSCD',
    { qc: { sscd: false }, services: services(qualified('QCQSCDStatusAsInCert')) },
    'AdESeal-QC',
  ],
  [
    'PRO-4.5.4-04',
    'QCWithSSCD, of the directive, does not count since eIDAS',
    { qc: { sscd: false }, services: services(qualified('QCWithSSCD')) },
    'AdESeal-QC',
  ],
  [
    'PRO-4.5.4-01',
    'the device counts at sealing: lost since the issuance',
    { services: services({ ...qualified('QCNoQSCD'), start: BETWEEN }, {}) },
    'AdESeal-QC',
  ],
  [
    'PRO-4.5.4-01',
    'the device counts at sealing: gained since the issuance',
    { services: services({ start: BETWEEN }, qualified('QCNoQSCD')) },
    'QESeal',
  ],
  [
    'PRO-4.5.4-01',
    'a device without a qualified certificate is nothing',
    { qc: NOT_QUALIFIED, services: services(qualified('QCWithQSCD')) },
    'AdESeal',
  ],
  [
    'PRO-4.5.4-04 b',
    'a qualifier that nobody knows',
    { services: services(qualified('QCForTheMoon')) },
    'QESeal',
  ],

  // Before eIDAS.
  [
    'PRO-4.4.4-33',
    'issued and used under the directive: a signature',
    {
      qc: { types: [] },
      issued: BEFORE_EIDAS,
      sealed: '2015-06-01T00:00:00Z',
      services: services({
        status: 'undersupervision',
        start: '2010-01-01T00:00:00Z',
        additional: [],
      }),
    },
    'QESig',
  ],
  [
    'PRO-4.5.4-03',
    'QCWithSSCD under the directive',
    {
      qc: { types: [], sscd: false },
      issued: BEFORE_EIDAS,
      sealed: '2015-06-01T00:00:00Z',
      services: services({
        ...qualified('QCWithSSCD'),
        status: 'accredited',
        start: '2010-01-01T00:00:00Z',
      }),
    },
    'QESig',
  ],
  [
    'PRO-4.4.4-33',
    'qualified by its policy alone under the directive: a signature',
    {
      qc: { compliance: false, types: [], sscd: false },
      policies: ['0.4.0.1456.1.2'],
      issued: BEFORE_EIDAS,
      sealed: '2015-06-01T00:00:00Z',
      services: services({ status: 'supervisionincessation', start: '2010-01-01T00:00:00Z' }),
    },
    'AdESig-QC',
  ],
  [
    'PRO-4.4.4-33',
    'granted under the directive is no status of the directive',
    {
      qc: { types: [] },
      issued: BEFORE_EIDAS,
      sealed: '2015-06-01T00:00:00Z',
      services: services({ status: 'granted', start: '2010-01-01T00:00:00Z' }),
    },
    'AdESig',
  ],
  [
    'PRO-4.4.4-36',
    'issued before eIDAS, sealed after: the types differ',
    {
      issued: BEFORE_EIDAS,
      services: services(
        { start: EIDAS },
        { status: 'accredited', start: '2010-01-01T00:00:00Z', additional: [] },
      ),
    },
    'Unknown-QC-QSCD',
  ],

  // Several services.
  ['PRO-4.3.4-07', 'two countries that agree', { services: [service({}), service({})] }, 'QESeal'],
  [
    'PRO-4.3.4-07, PRO-4.4.4-20',
    'two countries that contradict each other',
    { services: [service({}), service(qualified('NotQualified'))] },
    'N/A',
  ],
  [
    'PRO-4.4.4-16',
    'two countries of which one is for signatures only',
    { services: [service({}), service(of('ForeSignatures'))] },
    'QESeal',
  ],
  [
    'DSS beside PRO-4.3.4-08',
    'two countries of which one has withdrawn it',
    { services: [service({}), service({ status: 'withdrawn' })] },
    'QESeal',
  ],
  [
    'PRO-4.4.4-36',
    'a contradiction at sealing only',
    { services: [service({}), service({ ...qualified('QCNoQSCD'), start: BETWEEN }, {})] },
    'N/A',
  ],
  [
    'DSS beside PRO-4.3.4-03',
    'at the very moment of a change both instances count',
    {
      sealed: BETWEEN,
      services: services({ ...qualified('NotQualified'), start: BETWEEN }, {}),
    },
    'N/A',
  ],

  // Together with the indication.
  [
    'TS 119 172-4 §4.4.2',
    'a seal that is not decided',
    { indication: 'INDETERMINATE' },
    'Indeterminate QESeal',
  ],
  [
    'TS 119 172-4 §4.4.2',
    'a signature that is not decided',
    {
      indication: 'INDETERMINATE',
      qc: { ...PERSON, sscd: false },
      services: services(of('ForeSignatures')),
    },
    'Indeterminate AdESig-QC',
  ],
  [
    'TS 119 172-4 §4.4.2',
    'a seal without a qualified certificate that is not decided',
    { indication: 'INDETERMINATE', qc: NOT_QUALIFIED },
    'Indeterminate AdESeal',
  ],
  [
    'TS 119 172-4 §4.4.2',
    'no service, and not decided',
    { indication: 'INDETERMINATE', services: [] },
    'N/A',
  ],
  ['TS 119 172-4 §4.4.2', 'a seal that failed', { indication: 'TOTAL-FAILED' }, 'Not AdES'],
  [
    'PRO-4.4.4-22',
    'two types, qualified, without a device',
    { qc: { types: ['esign', 'eseal'], sscd: false } },
    'Unknown-QC',
  ],
];

const QUALIFIED_SEAL: QcDeclaration = { compliance: true, types: ['eseal'], sscd: true };

async function certificateOf({ qc, policies, issued = ISSUED }: Vector): Promise<Certificate> {
  const { certificate } = await issue({
    name: 'Sealer',
    notBefore: issued,
    extensions: [
      ...asLeaf(),
      qcStatements({ ...QUALIFIED_SEAL, ...qc }),
      ...(policies === undefined ? [] : [certificatePolicies(...policies)]),
    ],
  });
  return certificate;
}

describe('TS 119 615', () => {
  it.each(VECTORS)('%s %s', async (_clause, _name, vector, expected) => {
    const certificate = await certificateOf(vector);
    const listed = vector.services ?? services({});
    const atBoth = combine(
      qualifyAt(certificate, listed, certificate.notBefore),
      qualifyAt(certificate, listed, new Date(vector.sealed ?? SEALED)),
    );
    expect(sealQualification(atBoth, vector.indication ?? 'TOTAL-PASSED')).toBe(expected);
  });

  it('does not decide by criteria that nobody here knows', async () => {
    const certificate = await certificateOf({});
    const criteria = {
      assert: 'all' as const,
      criteria: [{ kind: 'unknown' as const, name: 'x' }],
    };
    const listed = services({ qualifications: [{ qualifiers: ['NotQualified'], criteria }] });
    expect(qualifyAt(certificate, listed, new Date(SEALED)).kind).toBe('not-determined');
  });

  it('a worked case: a service for signatures that came to be one for seals in February 2018', async () => {
    const listed = services(
      { start: '2018-02-08T00:00:00Z' },
      { start: '2016-07-01T00:00:00Z', additional: ['ForeSignatures'] },
    );
    const at = async (issued: string) => {
      const certificate = await certificateOf({ issued });
      return combine(
        qualifyAt(certificate, listed, certificate.notBefore),
        qualifyAt(certificate, listed, new Date('2019-01-01T00:00:00Z')),
      );
    };
    expect(sealQualification(await at('2018-03-07T00:00:00Z'), 'TOTAL-PASSED')).toBe('QESeal');
    expect(sealQualification(await at('2018-01-15T00:00:00Z'), 'TOTAL-PASSED')).toBe('AdESeal');
  });
});
