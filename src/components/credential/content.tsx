import { useTranslation } from 'react-i18next';
import type { Credential } from '../../credential/model.ts';
import type { Report } from '../../verification/report.ts';
import { mainClaim } from '../claims.ts';
import { Section } from '../section.tsx';
import { sectionsOf } from '../sections.ts';
import type { SectionId } from '../sections.ts';
import { Parts } from './achievement.tsx';
import { Activities } from './activities.tsx';
import { Appearance } from './appearance.tsx';
import { Assessments } from './assessments.tsx';
import { Completeness } from './completeness.tsx';
import { Entitlements } from './entitlements.tsx';
import { HolderFacts } from './holder.tsx';
import { Issuer } from './issuer.tsx';
import { Organisations } from './organisations.tsx';
import { OtherClaims } from './other-claims.tsx';
import { Outcomes } from './outcomes.tsx';
import { Quality } from './quality.tsx';
import { Record } from './record.tsx';
import { Study } from './study.tsx';

/** The names of the sections in the texts. */
export const SECTION_TITLES = {
  overview: 'sections.overview',
  quality: 'sections.qualityAssurance',
  outcomes: 'sections.learningOutcomes',
  study: 'sections.study',
  activities: 'sections.activities',
  assessments: 'sections.assessments',
  entitlements: 'sections.entitlements',
  parts: 'sections.subAchievements',
  claims: 'sections.claims',
  issuer: 'sections.issuer',
  holder: 'sections.holder',
  organisations: 'sections.organisations',
  record: 'sections.record',
  completeness: 'sections.completeness',
  appearance: 'sections.appearance',
  technical: 'sections.technical',
} as const satisfies Record<SectionId, string>;

interface ContentProps {
  readonly credential: Credential;
  readonly report: Pick<Report, 'seals'>;
}

/** Everything that the credential says, below its overview. */
export function Content(props: ContentProps) {
  const { t } = useTranslation('result');
  const shown = sectionsOf(props.credential).filter(
    (id) => id !== 'overview' && id !== 'technical',
  );
  return shown.map((id) => (
    <Section key={id} id={id} title={t(SECTION_TITLES[id])}>
      <SectionBody id={id} {...props} />
    </Section>
  ));
}

function SectionBody({ id, credential, report }: ContentProps & { readonly id: SectionId }) {
  const main = mainClaim(credential);
  switch (id) {
    case 'claims':
      return <OtherClaims credential={credential} />;
    case 'issuer':
      return (
        <Issuer
          credential={credential}
          sealers={report.seals.map((seal) => seal.sealer).filter((sealer) => sealer !== null)}
        />
      );
    case 'holder':
      return credential.holders.map((holder, index) => <HolderFacts key={index} holder={holder} />);
    case 'appearance':
      return <Appearance credential={credential} />;
    case 'organisations':
      return <Organisations credential={credential} />;
    case 'record':
      return <Record credential={credential} />;
    case 'completeness':
      return <Completeness credential={credential} />;
    case 'overview':
    case 'technical':
      return null;
    default:
  }
  if (main?.kind !== 'achievement') return null;
  const achievement = main.claim;
  switch (id) {
    case 'quality':
      return <Quality achievement={achievement} credential={credential} below="" />;
    case 'outcomes':
      return <Outcomes achievement={achievement} />;
    case 'study':
      return <Study achievement={achievement} />;
    case 'activities':
      return <Activities activities={achievement.activities} below={`${main.anchor}-activity`} />;
    case 'assessments':
      return (
        <Assessments assessments={achievement.assessments} below={`${main.anchor}-assessment`} />
      );
    case 'entitlements':
      return (
        <Entitlements
          entitlements={achievement.entitlements}
          below={`${main.anchor}-entitlement`}
        />
      );
    case 'parts':
      return <Parts achievement={achievement} anchor={main.anchor} credential={credential} />;
  }
}
