import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from './duration.ts';
import {
  countryName,
  credits,
  dateRange,
  dateTime,
  fileSize,
  languageName,
  listDate,
  number,
  sentenceDate,
} from './format.ts';
import { useLanguage } from './use-language.ts';
import type { Words } from './words.ts';

/** The formats of values, bound to the language of the page; suspends while its words load. */
export function useFormats() {
  const { t } = useTranslation('result');
  const language = useLanguage();
  return useMemo(() => {
    const words: Words = (key, values) => t(key, values);
    return {
      listDate: (literal: string) => listDate(literal, language),
      sentenceDate: (literal: string) => sentenceDate(literal, language),
      dateTime: (literal: string) => dateTime(literal, language),
      dateRange: (start: string | null, end: string | null) =>
        dateRange(start, end, language, words),
      duration: (literal: string) => duration(literal, words),
      credits: (points: string, kind: 'ects' | 'other') => credits(points, kind, words),
      number: (value: number) => number(value, language),
      fileSize: (bytes: number) => fileSize(bytes, language),
      countryName: (alpha2: string) => countryName(alpha2, language),
      languageName: (tag: string) => languageName(tag, language),
    };
  }, [t, language]);
}
