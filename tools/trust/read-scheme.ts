import type { Element } from '@xmldom/xmldom';
import { readListTime } from './list-time.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { sha256 } from './verify-xades.ts';
import { along, NS, only, textOf } from './xml.ts';

const TYPE_PREFIX = 'http://uri.etsi.org/TrstSvc/TrustedList/TSLType/';
export const LIST_TYPE = {
  national: `${TYPE_PREFIX}EUgeneric`,
  listOfLists: `${TYPE_PREFIX}EUlistofthelists`,
} as const;

const XML_LIST = 'application/vnd.etsi.tsl+xml';

/** What a list says of itself (TS 119 612 §5.3). */
export interface ListScheme {
  readonly sequence: number;
  readonly type: string;
  readonly territory: string;
  /** SchemeInformationURI, in the order of the list: pivots first, then the notice. */
  readonly informationUris: readonly string[];
  readonly issued: Date;
  /** null for a closed list. */
  readonly nextUpdate: Date | null;
  /** Pointers to other lists in XML. */
  readonly pointers: readonly ListPointer[];
}

/** Another list, and who may sign it (§5.3.13). */
export interface ListPointer {
  readonly territory: string;
  readonly url: string;
  readonly type: string;
  readonly signers: ReadonlySet<string>;
}

/** Version 5 and its successor, the law since 29 April 2026 (Implementing Decision (EU) 2025/2164). */
const VERSIONS = new Set(['5', '6']);

/** Reads the scheme information of a list whose signature holds. */
export function readScheme(root: Element): Outcome<ListScheme> {
  const scheme = only(root, NS.list, 'SchemeInformation');
  if (scheme === null) return failure('unreadable', 'there is no scheme information');
  const value = (...names: readonly string[]): string => textOf(only(scheme, NS.list, ...names));
  const version = value('TSLVersionIdentifier');
  if (!VERSIONS.has(version)) return failure('version', `version ${version || 'unknown'}`);
  const sequence = value('TSLSequenceNumber');
  if (!/^[1-9]\d{0,8}$/.test(sequence)) {
    return failure('unreadable', `the sequence number is ${sequence || 'missing'}`);
  }
  const territory = value('SchemeTerritory');
  if (!/^[A-Z]{2}$/.test(territory)) {
    return failure('territory', `the territory is ${territory || 'missing'}`);
  }
  const issued = readListTime(value('ListIssueDateTime'));
  const next = value('NextUpdate', 'dateTime');
  const nextUpdate = readListTime(next);
  if (issued === null || (next !== '' && nextUpdate === null)) {
    return failure('unreadable', 'the list has no readable date');
  }
  return success({
    sequence: Number(sequence),
    type: value('TSLType'),
    territory,
    informationUris: along(scheme, NS.list, 'SchemeInformationURI', 'URI').map(textOf),
    issued,
    nextUpdate,
    pointers: along(scheme, NS.list, 'PointersToOtherTSL', 'OtherTSLPointer').flatMap(readPointer),
  });
}

function readPointer(pointer: Element): readonly ListPointer[] {
  const information = along(pointer, NS.list, 'AdditionalInformation', 'OtherInformation');
  const first = (namespace: string, name: string): string =>
    textOf(information.flatMap((one) => along(one, namespace, name))[0] ?? null);
  if (first(NS.listTypes, 'MimeType') !== XML_LIST) return [];
  const certificates = along(
    pointer,
    NS.list,
    'ServiceDigitalIdentities',
    'ServiceDigitalIdentity',
    'DigitalId',
    'X509Certificate',
  );
  return [
    {
      territory: first(NS.list, 'SchemeTerritory'),
      url: textOf(only(pointer, NS.list, 'TSLLocation')),
      type: first(NS.list, 'TSLType'),
      signers: new Set(certificates.map((one) => sha256(Buffer.from(textOf(one), 'base64')))),
    },
  ];
}
