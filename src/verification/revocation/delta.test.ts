import { beforeAll, describe, expect, it } from 'vitest';
import type { CrlRequest } from '../../../tools/demo/pki/crl.ts';
import { issueCrl } from '../../../tools/demo/pki/crl.ts';
import { contextPrimitive, integer, sequence } from '../../../tools/demo/pki/der.ts';
import { extension, KEY_USAGE, keyUsage } from '../../../tools/demo/pki/extensions.ts';
import {
  ask,
  createHierarchy,
  day,
  type Hierarchy,
  issue,
  only,
  problems,
  read,
  REVOKED,
  source,
  unknownExtension,
} from '../../../tools/testing/revocation.ts';
import type { RevocationSource } from './revocation-data.ts';

let pki: Hierarchy;
beforeAll(async () => {
  pki = await createHierarchy();
});

const BASE_DAY = day('2026-03-01');
const DELTA_DAY = day('2026-03-03');
const REMOVED = 8;
const HOLD = 6;

const onlyUsers = extension('2.5.29.28', sequence(contextPrimitive(1, Uint8Array.of(0xff))), true);
const entry = (reason: number) => ({ serial: pki.seal.certificate.serial, at: REVOKED, reason });

const crl = async (more: Partial<CrlRequest>): Promise<RevocationSource> =>
  source(
    'crl',
    await issueCrl({
      authority: pki.authority,
      thisUpdate: BASE_DAY,
      nextUpdate: day('2026-03-20'),
      number: 5n,
      revoked: [],
      ...more,
    }),
  );

const delta = async (
  of: number,
  { extensions = [], ...more }: Partial<CrlRequest> = {},
): Promise<RevocationSource> =>
  crl({
    thisUpdate: DELTA_DAY,
    nextUpdate: day('2026-03-10'),
    number: 7n,
    ...more,
    extensions: [extension('2.5.29.27', integer(of), true), ...extensions],
  });

describe('a delta on its base', () => {
  it('brings it up to date, and takes the earlier end', async () => {
    const [base, later] = [await crl({}), await delta(5)];
    expect(only(await ask(pki, [base, later]))).toMatchObject({
      source: base,
      supplements: [later],
      state: 'good',
      thisUpdate: DELTA_DAY,
      nextUpdate: day('2026-03-10'),
    });
  });

  it.each([
    [[], [1], 'revoked'],
    [[1], [], 'revoked'],
    [[HOLD], [], 'on-hold'],
    [[HOLD], [1], 'revoked'],
    [[HOLD], [REMOVED], 'good'],
    [[], [REMOVED], 'good'],
  ] as const)('base %j and delta %j: %s', async (onBase, onDelta, state) => {
    const base = await crl({ revoked: onBase.map(entry) });
    const later = await delta(5, { revoked: onDelta.map(entry) });
    expect(only(await ask(pki, [later, base])).state).toBe(state);
  });

  it('a base newer than it asks for serves as well', async () => {
    expect(only(await ask(pki, [await crl({ number: 6n }), await delta(5)])).state).toBe('good');
  });

  it('the newest delta is taken', async () => {
    const bad = await delta(5, { number: 8n, revoked: [entry(1)] });
    const { statements, rejected } = await ask(pki, [await crl({}), await delta(5), bad]);
    expect(statements).toMatchObject([{ state: 'revoked', supplements: [bad] }]);
    expect(rejected).toMatchObject([{ problem: 'delta-without-base' }]);
  });
});

describe('a delta that does not fit', () => {
  it('says nothing without a base', async () => {
    expect(problems(await ask(pki, [await delta(5, { revoked: [entry(1)] })]))).toEqual([
      'delta-without-base',
    ]);
  });

  it('makes an older base unusable that it is not for', async () => {
    expect(problems(await ask(pki, [await crl({ number: 4n }), await delta(5)]))).toEqual([
      'delta-unread',
      'delta-without-base',
    ]);
  });

  it('leaves a newer base alone', async () => {
    const base = await crl({ number: 7n, thisUpdate: DELTA_DAY });
    const { statements, rejected } = await ask(pki, [base, await delta(5)]);
    expect(statements).toMatchObject([{ source: base, supplements: [], thisUpdate: DELTA_DAY }]);
    expect(rejected).toMatchObject([{ problem: 'delta-without-base' }]);
  });

  it('of another scope goes with no base', async () => {
    const base = await crl({});
    const scoped = await delta(5, { extensions: [onlyUsers], revoked: [entry(1)] });
    const { statements, rejected } = await ask(pki, [base, scoped]);
    expect(statements).toMatchObject([{ source: base, supplements: [], state: 'good' }]);
    expect(rejected).toMatchObject([{ source: scoped, problem: 'delta-without-base' }]);
    const same = await crl({ extensions: [onlyUsers] });
    expect(only(await ask(pki, [same, scoped])).state).toBe('revoked');
  });

  it('of another key goes with no base', async () => {
    const authority = await issue(pki.root, pki.authority.certificate.subject, {
      serial: 99n,
      extensions: [keyUsage(KEY_USAGE.cRLSign)],
    });
    const other = await delta(5, { authority, revoked: [entry(1)] });
    const base = await crl({});
    const options = { candidates: [await read(authority)] };
    const { statements, rejected } = await ask(pki, [base, other], options);
    expect(statements).toMatchObject([{ source: base, supplements: [], state: 'good' }]);
    expect(rejected).toMatchObject([{ source: other, problem: 'delta-without-base' }]);
    const own = await crl({ authority });
    expect(only(await ask(pki, [own, other], options)).state).toBe('revoked');
  });

  it('later than the time of use is not there yet', async () => {
    const usableAt = day('2026-03-02');
    const { statements } = await ask(pki, [await crl({}), await delta(5)], { usableAt });
    expect(statements).toMatchObject([{ thisUpdate: BASE_DAY, supplements: [] }]);
  });
});

it('a genuine delta that cannot be read makes its base unusable', async () => {
  const strange = await delta(5, { extensions: [unknownExtension(true)] });
  const { statements, rejected } = await ask(pki, [await crl({}), strange]);
  expect(statements).toEqual([]);
  expect(rejected.map(({ problem }) => problem).sort()).toEqual([
    'critical-extension',
    'delta-unread',
  ]);
});
