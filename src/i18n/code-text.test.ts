import { describe, expect, it } from 'vitest';
import { CODES, isCode } from '../verification/codes.ts';
import type { Params } from '../verification/codes.ts';
import { codeText } from './code-text.ts';
import type { CodeLookup } from './code-text.ts';
import czech from './cs/codes.json';
import english from './en/codes.json';
import { segments } from './isolate.ts';
import { LANGUAGES } from './languages.ts';

function lookupIn(texts: object): CodeLookup {
  return (key) => {
    let found: unknown = texts;
    for (const step of key.split('.')) {
      found = Object.entries(found ?? {}).find(([name]) => name === step)?.[1];
    }
    return typeof found === 'string' ? found : undefined;
  };
}

const LOOKUPS = { cs: lookupIn(czech), en: lookupIn(english) };

describe('the words of a code', () => {
  it('name the sealer between isolate marks', () => {
    const { explanation } = codeText(LOOKUPS.cs, 'issuer.name-differs', { sealer: 'Vzor' }, 'cs');
    expect(explanation).toBe(
      'Identifikátor vydavatele patří organizaci \u2068Vzor\u2069, ale soubor uvádí jiný název.',
    );
    expect(segments(explanation)[1]).toEqual({ text: 'Vzor', inserted: true });
  });

  it('write dates as a sentence does, in Czech civil time', () => {
    const params = { date: '2026-02-02T23:00:00Z' };
    expect(codeText(LOOKUPS.cs, 'period.expired', params, 'cs').explanation).toBe(
      'Mikrocertifikát je pravý, ale jeho platnost skončila dne\u00a03.\u00a0února\u00a02026.',
    );
    expect(codeText(LOOKUPS.en, 'period.expired', params, 'en').explanation).toBe(
      'The micro-credential is genuine, but it expired on 3\u00a0February 2026.',
    );
  });

  it('write sizes with their unit', () => {
    const params = { size: 50_000_000, limit: 15_000_000 };
    expect(codeText(LOOKUPS.cs, 'format.too-large', params, 'cs').explanation).toBe(
      'Soubor má 50\u00a0MB, ověřit lze nejvýše 15\u00a0MB.',
    );
    expect(codeText(LOOKUPS.en, 'format.too-large', params, 'en').explanation).toBe(
      'The file is 50\u00a0MB; the limit is 15\u00a0MB.',
    );
  });

  it('leave the phrase out where a value is not known', () => {
    expect(codeText(LOOKUPS.en, 'certificate.expired', { date: null }, 'en').explanation).toBe(
      'The content matches the seal, but its certificate has expired and no time stamp shows that the seal is older.',
    );
    expect(codeText(LOOKUPS.en, 'trust.outdated', { date: 'soon' }, 'en').explanation).toBe(
      'The trusted lists used here are too old for a reliable result.',
    );
    expect(codeText(LOOKUPS.cs, 'trust.no-anchor', {}, 'cs').advice).toBe(
      'Název organizace berte jen jako údaj ze souboru a\u00a0potvrďte si ho u\u00a0vydavatele.',
    );
  });

  it('call no check genuine for another one', () => {
    const params = { date: '2026-02-03' };
    expect(codeText(LOOKUPS.en, 'period.expired', params, 'en', 'check').explanation).toBe(
      'According to the file, the micro-credential expired on 3\u00a0February 2026.',
    );
    expect(codeText(LOOKUPS.en, 'period.expired', { date: null }, 'en', 'check').explanation).toBe(
      'According to the file, the micro-credential has expired.',
    );
  });

  it('say of a stranger that nobody vouches for it as an educator', () => {
    const params = { sealer: 'Acme' };
    const known = codeText(LOOKUPS.en, 'verdict.valid', params, 'en');
    const stranger = codeText(LOOKUPS.en, 'verdict.valid', params, 'en', 'stranger');
    expect(known.explanation).toBe('Sealed by \u2068Acme\u2069 and unchanged since then.');
    expect(stranger.explanation).toBe(
      'The seal of \u2068Acme\u2069 is genuine; whether the organisation is a recognised educator cannot be told from it.',
    );
    expect(stranger.advice).not.toBe(known.advice);
    expect(stranger.title).toBe(known.title);
  });

  it('let no name reorder the sentence around it or fill it', () => {
    const sealer = `\u202eEvil\u2069\u2066\u200f\n${'x'.repeat(5000)}`;
    const { explanation } = codeText(LOOKUPS.en, 'verdict.valid', { sealer }, 'en');
    expect(explanation).toMatch(/^Sealed by \u2068Evil x+…\u2069 and unchanged since then\.$/);
    expect(explanation.length).toBeLessThan(260);
  });

  it('insert a name that looks like a place as it is', () => {
    const { explanation } = codeText(LOOKUPS.en, 'verdict.valid', { sealer: '{{date}}$&' }, 'en');
    expect(explanation).toBe('Sealed by \u2068{{date}}$&\u2069 and unchanged since then.');
  });
});

describe.each(LANGUAGES)('every code in %s', (language) => {
  const full: Params = {
    sealer: 'Ukázková univerzita',
    provider: 'Ukázková autorita',
    person: 'Jana Nováková',
    country: 'CZ',
    member: 'title',
    path: 'credentialSubject',
    algorithm: 'ES256K',
    detail: 'crit',
    date: '2026-02-03T00:00:00Z',
    from: '2026-02-03',
    until: '2027-02-03',
    size: 20_000_000,
    limit: 15_000_000,
    count: 64,
    version: '3.2',
    host: 'registry.example.org',
    profile: 'http://data.europa.eu/snb/model/ap/edc-generic-full',
  };
  const unknown: Params = Object.fromEntries(Object.keys(full).map((name) => [name, null]));

  it.each([full, unknown, {}])('speaks whatever is known', (params) => {
    for (const code of Object.keys(CODES).filter(isCode)) {
      for (const variant of [undefined, 'check', 'stranger'] as const) {
        const text = codeText(LOOKUPS[language], code, params, language, variant);
        const all = Object.values(text).join(' ');
        expect(all, code).not.toMatch(/\{\{|\}\}|null|undefined|NaN|Invalid|\u2068\u2069/);
      }
    }
  });

  it('has a format for every parameter that is not a name', () => {
    const declared = new Set(Object.values(CODES).flat());
    expect([...declared].filter((name) => !(name in full))).toEqual([]);
  });
});
