import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseCertificate } from '../../src/verification/certificate/certificate.ts';
import { listAddresses, responderAddresses } from '../../src/verification/revocation/addresses.ts';
import { parseServices } from '../../src/verification/trust/trust-data.ts';

/*
 * Whom the relay may ask: the hosts, with scheme and port, where the certificates of known anchors and
 * of known issuers say that revocation data is. The list is made at the start and never grows.
 */

/** Folders of trust data whose services are anchors. */
const ANCHORS = ['eseal', 'qtst'];

const configuration = v.object({
  issuerCertificates: v.optional(v.array(v.pipe(v.string(), v.base64())), []),
});

const derOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** Origins out of certificates, DER; one that cannot be read has none. */
export async function originsIn(certificates: readonly Uint8Array[]): Promise<ReadonlySet<string>> {
  const origins = new Set<string>();
  for (const der of certificates) {
    const certificate = await parseCertificate(der);
    if (certificate === null) continue;
    for (const address of [...responderAddresses(certificate), ...listAddresses(certificate)]) {
      if (URL.canParse(address)) origins.add(new URL(address).origin);
    }
  }
  return origins;
}

/** Origins that a folder of trust data and a configuration allow. */
export async function allowedOrigins(
  trustFolder: string,
  configFile: string,
): Promise<ReadonlySet<string>> {
  const config = v.parse(configuration, JSON.parse(await readFile(configFile, 'utf8')));
  const certificates = config.issuerCertificates.map(derOf);
  for (const kind of ANCHORS) {
    const folder = join(trustFolder, kind);
    // A folder of trust data has none of a kind that no list has.
    for (const file of await readdir(folder).catch((): string[] => [])) {
      const read = parseServices(JSON.parse(await readFile(join(folder, file), 'utf8')));
      const listed = read?.services.flatMap((service) => service.certificates) ?? [];
      certificates.push(...listed.map(derOf));
    }
  }
  return originsIn(certificates);
}
