import { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { MAX_CRL_BYTES, MAX_OCSP_BYTES } from '../../src/verification/limits.ts';
import {
  REVOCATION_FOLDER,
  REVOCATION_INDEX_FILE,
  type RevocationIndex,
} from '../../src/verification/trust/revocation-index.ts';
import { TRUST_SCHEMA } from '../../src/verification/trust/trust-data.ts';
import { download, type DownloadLimits } from './download.ts';
import { sha256 } from './verify-xades.ts';

/*
 * Brings OCSP responses and CRLs along with the trust data, so that nobody has to be asked when a file
 * is read. They are signed: whoever reads them verifies them as if they had come with the file, and so
 * they are only looked at here to leave out what is none. Plain http is what their addresses have.
 */

/** Files below revocation/, and what could not be had. */
export interface FetchedRevocation {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly remarks: readonly string[];
}

export type RevocationLimits = Omit<DownloadLimits, 'bytes'>;

/** Asks one address. */
export type Ask = typeof download;

const LIMITS: RevocationLimits = { attemptMs: 30_000, attempts: 3, pauseMs: 1_000 };
const MAX_ADDRESSES = 3;
/** Authorities between a seal certificate and a listed one. */
const MAX_STEPS = 4;
const MAX_CERTIFICATE_FILE_BYTES = 20_000;
const CRL_DISTRIBUTION_POINTS = '2.5.29.31';
const URI_NAME = 6;

/** Asks for the status of certificates and of the authorities up to a listed one. */
export async function fetchRevocation(
  certificates: readonly Uint8Array[],
  listed: readonly Uint8Array[],
  limits: RevocationLimits = LIMITS,
  ask: Ask = download,
): Promise<FetchedRevocation> {
  const line = { limits, ask };
  const anchors = listed.flatMap(readCertificate);
  const files = new Map<string, string | Uint8Array>();
  const remarks: string[] = [];
  const objects: RevocationIndex['objects'] = [];
  const asked = new Set<string>();
  for (const der of certificates) {
    let [certificate] = readCertificate(der);
    if (certificate === undefined) remarks.push('a certificate of a known issuer cannot be read');
    for (let step = 0; certificate !== undefined && step < MAX_STEPS; step += 1) {
      const { raw } = certificate;
      const fingerprint = sha256(raw);
      if (asked.has(fingerprint) || anchors.some((one) => one.raw.equals(raw))) break;
      asked.add(fingerprint);
      const anchor = anchors.find((one) => hasIssued(one, raw));
      const issuer = anchor ?? (await fetchIssuer(certificate, line));
      const found = [
        ...(issuer === undefined ? [] : await askResponders(certificate, issuer, line, remarks)),
        ...(await fetchLists(certificate, line, remarks)),
      ];
      for (const { kind, der: bytes } of found) {
        const file = `${sha256(bytes).slice(0, 16)}.${kind}`;
        files.set(`${REVOCATION_FOLDER}/${file}`, bytes);
        objects.push({ kind, certificate: fingerprint, file });
      }
      if (found.length === 0) remarks.push(`no status of ${nameOf(certificate)}`);
      certificate = issuer;
    }
  }
  const index: RevocationIndex = { schema: TRUST_SCHEMA, objects };
  files.set(REVOCATION_INDEX_FILE, `${JSON.stringify(index)}\n`);
  return { files, remarks };
}

/** How things are asked for. */
interface Line {
  readonly limits: RevocationLimits;
  readonly ask: Ask;
}

interface Fetched {
  readonly kind: 'ocsp' | 'crl';
  readonly der: Uint8Array;
}

const nameOf = ({ subject }: X509Certificate): string => subject.replaceAll('\n', ', ');

function readCertificate(der: Uint8Array): readonly X509Certificate[] {
  try {
    return [new X509Certificate(der)];
  } catch {
    return [];
  }
}

function hasIssued(authority: X509Certificate, der: Uint8Array): boolean {
  return readCertificate(der).some(
    (one) => one.checkIssued(authority) && one.verify(authority.publicKey),
  );
}

/** Addresses in authorityInfoAccess (RFC 5280 §4.2.2.1), by their purpose. */
function accessAddresses(certificate: X509Certificate, purpose: string): readonly string[] {
  // Node types it as always there; a certificate without the extension has none.
  const text: string | undefined = certificate.infoAccess;
  return (text ?? '')
    .split('\n')
    .filter((line) => line.startsWith(`${purpose} - URI:http`))
    .map((line) => line.slice(`${purpose} - URI:`.length))
    .slice(0, MAX_ADDRESSES);
}

async function fetchIssuer(
  certificate: X509Certificate,
  { limits, ask }: Line,
): Promise<X509Certificate | undefined> {
  for (const address of accessAddresses(certificate, 'CA Issuers')) {
    const got = await ask(address, { ...limits, bytes: MAX_CERTIFICATE_FILE_BYTES });
    const [issuer] = got.ok ? readCertificate(got.value) : [];
    if (issuer !== undefined && hasIssued(issuer, certificate.raw)) return issuer;
  }
  return undefined;
}

async function askResponders(
  certificate: X509Certificate,
  issuer: X509Certificate,
  { limits, ask }: Line,
  remarks: string[],
): Promise<readonly Fetched[]> {
  const request = new pkijs.OCSPRequest();
  await request.createForCertificate(pkijs.Certificate.fromBER(certificate.raw), {
    // What every responder knows; it only names the issuer (RFC 6960 §4.3, RFC 5019 §2.1.1).
    hashAlgorithm: 'SHA-1',
    issuerCertificate: pkijs.Certificate.fromBER(issuer.raw),
  });
  const body = new Uint8Array(request.toSchema(true).toBER());
  for (const address of accessAddresses(certificate, 'OCSP')) {
    const got = await ask(
      address,
      { ...limits, bytes: MAX_OCSP_BYTES },
      { method: 'POST', headers: { 'content-type': 'application/ocsp-request' }, body },
    );
    if (got.ok && isAnswer(got.value)) return [{ kind: 'ocsp', der: got.value }];
    remarks.push(got.ok ? `${address}: no answer` : got.problem.detail);
  }
  return [];
}

function isAnswer(der: Uint8Array): boolean {
  try {
    const { responseStatus } = pkijs.OCSPResponse.fromBER(new Uint8Array(der));
    return responseStatus.valueBlock.valueDec === 0;
  } catch {
    return false;
  }
}

async function fetchLists(
  certificate: X509Certificate,
  { limits, ask }: Line,
  remarks: string[],
): Promise<readonly Fetched[]> {
  for (const address of listAddresses(certificate)) {
    const got = await ask(address, { ...limits, bytes: MAX_CRL_BYTES });
    if (got.ok && isRevocationList(got.value)) return [{ kind: 'crl', der: got.value }];
    remarks.push(got.ok ? `${address}: no revocation list` : got.problem.detail);
  }
  return [];
}

function listAddresses(certificate: X509Certificate): readonly string[] {
  const { extensions = [] } = pkijs.Certificate.fromBER(certificate.raw);
  const value: unknown = extensions.find(
    ({ extnID }) => extnID === CRL_DISTRIBUTION_POINTS,
  )?.parsedValue;
  if (!(value instanceof pkijs.CRLDistributionPoints)) return [];
  const names = value.distributionPoints.flatMap(({ distributionPoint }) =>
    Array.isArray(distributionPoint) ? distributionPoint : [],
  );
  return names
    .filter(({ type }) => type === URI_NAME)
    .map(({ value: address }) => String(address))
    .filter((address) => /^https?:\/\//.test(address))
    .slice(0, MAX_ADDRESSES);
}

function isRevocationList(der: Uint8Array): boolean {
  try {
    pkijs.CertificateRevocationList.fromBER(new Uint8Array(der));
    return true;
  } catch {
    return false;
  }
}
