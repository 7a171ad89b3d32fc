import { describe, expect, it } from 'vitest';
import { createI18n } from './i18n.ts';
import { LANGUAGES } from './languages.ts';

describe('the texts of the interface', () => {
  it('speak the language asked for and switch to the other', async () => {
    const i18n = await createI18n('cs');
    expect(i18n.t('verdicts.attention')).toBe('Vyžaduje prověření');
    await i18n.changeLanguage('en');
    expect(i18n.t('verdicts.attention')).toBe('Check needed');
  });

  it('load other namespaces only when asked', async () => {
    const i18n = await createI18n('en');
    expect(i18n.hasResourceBundle('en', 'codes')).toBe(false);
    expect(i18n.hasResourceBundle('cs', 'ui')).toBe(false);
    await i18n.loadNamespaces('codes');
    expect(i18n.t('seal.none.title', { ns: 'codes' })).toBe('No electronic seal');
  });

  it('fail at a key or a value that is missing', async () => {
    const i18n = await createI18n('cs');
    // @ts-expect-error -- the compiler finds it first
    expect(() => i18n.t('home.no-such-text')).toThrow('home.no-such-text');
    expect(() => i18n.t('app.version')).toThrow('Verze');
  });

  it('leave what is inserted to React to escape', async () => {
    const i18n = await createI18n('cs');
    expect(i18n.t('app.version', { version: '<b>&' })).toBe('Verze <b>&');
  });

  it.each([
    [0, 'Vyhovělo 0\u00a0z\u00a09\u00a0kontrol', '0 of 9\u00a0checks passed'],
    [1, 'Vyhověla 1\u00a0z\u00a09\u00a0kontrol', '1 of 9\u00a0checks passed'],
    [2, 'Vyhověly 2\u00a0z\u00a09\u00a0kontrol', '2 of 9\u00a0checks passed'],
    [5, 'Vyhovělo 5\u00a0z\u00a09\u00a0kontrol', '5 of 9\u00a0checks passed'],
  ])('count %d checks', async (count, czech, english) => {
    const shown = await Promise.all(
      LANGUAGES.map(async (language) => {
        const i18n = await createI18n(language);
        await i18n.loadNamespaces('result');
        return i18n.t('result.passed', { ns: 'result', count });
      }),
    );
    expect(shown).toEqual([czech, english]);
  });

  it.each([
    [0, '0\u00a0hodin'],
    [1, '1\u00a0hodina'],
    [2, '2\u00a0hodiny'],
    [2.5, '2,5\u00a0hodiny'],
    [5, '5\u00a0hodin'],
    [22, '22\u00a0hodin'],
    [101, '101\u00a0hodin'],
  ])('put %d hours into their Czech plural', async (count, hours) => {
    const i18n = await createI18n('cs');
    await i18n.loadNamespaces('result');
    expect(i18n.t('units.hour', { ns: 'result', count })).toBe(hours);
  });
});
