import { describe, expect, it } from 'vitest';
import { duration, monthsInDoubt } from './duration.ts';
import { createI18n } from './i18n.ts';
import { LANGUAGES } from './languages.ts';
import type { Words } from './words.ts';

const [cs, en] = await Promise.all(
  LANGUAGES.map(async (language): Promise<Words> => {
    const i18n = await createI18n(language);
    await i18n.loadNamespaces('result');
    const t = i18n.getFixedT(language, 'result');
    return (key, values) => t(key, values);
  }),
);
if (!cs || !en) throw new Error('two languages');

describe('durations', () => {
  it.each([
    ['PT60H', '60\u00a0hodin', '60\u00a0hours'],
    ['PT1H', '1\u00a0hodina', '1\u00a0hour'],
    ['PT1.5H', '1,5\u00a0hodiny', '1.5\u00a0hours'],
    ['PT2H30M', '2\u00a0hodiny 30\u00a0minut', '2\u00a0hours 30\u00a0minutes'],
    ['P2Y6M', '2\u00a0roky 6\u00a0měsíců', '2\u00a0years 6\u00a0months'],
    ['P60M', '60\u00a0měsíců', '60\u00a0months'],
    ['P30D', '30\u00a0dní', '30\u00a0days'],
    ['P1DT12H', '1\u00a0den 12\u00a0hodin', '1\u00a0day 12\u00a0hours'],
    ['P0DT3H', '3\u00a0hodiny', '3\u00a0hours'],
    ['PT0S', '0\u00a0sekund', '0\u00a0seconds'],
    ['P2W', '2\u00a0týdny', '2\u00a0weeks'],
  ])('%s', (literal, czech, english) => {
    expect(duration(literal, cs)).toBe(czech);
    expect(duration(literal, en)).toBe(english);
  });

  it.each(['', 'P', 'PT', 'P1DT', '60', 'PT60', '-PT1H', 'PT60H ECTS', 'P1S'])(
    'are null for "%s"',
    (literal) => {
      expect(duration(literal, cs)).toBeNull();
      expect(monthsInDoubt(literal)).toBe(false);
    },
  );

  it('are in doubt only where months alone are too many for a course', () => {
    expect(['P60M', 'P25M'].map(monthsInDoubt)).toEqual([true, true]);
    expect(['P24M', 'P1Y60M', 'PT60M', 'P60D'].map(monthsInDoubt)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
