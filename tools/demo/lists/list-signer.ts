import { type Entity, issueCertificate, serialOf, type Validity } from '../pki/certificate.ts';
import { extendedKeyUsage, KEY_USAGE, keyUsage, subjectKeyIdentifier } from '../pki/extensions.ts';
import { generateKey, type SigningAlgorithm } from '../pki/key.ts';
import { DEMONSTRATION_VALIDITY } from '../pki/profiles.ts';

/** id-tsl-kp-tslSigning (TS 119 612 §5.7.1). */
const TSL_SIGNING = '0.4.0.2231.3.0';

export interface ListSigner {
  readonly country: string;
  readonly organisation: string;
  readonly commonName: string;
  readonly algorithm?: SigningAlgorithm;
  readonly validity?: Validity;
}

/** Somebody who signs lists: trusted for this certificate alone, which nobody has to vouch for. */
export async function makeListSigner(signer: ListSigner): Promise<Entity> {
  const { country, organisation, commonName } = signer;
  return issueCertificate({
    ...(signer.validity ?? DEMONSTRATION_VALIDITY),
    subject: { country, organisation, commonName },
    key: await generateKey(signer.algorithm ?? 'ES256'),
    serial: await serialOf(commonName),
    issuer: null,
    extensions: ({ self }) => [
      subjectKeyIdentifier(self),
      keyUsage(KEY_USAGE.digitalSignature),
      extendedKeyUsage([TSL_SIGNING]),
    ],
  });
}
