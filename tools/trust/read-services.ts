import type { Element } from '@xmldom/xmldom';
import type {
  QualificationElement,
  ServiceInstance,
  TrustService,
} from '../../src/verification/trust/trust-data.ts';
import { isoSeconds, readListTime } from './list-time.ts';
import { readCriteria } from './read-criteria.ts';
import { along, elementsIn, isNamed, NS, only, textOf } from './xml.ts';

/** The services of a list, and what had to be left out of it. */
export interface ReadServices {
  readonly providers: number;
  /** Services in the list, those left out as well. */
  readonly count: number;
  readonly services: readonly TrustService[];
  readonly remarks: readonly string[];
}

/** Reads every service of a list whose signature holds (TS 119 612 §5.4 to §5.6). */
export function readServices(root: Element, territory: string): ReadServices {
  const providers = along(root, NS.list, 'TrustServiceProviderList', 'TrustServiceProvider');
  const services: TrustService[] = [];
  const remarks: string[] = [];
  let count = 0;
  for (const provider of providers) {
    const providerNames = namesIn(along(provider, NS.list, 'TSPInformation', 'TSPName', 'Name'));
    for (const element of along(provider, NS.list, 'TSPServices', 'TSPService')) {
      count += 1;
      const read = readService(element, territory, providerNames);
      if (typeof read === 'string') remarks.push(`${territory} service ${count}: ${read}`);
      else services.push(read);
    }
  }
  return { providers: providers.length, count, services, remarks };
}

type Names = TrustService['provider'];

/** Czech and English where there is either, else the first name. */
function namesIn(elements: readonly Element[]): Names {
  const names: Record<string, string> = {};
  for (const element of elements) {
    const language = (element.getAttribute('xml:lang') ?? '').toLowerCase();
    if (language === 'cs' || language === 'en') names[language] ??= textOf(element);
  }
  const [first] = elements;
  if (Object.keys(names).length > 0 || first === undefined) return names;
  return { [(first.getAttribute('xml:lang') ?? 'en').toLowerCase()]: textOf(first) };
}

/** A service; a text says why it is left out. */
function readService(element: Element, territory: string, provider: Names): TrustService | string {
  const current = only(element, NS.list, 'ServiceInformation');
  if (current === null) return 'no service information';
  const periods = [current, ...along(element, NS.list, 'ServiceHistory', 'ServiceHistoryInstance')];
  const instances: ServiceInstance[] = [];
  for (const period of periods) {
    const instance = readInstance(period);
    if (typeof instance === 'string') return instance;
    instances.push(instance);
  }
  const certificates = periods
    .flatMap((period) =>
      along(period, NS.list, 'ServiceDigitalIdentity', 'DigitalId', 'X509Certificate'),
    )
    .map((one) => Buffer.from(textOf(one), 'base64').toString('base64'))
    .filter((base64) => base64 !== '');
  if (certificates.length === 0) return 'no certificate';
  return {
    territory,
    provider,
    service: namesIn(along(current, NS.list, 'ServiceName', 'Name')),
    certificates: [...new Set(certificates)],
    instances: instances.toSorted((a, b) => Date.parse(b.start) - Date.parse(a.start)),
  };
}

const TYPE_PREFIX = /^https?:\/\/uri\.etsi\.org\/TrstSvc\/Svctype\//;
const EXTENSION_PREFIX = /^https?:\/\/uri\.etsi\.org\/TrstSvc\/TrustedList\/SvcInfoExt\//;

function readInstance(period: Element): ServiceInstance | string {
  const value = (name: string): string => textOf(only(period, NS.list, name));
  const start = readListTime(value('StatusStartingTime'));
  if (start === null) return 'no readable starting time';
  const read = readExtensions(period);
  if (typeof read === 'string') return read;
  return {
    type: value('ServiceTypeIdentifier').replace(TYPE_PREFIX, ''),
    status: value('ServiceStatus').replace(/\/$/, '').replace(/^.*\//, ''),
    start: isoSeconds(start),
    ...read,
  };
}

type Extensions = Pick<
  ServiceInstance,
  'additional' | 'qualifications' | 'takenOverBy' | 'expiredCertsRevocationInfo'
>;

/** Service information extensions (§5.5.9); a text says what makes the service unusable. */
function readExtensions(period: Element): Extensions | string {
  const additional: string[] = [];
  const qualifications: QualificationElement[] = [];
  let takenOverBy: Names | null = null;
  let expiredCertsRevocationInfo: string | null = null;
  for (const extension of along(period, NS.list, 'ServiceInformationExtensions', 'Extension')) {
    const critical = /^(?:true|1)$/.test(extension.getAttribute('Critical') ?? '');
    for (const content of elementsIn(extension)) {
      if (isNamed(content, NS.list, 'AdditionalServiceInformation')) {
        const uri = textOf(only(content, NS.list, 'URI'));
        additional.push(uri.replace(EXTENSION_PREFIX, ''));
      } else if (isNamed(content, NS.qualification, 'Qualifications')) {
        const elements = along(content, NS.qualification, 'QualificationElement');
        qualifications.push(...elements.map(readQualification));
      } else if (isNamed(content, NS.listTypes, 'TakenOverBy')) {
        takenOverBy = namesIn(
          along(content, NS.listTypes, 'TSPName').flatMap((one) => along(one, NS.list, 'Name')),
        );
      } else if (isNamed(content, NS.list, 'ExpiredCertsRevocationInfo')) {
        const since = readListTime(textOf(content));
        expiredCertsRevocationInfo = since === null ? null : isoSeconds(since);
      } else if (critical) {
        // §5.5.9: who does not know a critical extension must not use the service.
        return `critical extension ${content.nodeName} is not known`;
      }
    }
  }
  return { additional, qualifications, takenOverBy, expiredCertsRevocationInfo };
}

function readQualification(element: Element): QualificationElement {
  const criteria = only(element, NS.qualification, 'CriteriaList');
  return {
    qualifiers: along(element, NS.qualification, 'Qualifiers', 'Qualifier').map((one) =>
      (one.getAttribute('uri') ?? '').replace(EXTENSION_PREFIX, ''),
    ),
    criteria:
      criteria === null
        ? { assert: 'all', criteria: [{ kind: 'unknown', name: 'no CriteriaList' }] }
        : readCriteria(criteria),
  };
}
