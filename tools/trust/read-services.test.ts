import { beforeAll, describe, expect, it } from 'vitest';
import { parseServices } from '../../src/verification/trust/trust-data.ts';
import { type ListedPeriod, type ListedService, trustedList } from '../demo/lists/trusted-list.ts';
import { canonical, xml, type XmlElement } from '../demo/lists/xml-writer.ts';
import { createPki, type Pki } from '../demo/pki/pki.ts';
import { readServices } from './read-services.ts';
import { isAuthority, isForSeals, isForTimestamps, isResponder } from './select.ts';
import { parseXml } from './xml.ts';

let pki: Pki;
beforeAll(async () => {
  pki = await createPki();
});

const GRANTED: ListedPeriod = { type: 'CA/QC', status: 'granted', since: '2020-01-01T00:00:00Z' };
const EXTENSION = 'http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/';

function read(service: Partial<ListedService>, names: Record<string, string> = { en: 'Provider' }) {
  const list = trustedList({
    sequence: 1,
    kind: 'EUgeneric',
    territory: 'CZ',
    operator: { en: 'Operator' },
    informationUris: [],
    issued: '2026-01-01T00:00:00Z',
    nextUpdate: null,
    providers: [
      {
        name: names,
        services: [
          {
            name: { en: 'Service' },
            certificates: [pki.authority.certificate],
            periods: [GRANTED],
            ...service,
          },
        ],
      },
    ],
  });
  const parsed = parseXml(canonical(list));
  if (!parsed.ok) throw new Error(parsed.problem.detail);
  return readServices(parsed.value, 'CZ');
}

/** The only service, which the page has to be able to read as it is written. */
function only(service: Partial<ListedService>) {
  const { services } = read(service);
  const [first] = services;
  if (first === undefined) throw new Error('left out');
  expect(parseServices({ schema: 2, services })).toEqual({ schema: 2, services });
  return first;
}

const id = (value: string): XmlElement => xml('xades:Identifier', {}, value);
const criteria = (assert: string | null, ...content: XmlElement[]): XmlElement =>
  xml('qualification:CriteriaList', assert === null ? {} : { assert }, ...content);
const qualified = (list: XmlElement, ...qualifiers: string[]): XmlElement =>
  xml(
    'qualification:Qualifications',
    {},
    xml(
      'qualification:QualificationElement',
      {},
      xml(
        'qualification:Qualifiers',
        {},
        ...qualifiers.map((one) =>
          xml('qualification:Qualifier', { uri: one.includes(':') ? one : EXTENSION + one }),
        ),
      ),
      list,
    ),
  );

const keyUsage = (bits: Record<string, string>): XmlElement =>
  xml(
    'qualification:KeyUsage',
    {},
    ...Object.entries(bits).map(([name, value]) =>
      xml('qualification:KeyUsageBit', { name }, value),
    ),
  );
const policies = (...oids: string[]): XmlElement =>
  xml(
    'qualification:PolicySet',
    {},
    ...oids.map((one) => xml('qualification:PolicyIdentifier', {}, id(one))),
  );

function criteriaOf(list: XmlElement) {
  const extensions = [qualified(list, 'QCForESeal')];
  return only({ periods: [{ ...GRANTED, extensions }] }).instances[0]?.qualifications[0]?.criteria;
}

describe('readServices', () => {
  it('keeps the whole history, newest first, with what each period said', () => {
    const service = only({
      periods: [
        { ...GRANTED, status: 'withdrawn', since: '2024-05-01T00:00:00+02:00' },
        { ...GRANTED, since: '2016-07-01T00:00:00.000Z', additional: ['ForeSeals', 'RootCA-QC'] },
        { type: 'CA/PKC', status: 'undersupervision', since: '2010-01-01T00:00:00Z' },
      ],
    });
    expect(
      service.instances.map(({ type, status, start, additional }) => [
        type,
        status,
        start,
        additional,
      ]),
    ).toEqual([
      ['CA/QC', 'withdrawn', '2024-04-30T22:00:00Z', []],
      ['CA/QC', 'granted', '2016-07-01T00:00:00Z', ['ForeSeals', 'RootCA-QC']],
      ['CA/PKC', 'undersupervision', '2010-01-01T00:00:00Z', []],
    ]);
    expect(service.certificates).toEqual([
      Buffer.from(pki.authority.certificate.der).toString('base64'),
    ]);
  });

  it('keeps Czech and English names, else the first', () => {
    const names = (given: Record<string, string>) => read({}, given).services[0]?.provider;
    expect(names({ en: 'A', de: 'B', cs: 'C' })).toEqual({ en: 'A', cs: 'C' });
    expect(names({ de: 'B', fr: 'D' })).toEqual({ de: 'B' });
  });

  it('leaves out what cannot be used, and says so', () => {
    const outcome = (service: Partial<ListedService>): string => {
      const { count, services, remarks } = read(service);
      expect([count, services]).toEqual([1, []]);
      return remarks.join();
    };
    expect(outcome({ certificates: [] })).toBe('CZ service 1: no certificate');
    expect(outcome({ periods: [{ ...GRANTED, since: 'soon' }] })).toContain('starting time');
    const extensions = [xml('NewRule', {})];
    expect(outcome({ periods: [{ ...GRANTED, extensions }] })).toContain('NewRule');
    expect(outcome({ periods: [GRANTED, { ...GRANTED, extensions }] })).toContain('NewRule');
  });

  it('reads who took a service over, and since when status is kept after expiry', () => {
    const extensions = [
      xml(
        'types:TakenOverBy',
        {},
        xml('types:URI', {}, 'https://new.example.org/'),
        xml('types:TSPName', {}, xml('Name', { 'xml:lang': 'en' }, 'Successor')),
      ),
      xml('ExpiredCertsRevocationInfo', {}, '2015-01-01T00:00:00Z'),
    ];
    expect(only({ periods: [{ ...GRANTED, extensions }] }).instances[0]).toMatchObject({
      takenOverBy: { en: 'Successor' },
      expiredCertsRevocationInfo: '2015-01-01T00:00:00Z',
    });
  });

  it('reads qualifiers, shortened where the specification defines them', () => {
    const extensions = [qualified(criteria('all', policies('1.2.3')), 'QCForESeal', 'urn:other')];
    const { qualifications } = only({ periods: [{ ...GRANTED, extensions }] }).instances[0]!;
    expect(qualifications[0]?.qualifiers).toEqual(['QCForESeal', 'urn:other']);
  });
});

