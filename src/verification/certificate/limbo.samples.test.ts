import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../bytes.ts';
import { isFresh } from '../revocation/freshness.ts';
import { readRevocation } from '../revocation/read-revocation.ts';
import { anchorsByHand } from '../trust/anchors.ts';
import { parseCertificate, type Certificate } from './certificate.ts';
import { findPath } from './path.ts';
import type { Purpose } from './purpose.ts';
import { outOfBounds } from './validity.ts';

/*
 * x509-limbo (C2SP): 208 cases of certification paths, made for TLS. They are read where they lie
 * beside the project; without them the test is skipped.
 */

const FILE = new URL('../../../../shared/samples/paths/limbo.json', import.meta.url);

/** Cases that ask what does not matter for a seal; only their time is judged. */
const LEFT_OUT: readonly (readonly [cases: RegExp, reason: string])[] = [
  [/^webpki::/, 'rules of the CA/Browser Forum for web servers'],
  [/^rfc5280::eku::ee-wrong-eku$/, 'purposes of TLS clients and servers'],
  [/^rfc5280::san::(underscore-dns|ip-in-dns)$/, 'host names, which no seal is matched with'],
  [/^pathlen::max-chain-depth-\d-exhausted$/, 'a depth that the caller gives'],
  [
    /^rfc5280::aki::(leaf|intermediate|cross-signed-root)-missing-aki$/,
    'key identifiers only help the search; not all authorities write them',
  ],
  [/^rfc5280::ski::(root|intermediate)-missing-ski$/, 'as above'],
  [
    /^rfc5280::serial::(too-long|zero|negative)$/,
    'PKITS 4.4.14 to 4.4.18 ask for the opposite; a serial number is only compared',
  ],
  [
    /^rfc5280::nc::permitted-dns-match-noncritical$/,
    'conflicts with webpki::nc::permitted-dns-match-noncritical; the constraint binds all the same',
  ],
];

/** What real authorities do against the profile: accepted, and its content is applied. */
const LENIENT: ReadonlySet<string> = new Set([
  'rfc5280::root-non-critical-basic-constraints',
  'rfc5280::pc::ica-noncritical-pc',
]);

/** Sound paths to end entities that may not seal, and why not. */
const NOT_FOR_SEALING: ReadonlyMap<string, string> = new Map([
  ['rfc5280::no-keyusage', 'key-usage'],
  ['rfc5280::ca-as-leaf', 'leaf-is-ca'],
  ['pathlen::validation-ignores-pathlen-in-leaf', 'leaf-is-ca'],
]);

interface LimboCase {
  readonly id: string;
  readonly trusted_certs: readonly string[];
  readonly untrusted_intermediates: readonly string[];
  readonly peer_certificate: string;
  readonly validation_time: string | null;
  readonly crls: readonly string[];
  readonly expected_result: 'SUCCESS' | 'FAILURE';
}

/** Milliseconds that one case may take. */
const LIMIT = 1000;

/** Where a case means the present; its certificates last for centuries. */
const PRESENT = '2026-11-01T00:00:00Z';

const cases: readonly LimboCase[] = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { testcases: LimboCase[] }).testcases
  : [];

function der(pem: string): Bytes {
  return new Uint8Array(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));
}

/** Why a case is refused; null where it is accepted. */
async function refusal(limbo: LimboCase, purpose: Purpose): Promise<string | null> {
  const leaf = await parseCertificate(der(limbo.peer_certificate));
  if (leaf === null) return 'unreadable';
  const intermediates = await Promise.all(
    limbo.untrusted_intermediates.map((pem) => parseCertificate(der(pem))),
  );
  const candidates = intermediates.filter((one) => one !== null);
  const at = new Date(limbo.validation_time ?? PRESENT);
  const anchors = anchorsByHand(limbo.trusted_certs.map(der));
  const result = await findPath(leaf, candidates, anchors, purpose, at);
  if (result.kind === 'none') return 'none';
  if (result.kind === 'invalid') return result.fault;
  const outside = outOfBounds(result.path, at);
  if (outside !== null) return outside.kind;
  return limbo.crls.length === 0 ? null : revocation(result.path.certificates, limbo.crls, at);
}

