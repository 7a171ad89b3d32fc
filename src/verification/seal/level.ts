import { equalBytes } from '../bytes.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { SealLevel } from '../report.ts';
import { needsNoRevocation } from '../revocation/no-revocation.ts';
import { concernsCertificate } from '../revocation/concerns.ts';
import type { RevocationSource } from '../revocation/revocation-data.ts';
import type { AnchorIndex } from '../trust/anchors.ts';
import type { UnsignedComponent } from './etsi-u.ts';
import type { VerifiedStamp } from './stamp-validation.ts';

export interface LevelFacts {
  /** Whether the header meets the requirements of level B. */
  readonly baseline: boolean;
  readonly signer: Certificate | null;
  readonly components: readonly UnsignedComponent[];
  readonly stamps: readonly VerifiedStamp[];
  readonly candidates: readonly Certificate[];
  readonly sources: readonly RevocationSource[];
  readonly anchors: readonly AnchorIndex[];
}

const REFERENCES = new Set(['xRefs', 'rRefs', 'axRefs', 'arRefs', 'sigRTst', 'rfsTst']);
const CERTIFICATE_VALUES = new Set(['xVals', 'axVals', 'tstVD', 'anyValData']);

/**
 * The level of a seal (TS 119 182-1 §6): a statement about what the file contains, not about what
 * it is worth. LT depends on the anchors, because a chain ends at the first of them.
 */
export async function levelOf(facts: LevelFacts): Promise<SealLevel> {
  if (!facts.baseline) return 'NOT_ETSI';
  if (!hasSignatureTimestamp(facts)) return 'B';
  if (!(await hasValidationData(facts))) return 'T';
  return facts.stamps.some(({ stamp }) => stamp.type === 'archive') ? 'LTA' : 'LT';
}

/** Each sigTst holds exactly one token, and one is older than the end of the certificate. */
function hasSignatureTimestamp({ stamps, signer }: LevelFacts): boolean {
  const own = stamps.filter(({ stamp }) => stamp.type === 'signature');
  const places = own.map(({ stamp }) => stamp.component);
  if (own.length === 0 || new Set(places).size !== places.length) return false;
  return own.every(
    ({ token }) => token !== null && (signer === null || token.genTime <= signer.notAfter),
  );
}

/** Revocation data for the chains of the signer and of all stamps but the last archive one. */
async function hasValidationData(facts: LevelFacts): Promise<boolean> {
  const { components, stamps, signer } = facts;
  if (components.some(({ name }) => REFERENCES.has(name))) return false;
  const last = stamps.findLastIndex(({ stamp }) => stamp.type === 'archive');
  const signers = stamps
    .filter((_, position) => position !== last)
    .map(({ verification }) => verification?.signer ?? null);
  const leaves = [signer, ...signers].filter((one) => one !== null);
  const chains = leaves.map((leaf) => chainOf(leaf, facts));
  const needed = (await Promise.all(chains)).flat();
  if (needed.length === 0) return components.some(({ name }) => CERTIFICATE_VALUES.has(name));
  return needed.every((one) => facts.sources.some((source) => concernsCertificate(source, one)));
}

const MAX_CHAIN = 8;

/** The certificates on the way up that need revocation data: no anchor, not self-signed, not exempt. */
async function chainOf(
  leaf: Certificate,
  { candidates, anchors }: LevelFacts,
): Promise<readonly Certificate[]> {
  const chain: Certificate[] = [];
  let current: Certificate | undefined = leaf;
  while (current !== undefined && chain.length < MAX_CHAIN) {
    const { subject, issuer }: Certificate = current;
    if ((await isAnchor(current, anchors)) || subject.key === issuer.key) break;
    if (!needsNoRevocation(current)) chain.push(current);
    current = candidates.find(
      (one) => one.subject.key === issuer.key && !chain.some(({ sha256 }) => sha256 === one.sha256),
    );
  }
  return chain;
}

async function isAnchor(
  { subject, der }: Certificate,
  indexes: readonly AnchorIndex[],
): Promise<boolean> {
  for (const index of indexes) {
    const sameName = await index.of(subject);
    if (sameName.some((anchor) => equalBytes(anchor.der, der))) return true;
  }
  return false;
}
