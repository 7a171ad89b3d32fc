import {
  TRUST_SCHEMA,
  type ServiceInstance,
  type TrustLists,
  type TrustService,
} from '../../src/verification/trust/trust-data.ts';
import type { Bytes } from '../../src/verification/bytes.ts';
import type { RevocationKind } from '../../src/verification/trust/revocation-index.ts';
import type { ListedCertificate, TrustSource } from '../../src/verification/trust/trust-source.ts';
import { subjectOf } from '../../src/verification/certificate/der-subject.ts';
import {
  readName,
  type DistinguishedName,
} from '../../src/verification/certificate/distinguished-name.ts';
import type { Circumstances, SealedFile } from '../../src/verification/verify.ts';
import type { Certificate } from '../demo/pki/certificate.ts';

/** When tests seal, and when they ask. */
export const SEALED_AT = new Date('2026-03-02T10:00:00Z');
export const ASKED_AT = new Date('2026-06-01T12:00:00Z');

export function fileOf(content: string | Uint8Array): SealedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { bytes, name: 'file.jsonld', origin: 'file' };
}

/** A period of a service, granted for seals since the start of 2024. */
export function instanceOf(more: Partial<ServiceInstance> = {}): ServiceInstance {
  return {
    type: 'CA/QC',
    status: 'granted',
    start: '2024-01-01T00:00:00Z',
    additional: ['ForeSeals'],
    qualifications: [],
    takenOverBy: null,
    expiredCertsRevocationInfo: null,
    ...more,
  };
}

/** A listed service with these certificates. */
export function serviceOf(
  certificates: readonly Certificate[],
  more: Partial<TrustService> = {},
): TrustService {
  return {
    territory: 'CZ',
    provider: { cs: 'Zkušební poskytovatel', en: 'Test provider' },
    service: { en: 'Seals' },
    certificates: certificates.map(({ der }) => Buffer.from(der).toString('base64')),
    instances: [instanceOf()],
    ...more,
  };
}

interface Listed {
  readonly timestampServices?: readonly TrustService[];
  readonly responders?: readonly TrustService[];
  /** Short hashes of authorities that are listed, but for no seals. */
  readonly authorities?: readonly string[];
  /** Revocation data by the SHA-256 of what it is about. */
  readonly revocation?: readonly {
    readonly kind: RevocationKind;
    readonly certificate: string;
    readonly der: Bytes;
  }[];
}

/** Trust data of one Czech list that holds these services. */
export function trustOf(
  services: readonly TrustService[],
  more: Partial<TrustLists> = {},
  { timestampServices = [], responders = [], authorities = [], revocation = [] }: Listed = {},
): TrustSource {
  return {
    lists: {
      schema: TRUST_SCHEMA,
      generatedAt: '2026-05-01T00:00:00Z',
      demonstration: false,
      lotl: null,
      lists: [
        {
          territory: 'CZ',
          url: 'https://trust.example.org/cz.xml',
          sequence: 7,
          issued: '2026-04-30T00:00:00Z',
          nextUpdate: '2026-10-30T00:00:00Z',
          sha256: '0'.repeat(64),
          signer: '0'.repeat(64),
          services: services.length,
          seal: services.length,
          failed: null,
        },
      ],
      ...more,
    },
    sealServices: (subject) => Promise.resolve(withSubject(services, subject)),
    timestampServices: (subject) => Promise.resolve(withSubject(timestampServices, subject)),
    responders: (subject) => Promise.resolve(withSubject(responders, subject)),
    isKnownAuthority: (authority) => Promise.resolve(authorities.includes(authority)),
    revocation: (kind, certificate) => {
      const objects = revocation.filter(
        (one) => one.kind === kind && one.certificate === certificate,
      );
      return Promise.resolve(objects.map(({ der }) => der));
    },
    isIncomplete: () => false,
  };
}

function withSubject(
  services: readonly TrustService[],
  { key }: DistinguishedName,
): readonly ListedCertificate[] {
  const listed = services.flatMap((service) =>
    service.certificates.map((base64) => ({
      der: new Uint8Array(Buffer.from(base64, 'base64')),
      service,
    })),
  );
  return listed.filter(({ der }) => {
    const subject = subjectOf(der);
    return subject !== null && readName(subject)?.key === key;
  });
}

export function circumstances(more: Partial<Circumstances> = {}): Circumstances {
  return {
    trust: [],
    knownIssuers: [],
    anchors: [],
    checkedAt: ASKED_AT,
    validationTime: ASKED_AT,
    contacted: [],
    reveal: false,
    ...more,
  };
}