async function revocation(
  [leaf, ...issuerPath]: readonly Certificate[],
  crls: readonly string[],
  at: Date,
): Promise<string | null> {
  const sources = crls.map((pem, at) => ({ kind: 'crl', der: der(pem), id: String(at) }) as const);
  const { statements, rejected } = await readRevocation(leaf!, issuerPath, sources, {
    usableAt: at,
    candidates: [],
    responders: () => Promise.resolve([]),
  });
  if (statements.some(({ state }) => state !== 'good')) return 'revoked';
  if (statements.some((statement) => isFresh(statement, at))) return null;
  return rejected.map(({ problem }) => problem).join();
}

async function timed(
  limbo: LimboCase,
  purpose: Purpose,
): Promise<[reason: string | null, milliseconds: number]> {
  const start = performance.now();
  const reason = await refusal(limbo, purpose);
  return [reason, performance.now() - start];
}

const leftOut = (id: string): boolean => LEFT_OUT.some(([pattern]) => pattern.test(id));

describe.skipIf(cases.length === 0)('x509-limbo (beside the project)', () => {
  const decided = new Map<string, { right: number; wrong: number; leftOut: number }>();
  let slowest = { id: '', milliseconds: 0 };

  it.each(cases.map((limbo) => [limbo.id, limbo] as const))('%s', async (id, limbo) => {
    const purpose = NOT_FOR_SEALING.has(id) ? 'any' : 'seal';
    let [reason, milliseconds] = await timed(limbo, purpose);
    // A busy machine gets a second chance; a slow case needs as long again.
    if (milliseconds > LIMIT) [reason, milliseconds] = await timed(limbo, purpose);
    if (milliseconds > slowest.milliseconds) slowest = { id, milliseconds };
    expect(milliseconds).toBeLessThan(LIMIT);

    const [category = ''] = id.split('::');
    const count = decided.get(category) ?? { right: 0, wrong: 0, leftOut: 0 };
    decided.set(category, count);
    const wanted = limbo.expected_result === 'SUCCESS' || LENIENT.has(id);
    if (leftOut(id)) count.leftOut += 1;
    else if ((reason === null) === wanted) count.right += 1;
    else count.wrong += 1;

    if (leftOut(id)) return;
    if (wanted) expect(reason).toBeNull();
    else expect(reason).not.toBeNull();
    if (purpose === 'any') expect(await refusal(limbo, 'seal')).toBe(NOT_FOR_SEALING.get(id));
  });

  it('the tables name cases that are there, and leave out none that is decided as asked', async () => {
    for (const id of [...LENIENT, ...NOT_FOR_SEALING.keys()]) {
      expect(cases.map((limbo) => limbo.id)).toContain(id);
    }
    for (const [pattern] of LEFT_OUT.slice(1)) {
      const matching = cases.filter(({ id }) => pattern.test(id));
      expect(matching).not.toHaveLength(0);
      for (const limbo of matching) expect(await refusal(limbo, 'seal')).toBeNull();
    }
  });

  afterAll(() => {
    const lines = [...decided].map(([category, { right, wrong, leftOut }]) =>
      [category.padEnd(14), ...[right, wrong, leftOut].map((n) => String(n).padStart(10))].join(''),
    );
    const head = [
      'x509-limbo'.padEnd(14),
      ...['right', 'wrong', 'left out'].map((word) => word.padStart(10)),
    ];
    const { id, milliseconds } = slowest;
    process.stdout.write(
      `${[head.join(''), ...lines].join('\n')}\nslowest: ${id}, ${milliseconds.toFixed(0)} ms\n`,
    );
  });
});
