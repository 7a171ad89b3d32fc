import type { JsonObject } from '../../src/verification/container/json.ts';
import { type Pki } from '../demo/pki/pki.ts';
import { sealJades, sign, serialize, type SealRequest } from '../demo/seal/seal.ts';
import { SEALED_AT, serviceOf, trustOf } from './circumstances.ts';
import { credentialJson } from './credential.ts';

type Options = Partial<SealRequest> & { readonly credential?: JsonObject };

/** The request to seal a credential as the issuer's software does. */
export function requestOf(pki: Pick<Pki, 'seal'>, options: Options = {}): SealRequest {
  const { credential = credentialJson(), ...request } = options;
  return { payload: JSON.stringify(credential), signer: pki.seal, time: SEALED_AT, ...request };
}

/** A sealed credential: general serialization, level B. */
export async function sealedCredential(
  pki: Pick<Pki, 'seal'>,
  options: Options & { readonly serialization?: 'general' | 'flattened' | 'compact' } = {},
): Promise<string> {
  const { serialization = 'general', ...rest } = options;
  return sealJades({ ...requestOf(pki, rest), serialization });
}

/** One credential sealed by each of these, in order. */
export async function sealedByAll(sealers: readonly Pick<Pki, 'seal'>[]): Promise<string> {
  const requests = sealers.map((pki) => requestOf(pki));
  return serialize(requests[0]?.payload ?? '', await Promise.all(requests.map(sign)));
}

/** Trust data that lists the authority of a hierarchy. */
export const trustIn = ({ authority }: Pick<Pki, 'authority'>) =>
  trustOf([serviceOf([authority.certificate])]);
