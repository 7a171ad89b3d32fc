import { beforeAll, expect, it } from 'vitest';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { stepsOfLevel } from '../../../tools/demo/seal/levels.ts';
import {
  circumstances,
  fileOf,
  instanceOf,
  serviceOf,
  trustOf,
} from '../../../tools/testing/circumstances.ts';
import { sealedCredential } from '../../../tools/testing/sealed.ts';
import type { TrustSource } from '../trust/trust-source.ts';
import type { ServiceInstance } from '../trust/trust-data.ts';
import { verify } from '../verify.ts';

/* A clock that is behind a proven time is wrong (contract 1, period and clock). */

const STAMPED = new Date('2026-03-02T10:00:02Z');
const TRUST_MADE = '2026-01-01T00:00:00Z';
const MINUTE = 60_000;

let pki: Pki;
let stamped: string;
let bare: string;
beforeAll(async () => {
  pki = await createPki();
  const time = new Date('2026-03-02T10:00:00Z');
  const unsigned = await stepsOfLevel('T', { pki, signer: pki.seal, time });
  stamped = await sealedCredential(pki, { unsigned });
  bare = await sealedCredential(pki);
});

function trust(...stamping: readonly Partial<ServiceInstance>[]): TrustSource {
  const instances = stamping.map((one) => instanceOf({ type: 'TSA/QTST', additional: [], ...one }));
  return trustOf(
    [serviceOf([pki.authority.certificate])],
    { generatedAt: TRUST_MADE },
    {
      timestampServices:
        instances.length === 0 ? [] : [serviceOf([pki.timestamping.certificate], { instances })],
    },
  );
}

async function periodAt(file: string, clock: Date, source: TrustSource): Promise<string> {
  const given = circumstances({ trust: [source], checkedAt: clock, validationTime: clock });
  const { report } = await verify(fileOf(file), given);
  return report.checks.find(({ id }) => id === 'period')?.code ?? '';
}

const minutes = (count: number): Date => new Date(STAMPED.getTime() + count * MINUTE);

it.each([
  ['an hour behind its stamp', -60, 'period.clock-wrong'],
  ['behind it by the skew that clocks are granted', -5, 'period.open'],
  ['behind it by little more', -5.1, 'period.clock-wrong'],
  ['after it', 60, 'period.open'],
])('the clock %s', async (_name, count, code) =>
  expect(await periodAt(stamped, minutes(count), trust({}))).toBe(code),
);

it('says nothing by a stamp of an authority that nobody lists', async () =>
  expect(await periodAt(stamped, minutes(-60), trust())).toBe('period.open'));

it('says nothing by a stamp of an authority that was not listed then', async () => {
  const withdrawn = { status: 'withdrawn', start: '2026-03-01T00:00:00Z' };
  expect(await periodAt(stamped, minutes(-60), trust(withdrawn, {}))).toBe('period.open');
});

it('says nothing by the claimed signing time', async () =>
  expect(await periodAt(bare, minutes(-60), trust({}))).toBe('period.open'));

it('is compared with the real clock, not with the time that is asked for', async () => {
  const source = trust({});
  const asked = { trust: [source], checkedAt: minutes(-60), validationTime: minutes(60) };
  const { report } = await verify(fileOf(stamped), circumstances(asked));
  expect(report.checks.find(({ id }) => id === 'period')?.code).toBe('period.clock-wrong');
});
