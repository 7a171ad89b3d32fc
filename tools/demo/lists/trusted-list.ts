import type { Certificate } from '../pki/certificate.ts';
import { xml, type XmlElement } from './xml-writer.ts';

/** One period of a service, as a list states it (TS 119 612 §5.5). */
export interface ListedPeriod {
  /** Below …/TrstSvc/Svctype/, e.g. "CA/QC". */
  readonly type: string;
  readonly status: string;
  readonly since: string;
  /** Below …/TrustedList/SvcInfoExt/, e.g. "ForeSeals". */
  readonly additional?: readonly string[];
  /** Further extensions, each put into a critical Extension. */
  readonly extensions?: readonly XmlElement[];
}

export interface ListedService {
  readonly name: Readonly<Record<string, string>>;
  readonly certificates: readonly Certificate[];
  /** Newest first; never empty. */
  readonly periods: readonly [ListedPeriod, ...ListedPeriod[]];
}

export interface ListedProvider {
  readonly name: Readonly<Record<string, string>>;
  readonly services: readonly ListedService[];
}

export interface PointedList {
  readonly url: string;
  readonly territory: string;
  readonly kind: 'EUgeneric' | 'EUlistofthelists';
  readonly signers: readonly Certificate[];
  /** "application/vnd.etsi.tsl+xml" unless told. */
  readonly mimeType?: string;
}

/** A trusted list, or a list of trusted lists. */
export interface TrustedList {
  readonly version?: string;
  readonly sequence: number;
  readonly kind: string;
  readonly territory: string;
  readonly operator: Readonly<Record<string, string>>;
  readonly informationUris: readonly string[];
  readonly issued: string;
  /** null for a closed list. */
  readonly nextUpdate: string | null;
  readonly pointers?: readonly PointedList[];
  readonly providers?: readonly ListedProvider[];
}

const URI = 'http://uri.etsi.org/TrstSvc/';
const LINE = '\n';

const named = (names: Readonly<Record<string, string>>): readonly XmlElement[] =>
  Object.entries(names).map(([language, name]) => xml('Name', { 'xml:lang': language }, name));

const certificateIds = (certificates: readonly Certificate[]): readonly XmlElement[] =>
  certificates.map(({ der }) =>
    xml('DigitalId', {}, xml('X509Certificate', {}, Buffer.from(der).toString('base64'))),
  );

/** The XML of a list without its signature. */
export function trustedList(list: TrustedList): XmlElement {
  const providers = list.providers ?? [];
  return xml(
    'TrustServiceStatusList',
    { Id: 'trusted-list', TSLTag: 'http://uri.etsi.org/19612/TSLTag' },
    LINE,
    scheme(list),
    LINE,
    ...(providers.length === 0
      ? []
      : [xml('TrustServiceProviderList', {}, LINE, ...providers.flatMap(provider)), LINE]),
  );
}

function scheme(list: TrustedList): XmlElement {
  const pointers = list.pointers ?? [];
  return xml(
    'SchemeInformation',
    {},
    xml('TSLVersionIdentifier', {}, list.version ?? '6'),
    xml('TSLSequenceNumber', {}, String(list.sequence)),
    xml('TSLType', {}, `${URI}TrustedList/TSLType/${list.kind}`),
    xml('SchemeOperatorName', {}, ...named(list.operator)),
    xml(
      'SchemeInformationURI',
      {},
      ...list.informationUris.map((uri) => xml('URI', { 'xml:lang': 'en' }, uri)),
    ),
    xml('SchemeTerritory', {}, list.territory),
    xml('PointersToOtherTSL', {}, LINE, ...pointers.flatMap((one) => [pointer(one), LINE])),
    xml('ListIssueDateTime', {}, list.issued),
    xml(
      'NextUpdate',
      {},
      ...(list.nextUpdate === null ? [] : [xml('dateTime', {}, list.nextUpdate)]),
    ),
  );
}

function pointer(list: PointedList): XmlElement {
  const other = (...content: readonly XmlElement[]): XmlElement =>
    xml('OtherInformation', {}, ...content);
  return xml(
    'OtherTSLPointer',
    {},
    xml(
      'ServiceDigitalIdentities',
      {},
      ...certificateIds(list.signers).map((one) => xml('ServiceDigitalIdentity', {}, one)),
    ),
    xml('TSLLocation', {}, list.url),
    xml(
      'AdditionalInformation',
      {},
      other(xml('TSLType', {}, `${URI}TrustedList/TSLType/${list.kind}`)),
      other(xml('SchemeTerritory', {}, list.territory)),
      other(xml('types:MimeType', {}, list.mimeType ?? 'application/vnd.etsi.tsl+xml')),
    ),
  );
}

function provider({ name, services }: ListedProvider): readonly (XmlElement | string)[] {
  return [
    xml(
      'TrustServiceProvider',
      {},
      xml('TSPInformation', {}, xml('TSPName', {}, ...named(name))),
      xml('TSPServices', {}, LINE, ...services.flatMap((one) => [service(one), LINE])),
    ),
    LINE,
  ];
}

function service({ name, certificates, periods }: ListedService): XmlElement {
  const [current, ...history] = periods;
  const stated = (tag: string, period: ListedPeriod): XmlElement =>
    xml(
      tag,
      {},
      xml('ServiceTypeIdentifier', {}, `${URI}Svctype/${period.type}`),
      xml('ServiceName', {}, ...named(name)),
      xml(
        'ServiceDigitalIdentity',
        {},
        ...(period === current ? certificateIds(certificates) : []),
      ),
      xml('ServiceStatus', {}, `${URI}TrustedList/Svcstatus/${period.status}`),
      xml('StatusStartingTime', {}, period.since),
      ...extensions(period),
    );
  return xml(
    'TSPService',
    {},
    stated('ServiceInformation', current),
    ...(history.length === 0
      ? []
      : [
          xml(
            'ServiceHistory',
            {},
            ...history.map((period) => stated('ServiceHistoryInstance', period)),
          ),
        ]),
  );
}

function extensions({ additional = [], extensions = [] }: ListedPeriod): readonly XmlElement[] {
  const contents = [
    ...additional.map((name) =>
      xml(
        'AdditionalServiceInformation',
        {},
        xml('URI', { 'xml:lang': 'en' }, `${URI}TrustedList/SvcInfoExt/${name}`),
      ),
    ),
    ...extensions,
  ];
  if (contents.length === 0) return [];
  return [
    xml(
      'ServiceInformationExtensions',
      {},
      ...contents.map((content) => xml('Extension', { Critical: 'true' }, content)),
    ),
  ];
}
