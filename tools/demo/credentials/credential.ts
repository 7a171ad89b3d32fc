import { createHash } from 'node:crypto';
import { achievementNode, activityNode, type Award, bareAchievementNode } from './claims.ts';
import { LANGUAGE, MANDATE, PROFILE } from './concepts.ts';
import type { Course } from './courses/course.ts';
import { midnight, withOffset } from './days.ts';
import { inLanguages, type JsonObject, type Language, text } from './json.ts';
import { mediaObject, type Organisation } from './organisations.ts';
import { type Person, personNode } from './people.ts';

/** `full`: everything; `minimal`: what the profile demands; `participation`: an activity, no achievement. */
export type Detail = 'full' | 'minimal' | 'participation';

export interface CredentialPlan {
  /** Seeds the identifiers, so that every run gives the same. */
  readonly seed: string;
  readonly course: Course;
  readonly holder: Person;
  readonly awardingBodies: readonly Organisation[];
  /** The issuer's node, as it is after sealing. */
  readonly issuer: JsonObject;
  readonly issued: Date;
  /** First and last day of validity (YYYY-MM-DD); null: no end. */
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly languages: readonly Language[];
  readonly detail: Detail;
  /** Statement that the issuer acts by mandate; null where it does not say so. */
  readonly mandate: string | null;
  /** Whether the credential declares a status (credentialStatus). */
  readonly declaresStatus: boolean;
  /** Picture of the certificate by language, base64 PNG. */
  readonly pictures: Readonly<Partial<Record<Language, string>>>;
  readonly logoOf: Award['logoOf'];
}

const CONTEXT = [
  'https://www.w3.org/2018/credentials/v1',
  'http://data.europa.eu/snb/model/context/edc-ap',
];

/** A UUID (RFC 9562, version 8) that depends on nothing but the seed. */
export function uuidOf(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function claimNode({ course, detail, awardingBodies, logoOf }: CredentialPlan): JsonObject {
  const award: Award = { bodies: awardingBodies, day: course.awarded, logoOf };
  if (detail === 'minimal') return bareAchievementNode(course, award);
  const [activity] = course.activities;
  if (detail === 'participation' && activity !== undefined) {
    return activityNode(activity, 0, course, award);
  }
  return achievementNode(course, award);
}

function individualDisplay(language: Language, picture: string): JsonObject {
  return {
    id: `urn:epass:individualDisplay:${language}`,
    type: 'IndividualDisplay',
    displayDetail: {
      id: `urn:epass:displayDetail:${language}:1`,
      type: 'DisplayDetail',
      image: mediaObject(`urn:epass:mediaObject:certificate:${language}`, picture),
      page: 1,
    },
    language: LANGUAGE[language],
  };
}

function displayParameter(plan: CredentialPlan): JsonObject {
  const { course, detail, languages } = plan;
  const primary = languages.includes(course.language) ? course.language : (languages[0] ?? 'en');
  return {
    id: 'urn:epass:displayParameter:1',
    type: 'DisplayParameter',
    description:
      detail === 'participation'
        ? text('Potvrzuje účast na kurzu.', 'Confirms participation in the course.')
        : text(
            'Osvědčuje úspěšné absolvování kurzu a dosažené výsledky učení.',
            'Certifies that the course was completed and its learning outcomes achieved.',
          ),
    individualDisplay: languages.map((language) =>
      individualDisplay(language, plan.pictures[language] ?? ''),
    ),
    language: languages.map((language) => LANGUAGE[language]),
    primaryLanguage: LANGUAGE[primary],
    title: course.title,
  };
}

function mandateEvidence(statement: string): JsonObject {
  return {
    id: 'urn:epass:evidence:1',
    type: 'Evidence',
    dcType: MANDATE,
    evidenceStatement: statement,
  };
}

/** Where to ask, as a node: ELM 3.2 has one here, 3.1 a literal. */
function statusNode(seed: string): JsonObject {
  return {
    id: `https://status.example.org/${uuidOf(`${seed} status`)}`,
    type: 'CredentialStatus',
  };
}

/** The credential in the terms of the two contexts; `@context` stands last, as the issuer writes it. */
export function credentialOf(plan: CredentialPlan): JsonObject {
  const profile =
    plan.mandate === null
      ? { name: 'edc-generic-full', concept: PROFILE.generic }
      : { name: 'edc-issued-by-mandate', concept: PROFILE.mandated };
  const issued = withOffset(plan.issued);
  const end = plan.validUntil === null ? null : midnight(plan.validUntil);
  const credential: JsonObject = {
    id: `urn:credential:${uuidOf(plan.seed)}`,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialProfiles: profile.concept,
    displayParameter: displayParameter(plan),
    credentialSchema: {
      id: `http://data.europa.eu/snb/model/ap/${profile.name}`,
      type: 'ShaclValidator2017',
    },
    credentialSubject: personNode(plan.holder, claimNode(plan), plan.detail === 'minimal'),
    ...(plan.declaresStatus ? { credentialStatus: statusNode(plan.seed) } : {}),
    ...(plan.mandate === null ? {} : { evidence: mandateEvidence(plan.mandate) }),
    ...(end === null ? {} : { expirationDate: end }),
    issuanceDate: issued,
    issued,
    issuer: plan.issuer,
    validFrom: midnight(plan.validFrom),
    ...(end === null ? {} : { validUntil: end }),
    '@context': CONTEXT,
  };
  return inLanguages(credential, plan.languages);
}