describe('criteria', () => {
  it('key usage, policies, purposes, attributes and nested lists', () => {
    expect(
      criteriaOf(
        criteria(
          'atLeastOne',
          keyUsage({ nonRepudiation: 'true', digitalSignature: '0' }),
          policies('1.2.3', 'urn:oid:1.2.4'),
          criteria('none', policies('1.2.5')),
          xml(
            'qualification:otherCriteriaList',
            {},
            xml('types:ExtendedKeyUsage', {}, xml('types:KeyPurposeId', {}, id('1.3.6.1'))),
            xml('types:CertSubjectDNAttribute', {}, xml('types:AttributeOID', {}, id('2.5.4.97'))),
          ),
          xml('qualification:Description', {}, 'for people'),
        ),
      ),
    ).toEqual({
      assert: 'atLeastOne',
      criteria: [
        {
          kind: 'keyUsage',
          bits: [
            { bit: 'nonRepudiation', value: true },
            { bit: 'digitalSignature', value: false },
          ],
        },
        { kind: 'policies', oids: ['1.2.3', '1.2.4'] },
        { kind: 'criteria', assert: 'none', criteria: [{ kind: 'policies', oids: ['1.2.5'] }] },
        { kind: 'extendedKeyUsage', oids: ['1.3.6.1'] },
        { kind: 'subjectAttributes', oids: ['2.5.4.97'] },
      ],
    });
  });

  it('statements, with their type and legislation', () => {
    const statement = (...info: XmlElement[]): XmlElement =>
      xml(
        'types:QcStatement',
        {},
        xml('types:QcStatementId', {}, id('0.4.0.1862.1.6')),
        xml('types:QcStatementInfo', {}, ...info),
      );
    const set = xml(
      'types:QcStatementSet',
      {},
      statement(xml('types:QcType', {}, id('0.4.0.1862.1.6.2'))),
      statement(xml('types:QcCClegislation', {}, 'CH')),
    );
    expect(criteriaOf(criteria(null, set))).toEqual({
      assert: 'all',
      criteria: [
        {
          kind: 'qcStatements',
          statements: [
            { oid: '0.4.0.1862.1.6', type: '0.4.0.1862.1.6.2', legislation: null },
            { oid: '0.4.0.1862.1.6', type: null, legislation: 'CH' },
          ],
        },
      ],
    });
  });

  it.each([
    ['an element that is not known', criteria('all', xml('qualification:Moon', {}))],
    ['a bit that is not known', criteria('all', keyUsage({ sealing: 'true' }))],
    ['a bit without a value', criteria('all', keyUsage({ nonRepudiation: 'yes' }))],
    ['no bits', criteria('all', keyUsage({}))],
    ['a policy that is no OID', criteria('all', policies('one'))],
    ['no policies', criteria('all', policies())],
    ['an assertion that is not known', criteria('most', policies('1.2.3'))],
  ])('%s stays in as unknown', (_name, list) =>
    expect(criteriaOf(list)?.criteria).toMatchObject([{ kind: 'unknown' }]),
  );
});

describe('what a service is compiled for', () => {
  const uses = (...periods: ListedService['periods']): string => {
    const service = only({ periods });
    const all = { isForSeals, isForTimestamps, isResponder, isAuthority };
    return Object.entries(all)
      .filter(([, test]) => test(service))
      .map(([name]) => name)
      .join(' ');
  };
  const seals = { ...GRANTED, additional: ['ForeSeals'] };

  it.each<[string, ListedService['periods'], string]>([
    ['seals', [seals], 'isForSeals isAuthority'],
    ['seals once', [{ ...GRANTED, status: 'withdrawn' }, seals], 'isForSeals isAuthority'],
    ['signatures', [{ ...GRANTED, additional: ['ForeSignatures'] }], 'isAuthority'],
    ['seals of another type', [{ ...seals, type: 'CA/PKC' }], 'isAuthority'],
    ['time stamps', [{ ...GRANTED, type: 'TSA/QTST' }], 'isForTimestamps'],
    ['plain time stamps', [{ ...GRANTED, type: 'TSA' }], ''],
    ['status', [{ ...GRANTED, type: 'Certstatus/OCSP/QC' }], 'isResponder'],
    ['status of other certificates', [{ ...GRANTED, type: 'Certstatus/OCSP' }], 'isResponder'],
    ['delivery', [{ ...GRANTED, type: 'EDS/Q', additional: ['ForeSeals'] }], ''],
  ])('%s', (_name, periods, expected) => expect(uses(...periods)).toBe(expected));

  it('seals by a qualifier alone', () => {
    const extensions = [qualified(criteria('all', policies('1.2.3')), 'QCForESeal')];
    expect(uses({ ...GRANTED, extensions })).toBe('isForSeals isAuthority');
  });
});
