import type { Certificate } from '../../src/verification/certificate/certificate.ts';
import { findPath } from '../../src/verification/certificate/path.ts';
import { outOfBounds } from '../../src/verification/certificate/validity.ts';
import { isFresh } from '../../src/verification/revocation/freshness.ts';
import { readRevocation } from '../../src/verification/revocation/read-revocation.ts';
import type { RevocationSource } from '../../src/verification/revocation/revocation-data.ts';
import type { AnchorIndex } from '../../src/verification/trust/anchors.ts';
import type { Suite } from './suite.ts';

/** When the suite is judged: its certificates are valid from 2010 to 2030, but for those about time. */
const VALIDATION_TIME = new Date('2012-01-01T00:00:00Z');

/**
 * Judges an end entity with all certificates and CRLs of the suite, for any purpose: some of them
 * are CAs.
 *
 * @returns null where it is valid; else why it is not
 */
export async function judge(
  leaf: Certificate,
  suite: Suite,
  anchors: AnchorIndex,
): Promise<string | null> {
  const result = await findPath(leaf, suite.certificates, anchors, 'any', VALIDATION_TIME);
  if (result.kind === 'none') return 'no path';
  if (result.kind === 'invalid') return result.fault;
  const outside = outOfBounds(result.path, VALIDATION_TIME);
  if (outside !== null) return outside.kind;
  return new Revocation(suite).ofPath(result.path.certificates);
}

/** Revocation along paths, those of signers of CRLs included. */
class Revocation {
  private readonly suite: Suite;
  /** Certificates judged or being judged: a CRL's signer may stand on that same CRL. */
  private readonly seen = new Set<string>();

  constructor(suite: Suite) {
    this.suite = suite;
  }

  async ofPath(path: readonly Certificate[]): Promise<string | null> {
    for (const [position, certificate] of path.slice(0, -1).entries()) {
      if (this.seen.has(certificate.sha256)) continue;
      this.seen.add(certificate.sha256);
      const status = await this.of(certificate, path.slice(position + 1));
      if (status !== null) return status;
    }
    return null;
  }

  private async of(
    certificate: Certificate,
    issuerPath: readonly Certificate[],
  ): Promise<string | null> {
    const { statements, rejected } = await readRevocation(
      certificate,
      issuerPath,
      relevant(this.suite.crls, [certificate, ...issuerPath]),
      {
        usableAt: VALIDATION_TIME,
        candidates: this.suite.certificates,
        responders: () => Promise.resolve([]),
      },
    );
    const revoked = statements.find(({ state }) => state !== 'good');
    if (revoked !== undefined) return revoked.state;
    const fresh = statements.filter((statement) => isFresh(statement, VALIDATION_TIME));
    for (const { signerPath } of fresh) {
      const last = signerPath.at(-1);
      const isBelowIssuer = last?.sha256 === issuerPath[0]?.sha256;
      const path = isBelowIssuer ? [...signerPath, ...issuerPath.slice(1)] : signerPath;
      if ((await this.ofPath(path)) === null) return null;
    }
    if (fresh.length > 0) return 'signer of the revocation data not good';
    if (statements.length > 0) return 'revocation data not fresh';
    const problems = [...new Set(rejected.map(({ problem }) => problem))];
    return `no revocation data (${problems.join(', ') || 'no CRL'})`;
  }
}

/** CRLs whose issuer's name stands somewhere in a certificate: as issuer, or as CRL issuer. */
function relevant(crls: Suite['crls'], path: readonly Certificate[]): readonly RevocationSource[] {
  const texts = path.map(({ der }) => Buffer.from(der));
  return crls.filter(({ issuer }) => texts.some((text) => text.includes(issuer)));
}
