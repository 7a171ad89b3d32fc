import { expect, it } from 'vitest';
import { inLanguages, text } from './json.ts';

it('ties one-letter Czech words to what follows', () => {
  expect(text('Základy v systému a k tomu', '').cs).toBe(
    'Základy v\u00a0systému a\u00a0k\u00a0tomu',
  );
  expect(text('firma, s. r. o.', '').cs).toBe('firma, s. r. o.');
});

it('leaves one language in every language map, and nothing else out', () => {
  const value = {
    id: 'urn:x',
    title: { cs: 'ano', en: 'yes' },
    grade: [{ noteLiteral: { cs: 'ne', en: 'no' } }],
    legalName: { sk: 'áno' },
    other: { cs: 1 },
  };
  expect(inLanguages(value, ['en'])).toEqual({
    id: 'urn:x',
    title: { en: 'yes' },
    grade: [{ noteLiteral: { en: 'no' } }],
    legalName: { sk: 'áno' },
    other: { cs: 1 },
  });
});
