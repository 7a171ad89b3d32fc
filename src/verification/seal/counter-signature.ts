import { decodeBase64Url, equalBytes } from '../bytes.ts';
import { openContainer, type RawSignature, type SealedContainer } from '../container/container.ts';
import { isObject } from '../container/json.ts';
import { MAX_COUNTER_SIGNATURES } from '../limits.ts';
import type { SealReport } from '../report.ts';
import type { UnsignedComponent } from './etsi-u.ts';
import { readHeader, type SealHeader } from './header.ts';
import type { DetachedDocument } from './signed-data.ts';

/** Validates one signature like any other. */
export type Validate = (
  raw: RawSignature,
  header: SealHeader | null,
  container: SealedContainer,
  detached: readonly DetachedDocument[],
) => Promise<SealReport>;

/**
 * Reports the counter-signatures of a signature (TS 119 182-1 §5.3.2): signatures over the octets of
 * its value. They are shown and never part of the verdict.
 *
 * @param signatureText the value of the signature that they are about
 */
export async function counterSignatures(
  signatureText: string,
  components: readonly UnsignedComponent[],
  validate: Validate,
): Promise<readonly SealReport[]> {
  const master = decodeBase64Url(signatureText);
  if (master === null) return [];
  const reports: SealReport[] = [];
  const found = components.filter(({ name }) => name === 'cSig').slice(0, MAX_COUNTER_SIGNATURES);
  for (const { value } of found) {
    const container = read(value);
    const [raw] = container?.signatures ?? [];
    if (container === null || raw === undefined) continue;
    const header = readHeader(raw);
    const report = await validate(raw, header, container, [{ name: '', bytes: master }]);
    reports.push(covers(container, master) ? report : { ...report, ...REPLACED });
  }
  return reports;
}

/** A counter-signature over something else says nothing about this signature. */
const REPLACED = {
  indication: 'TOTAL-FAILED',
  subIndication: 'HASH_FAILURE',
} as const satisfies Partial<SealReport>;

function read(value: unknown): SealedContainer | null {
  if (typeof value !== 'string' && !isObject(value)) return null;
  const opened = openContainer(typeof value === 'string' ? value : JSON.stringify(value));
  return opened.kind === 'sealed' ? opened : null;
}

/** A payload that came along must be the value itself; one that did not is taken for it. */
function covers({ payloadText }: SealedContainer, master: Uint8Array): boolean {
  if (payloadText === null) return true;
  const payload = decodeBase64Url(payloadText);
  return payload !== null && equalBytes(payload, master);
}
