import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Credential } from '../../credential/model.ts';
import { conceptLanguage } from '../../i18n/concept-label.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ContentLanguageContext, languagesOf, speaks } from '../../components/content-language.ts';
import { LanguageChoiceContext } from './language-choice.tsx';

interface ContentFrameProps {
  readonly credential: Credential | null;
  readonly children: ReactNode;
}

/** Sets the language of the content: the page's, until the reader chooses another for this file. */
export function ContentFrame({ credential, children }: ContentFrameProps) {
  const pageLanguage = useLanguage();
  const [choice, setChoice] = useState<{ of: Credential | null; language: string } | null>(null);
  const language = choice?.of === credential ? choice.language : pageLanguage;
  const available = credential ? languagesOf(credential) : [];
  const primary = credential?.primaryLanguage ?? null;
  const content = {
    language,
    primary: primary && conceptLanguage(primary),
    // Where nothing is in the wanted language, one sentence says it for all.
    marked: available.some((tag) => speaks(tag, language)),
  };
  const choose = (chosen: string) => {
    setChoice({ of: credential, language: chosen });
  };
  return (
    <ContentLanguageContext value={content}>
      <LanguageChoiceContext value={choose}>{children}</LanguageChoiceContext>
    </ContentLanguageContext>
  );
}
