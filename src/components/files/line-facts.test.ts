import { describe, expect, it } from 'vitest';
import type { Report } from '../../verification/report.ts';
import { lineFacts } from './line-facts.ts';

const credential = {
  title: { cs: 'Kurz', en: 'Course' },
  holder: { name: 'Klára Vzorná', dateOfBirth: null, masked: true },
  issuer: 'A university that the file names',
};

function report(seal: object | null, verdict = 'valid', content: object | null = credential) {
  const indication = verdict === 'invalid' ? 'TOTAL-FAILED' : 'TOTAL-PASSED';
  const seals = seal === null ? [] : [{ indication, qualification: 'QESeal', ...seal }];
  return { verdict, seals, checks: [], credential: content } as unknown as Report;
}
const sealer = { organisation: 'Vzorová univerzita' };

describe('what a line says', () => {
  it('is the sealer, the holder and the title, never the issuer', () => {
    const facts = lineFacts(report({ signatureIntact: true, sealer }));
    expect(facts).toEqual({
      sealer,
      hidden: false,
      holder: 'Klára Vzorná',
      title: { cs: ['Kurz'], en: ['Course'] },
      qualification: 'QESeal',
    });
    expect(JSON.stringify(facts)).not.toContain(credential.issuer);
  });

  it('is nothing of the content of a failed seal, nor whose certificate stands beside it', () => {
    const facts = lineFacts(report({ signatureIntact: false, sealer }, 'invalid'));
    expect(facts).toMatchObject({ sealer: null, hidden: true, holder: null, title: {} });
  });

  it('is nothing of content without a seal', () => {
    expect(lineFacts(report(null, 'unverifiable'))).toMatchObject({
      sealer: null,
      hidden: true,
      holder: null,
    });
  });

  it('hides nothing where there is nothing', () => {
    const facts = lineFacts(report(null, 'unverifiable', null));
    expect(facts).toMatchObject({ hidden: false, holder: null, title: {} });
  });
});
