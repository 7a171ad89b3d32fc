import type { TrustData, TrustService } from '../../src/verification/trust/trust-data-v1.ts';
import type { Circumstances, SealedFile } from '../../src/verification/verify.ts';
import type { Certificate } from '../demo/pki/certificate.ts';

/** When tests seal, and when they ask. */
export const SEALED_AT = new Date('2026-03-02T10:00:00Z');
export const ASKED_AT = new Date('2026-06-01T12:00:00Z');

export function fileOf(content: string | Uint8Array): SealedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { bytes, name: 'file.jsonld', origin: 'file' };
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
    type: 'CA/QC',
    certificates: certificates.map(({ der }) => Buffer.from(der).toString('base64')),
    instances: [{ status: 'granted', start: '2024-01-01T00:00:00Z', additional: ['ForeSeals'] }],
    ...more,
  };
}

/** Trust data of one Czech list that holds these services. */
export function trustOf(
  services: readonly TrustService[],
  more: Partial<TrustData['lists']> = {},
): TrustData {
  return {
    lists: {
      schema: 1,
      generatedAt: '2026-05-01T00:00:00Z',
      demonstration: false,
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
    sealServices: [...services],
    timestampServices: [],
  };
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
