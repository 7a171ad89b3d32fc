import { createContext, use } from 'react';
import type { Achievement, Credential, Text } from '../credential/model.ts';
import { conceptLanguage } from '../i18n/concept-label.ts';

/** In which language the content is shown, and what stands in where it lacks that language. */
export interface ContentLanguage {
  /** The language that the reader reads the content in, as a BCP 47 tag. */
  readonly language: string;
  /** The credential's own main language; null where it names none. */
  readonly primary: string | null;
  /** Whether a text in another language says so beside itself. */
  readonly marked: boolean;
}

export const ContentLanguageContext = createContext<ContentLanguage>({
  language: 'en',
  primary: null,
  marked: true,
});

export function useContentLanguage(): ContentLanguage {
  return use(ContentLanguageContext);
}

/** Whether a text says anything in any language. */
export function hasText(text: Text): boolean {
  return Object.values(text).some((values) => values.some((value) => value.trim() !== ''));
}

function tagsOf(texts: readonly Text[]): readonly string[] {
  return texts.flatMap((text) =>
    Object.keys(text).filter((tag) => hasText({ a: text[tag] ?? [] })),
  );
}

function textsOf(achievement: Achievement): readonly Text[] {
  return [
    achievement.title,
    achievement.description,
    ...achievement.learningOutcomes.map((outcome) => outcome.title),
  ];
}

/** Whether a text with this tag is in this language, regional variants included. */
export function speaks(tag: string, language: string): boolean {
  return primaryOf(tag) === primaryOf(language);
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** The languages that the content can be read in: those of its titles and outcomes, in file order. */
export function languagesOf(credential: Credential): readonly string[] {
  const tags = tagsOf([
    credential.title,
    ...credential.achievements.flatMap(textsOf),
    ...credential.activities.map((activity) => activity.title),
    ...credential.assessments.map((assessment) => assessment.title),
    ...credential.entitlements.map((entitlement) => entitlement.title),
  ]);
  return [...new Set(tags)].filter((tag) => tag !== 'und');
}

/**
 * The languages that the reader may choose: those of the content, and those that the file is made to
 * be displayed in, which its smaller texts may have.
 */
export function offeredLanguages(credential: Credential): readonly string[] {
  const { languages, primaryLanguage } = credential;
  const offered = [...languagesOf(credential)];
  for (const concept of [primaryLanguage, ...languages]) {
    const tag = concept && conceptLanguage(concept);
    if (tag && !offered.some((other) => speaks(other, tag))) offered.push(tag);
  }
  return offered;
}
