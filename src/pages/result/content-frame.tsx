import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Credential } from '../../credential/model.ts';
import { conceptLanguage } from '../../i18n/concept-label.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ContentLanguageContext, languagesOf, speaks } from '../../components/content-language.ts';
import { ContentTrustContext, contentTrust } from '../../components/content-trust.ts';
import type { ContentTrust } from '../../components/content-trust.ts';
import { OrganisationAnchorsContext, organisationAnchors } from '../../components/organisations.ts';
import type { OrganisationAnchors } from '../../components/organisations.ts';
import type { Report } from '../../verification/report.ts';
import { LanguageChoiceContext } from './language-choice.tsx';

const NO_TRUST: ContentTrust = { verdict: 'unverifiable', sealerKnown: false, sealed: false };
const NO_ANCHORS: OrganisationAnchors = new Map();

interface ContentFrameProps {
  readonly credential: Credential | null;
  /** null while the verification runs. */
  readonly report: Report | null;
  readonly children: ReactNode;
}

/**
 * What all of the content goes by: its language (the page's, until the reader chooses another for
 * this file), what the verification allows it, and where its organisations are described.
 */
export function ContentFrame({ credential, report, children }: ContentFrameProps) {
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
  const trust = useMemo(() => (report ? contentTrust(report) : NO_TRUST), [report]);
  const anchors = useMemo(
    () => (credential ? organisationAnchors(credential) : NO_ANCHORS),
    [credential],
  );
  return (
    <ContentLanguageContext value={content}>
      <ContentTrustContext value={trust}>
        <OrganisationAnchorsContext value={anchors}>
          <LanguageChoiceContext value={choose}>{children}</LanguageChoiceContext>
        </OrganisationAnchorsContext>
      </ContentTrustContext>
    </ContentLanguageContext>
  );
}
