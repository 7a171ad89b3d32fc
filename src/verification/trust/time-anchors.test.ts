import { beforeAll, describe, expect, it } from 'vitest';
import { createPki, type Pki } from '../../../tools/demo/pki/pki.ts';
import { encodeBase64 } from '../bytes.ts';
import { parseTimeAnchors } from './time-anchors.ts';

let pki: Pki;
beforeAll(async () => {
  pki = await createPki();
});

describe('parseTimeAnchors', () => {
  it('reads certificates', async () => {
    const { der } = pki.authority.certificate;
    const anchors = await parseTimeAnchors({ timeAnchors: [encodeBase64(der)], others: 1 });
    expect(anchors?.map((anchor) => Buffer.from(anchor).equals(der))).toEqual([true]);
  });

  it('none is named', async () => {
    expect(await parseTimeAnchors({})).toEqual([]);
    expect(await parseTimeAnchors({ timeAnchors: [] })).toEqual([]);
  });

  it.each([null, 'all', { timeAnchors: 'all' }, { timeAnchors: [1] }, { timeAnchors: ['AAAA'] }])(
    'is null for %j',
    async (config) => {
      expect(await parseTimeAnchors(config)).toBeNull();
    },
  );

  it('one that is no certificate is not passed over', async () => {
    const good = encodeBase64(pki.authority.certificate.der);
    expect(await parseTimeAnchors({ timeAnchors: [good, good.slice(4)] })).toBeNull();
    expect(await parseTimeAnchors({ timeAnchors: [good, `${good}\n`] })).toBeNull();
  });
});
