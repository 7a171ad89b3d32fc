import type { X509Algorithm } from '../certificate/signature-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { MAX_CRL_BYTES } from '../limits.ts';
import { parseCrl, type Crl } from './crl.ts';
import { findEntry, type CrlEntry } from './crl-entries.ts';
import { reasonsCovered } from './crl-scope.ts';
import { findCrlSigner } from './crl-signer.ts';
import { NO_REASONS, type Reasons } from './distribution-point.ts';
import { criticalsProcessed } from './extension-list.ts';
import { EXTENSION } from './extensions.ts';
import type { RevocationProblem, RevocationSource } from './revocation-data.ts';
import { algorithmOf } from './signed-object.ts';
import type { Authority } from './signers.ts';

/** What one CRL by itself has to say about one certificate; who signed it is certain. */
export interface CrlReading {
  readonly source: RevocationSource;
  readonly crl: Crl;
  readonly number: bigint;
  readonly algorithm: X509Algorithm;
  readonly signer: Certificate;
  readonly signerPath: readonly Certificate[];
  readonly reasons: Reasons;
  readonly entry: CrlEntry | null;
  /** Why it says nothing though it is genuine; of a delta that matters to its base. */
  readonly unread: RevocationProblem | null;
}

const PROCESSED: ReadonlySet<string> = new Set([
  EXTENSION.deltaCrlIndicator,
  EXTENSION.issuingDistributionPoint,
]);

/** Reads one CRL for one certificate; the problem where it is of no account at all. */
export async function readCrl(
  source: RevocationSource,
  certificate: Certificate,
  authority: Authority,
): Promise<CrlReading | RevocationProblem> {
  if (source.der.length > MAX_CRL_BYTES) return 'too-large';
  const crl = parseCrl(source.der);
  if (crl === null) return 'unparsable';
  const reasons = reasonsCovered(certificate, crl);
  if (reasons === NO_REASONS) return 'out-of-scope';
  const { number } = crl;
  // RFC 5280 §5.2.3: every CRL has one.
  if (number === null) return 'crl-number';
  if (crl.thisUpdate > authority.circumstances.usableAt) return 'issued-in-future';
  const algorithm = algorithmOf(crl.object);
  if (algorithm === null) return 'algorithm';
  const signer = await findCrlSigner(crl, authority);
  if (!signer.ok) return signer.problem;
  const genuine = { ...signer, source, crl, number, algorithm, reasons };
  const unread = extensionProblem(crl);
  if (unread !== null) return { ...genuine, entry: null, unread };
  const search = findEntry(crl, certificate);
  return search.ok
    ? { ...genuine, entry: search.entry, unread: null }
    : { ...genuine, entry: null, unread: search.problem };
}

function extensionProblem({ extensions }: Crl): RevocationProblem | null {
  // RFC 5280 §5.2.3: not critical.
  if (extensions.get(EXTENSION.crlNumber)?.critical === true) return 'crl-number';
  return criticalsProcessed(extensions, PROCESSED) ? null : 'critical-extension';
}
