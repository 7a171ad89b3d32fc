import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concept, Text } from '../credential/model.ts';
import { conceptLabel, loadVocabulary } from '../i18n/concept-label.ts';
import { chooseText } from '../i18n/text.ts';
import type { ChosenText } from '../i18n/text.ts';
import { monthsInDoubt } from '../i18n/duration.ts';
import { useFormats } from '../i18n/use-formats.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useContentLanguage } from './content-language.ts';
import { plainText } from './plain-text.ts';

function clean(chosen: ChosenText): ChosenText {
  return { ...chosen, text: plainText(chosen.text) };
}

/** Values of a credential as text: always something to show, never "Invalid Date". */
export function useWords() {
  const { t } = useTranslation('result');
  const formats = useFormats();
  const pageLanguage = useLanguage();
  const { language, primary } = useContentLanguage();
  const { data: vocabulary = null } = useQuery({
    queryKey: ['vocabulary'],
    queryFn: loadVocabulary,
    staleTime: Infinity,
    gcTime: Infinity,
  });

  return useMemo(() => {
    const orAsFound = (formatted: string | null, found: string) =>
      formatted ?? t('values.unreadable', { value: plainText(found) });
    return {
      /** A text in the content's language, else in the best there is; null where there is none. */
      text(text: Text): ChosenText | null {
        const chosen = chooseText(text, language, primary);
        return chosen && clean(chosen);
      },
      /** The label of a term. */
      term(concept: Concept): ChosenText {
        const embedded = chooseText(concept.label, language, null);
        if (embedded?.language && !embedded.fallback) return clean(embedded);
        const label = conceptLabel(concept, pageLanguage, vocabulary);
        return label
          ? clean(label)
          : { text: t('values.notStated'), language: null, fallback: false };
      },
      date: (literal: string) => orAsFound(formats.listDate(literal), literal),
      period: (start: string | null, end: string | null) =>
        orAsFound(formats.dateRange(start, end), [start, end].filter(Boolean).join(' / ')),
      duration: (literal: string) => orAsFound(formats.duration(literal), literal),
      /** Whether a duration in months may be one in another unit. */
      inDoubt: monthsInDoubt,
      /** A number with its decimal sign; as found where it is none. */
      number: (literal: string) =>
        /^-?\d+(?:[.,]\d+)?$/.test(literal.trim())
          ? orAsFound(formats.number(Number(literal.replace(',', '.'))), literal)
          : plainText(literal),
      points: (points: string) =>
        orAsFound(formats.number(Number(points.replace(',', '.'))), points),
      languageName: (tag: string) => formats.languageName(tag) ?? tag,
    };
  }, [t, formats, pageLanguage, language, primary, vocabulary]);
}
