import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseCertificate,
  type Certificate,
} from '../../src/verification/certificate/certificate.ts';
import { parseCrl } from '../../src/verification/revocation/crl.ts';
import type { RevocationSource } from '../../src/verification/revocation/revocation-data.ts';

/** Where Debian's python3-cryptography-vectors puts the suite. */
const DEBIAN = '/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data';

const ANCHOR = 'TrustAnchorRootCertificate';

/** A CRL, with the encoding of its issuer's name. */
export interface SuiteCrl extends RevocationSource {
  readonly issuer: Buffer;
}

export interface Suite {
  readonly anchor: Uint8Array;
  readonly certificates: readonly Certificate[];
  /** By the name of the file, without extension. */
  readonly endEntities: ReadonlyMap<string, Certificate | null>;
  readonly crls: readonly SuiteCrl[];
}

/** The folder of the suite; null where it is not there. */
export function findSuite(): string | null {
  const folder = process.env['PKITS_DIR'] ?? DEBIAN;
  return existsSync(join(folder, 'certs', `${ANCHOR}.crt`)) ? folder : null;
}

/** Reads all certificates and CRLs of the suite. */
export async function readSuite(folder: string): Promise<Suite> {
  const certificates: Certificate[] = [];
  const endEntities = new Map<string, Certificate | null>();
  for (const [name, der] of filesOf(join(folder, 'certs'), '.crt')) {
    const certificate = await parseCertificate(der);
    if (certificate !== null) certificates.push(certificate);
    if (name.endsWith('EE')) endEntities.set(name, certificate);
  }
  const crls = filesOf(join(folder, 'crls'), '.crl').flatMap(([name, der]): SuiteCrl[] => {
    const issuer = parseCrl(der)?.issuer.der;
    if (issuer === undefined) return [];
    return [{ kind: 'crl', der, id: name, issuer: Buffer.from(issuer, 'hex') }];
  });
  const anchor = new Uint8Array(readFileSync(join(folder, 'certs', `${ANCHOR}.crt`)));
  return { anchor, certificates, endEntities, crls };
}

function filesOf(
  folder: string,
  extension: string,
): readonly (readonly [name: string, der: Uint8Array<ArrayBuffer>])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => [
      file.slice(0, -extension.length),
      new Uint8Array(readFileSync(join(folder, file))),
    ]);
}
