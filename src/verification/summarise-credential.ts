import type { Achievement, Concept, Credential, Organisation, Text } from '../credential/model.ts';
import { parseDateTime } from '../credential/prague-time.ts';
import { readPeriod } from './period/period-check.ts';
import type { CredentialSummary, ReportText } from './report.ts';
import { isoTime } from './time.ts';

/**
 * The credential as the report carries it.
 *
 * @param reveal whether birth date goes in; masked otherwise
 */
export function summariseCredential(credential: Credential, reveal: boolean): CredentialSummary {
  const [holder] = credential.holders;
  const period = readPeriod(credential);
  const birth = holder?.dateOfBirth ?? null;
  return {
    id: credential.id,
    title: firstOfEach(credential.title),
    holder: {
      name: holder === undefined ? null : holderName(holder),
      dateOfBirth: reveal ? birth : null,
      masked: !reveal,
    },
    issuer: nameOf(credential.issuers[0]),
    awardingBodies: [...new Set(credential.achievements.flatMap(bodies))],
    issued: isoOrNull(credential.issued[0]),
    validFrom: period?.from === undefined || period.from === null ? null : isoTime(period.from),
    validUntil: period?.until === undefined || period.until === null ? null : isoTime(period.until),
    achievements: credential.achievements.map((achievement) => ({
      title: firstOfEach(achievement.title),
      credits: achievement.credits.map(({ framework, points }) => ({
        framework: frameworkName(framework),
        points,
      })),
      eqfLevel: eqfNumber(achievement.eqfLevel),
      learningOutcomes: achievement.learningOutcomes.map(({ title }) => firstOfEach(title)),
      accreditations: achievement.accreditations.map(({ title }) => firstOfEach(title)),
    })),
  };
}

function firstOfEach(text: Text): ReportText {
  return Object.fromEntries(
    Object.entries(text).flatMap(([language, [first]]) =>
      first === undefined ? [] : [[language, first]],
    ),
  );
}

function firstText(text: Text): string | null {
  return Object.values(text)[0]?.[0] ?? null;
}

function holderName(holder: Credential['holders'][number]): string | null {
  const parts = [firstText(holder.givenName), firstText(holder.familyName)];
  const composed = parts.filter((part) => part !== null).join(' ');
  return firstText(holder.fullName) ?? (composed === '' ? null : composed);
}

function nameOf(organisation: Organisation | undefined): string | null {
  return organisation === undefined ? null : firstText(organisation.legalName);
}

function bodies(achievement: Achievement): readonly string[] {
  return achievement.awardingBodies.flatMap((body) => nameOf(body) ?? []);
}

function isoOrNull(literal: string | undefined): string | null {
  const date = literal === undefined ? null : parseDateTime(literal);
  return date === null ? null : isoTime(date);
}

const ECTS = 'http://data.europa.eu/snb/education-credit/6fcec5c5af';

function frameworkName(framework: Concept | null): string {
  if (framework === null) return '';
  if (framework.id === ECTS) return 'ECTS';
  return firstText(framework.label) ?? framework.id ?? '';
}

const EQF = /^http:\/\/data\.europa\.eu\/snb\/eqf\/([1-8])$/;

/** The number of a level of the European Qualifications Framework, out of its concept. */
export function eqfNumber(level: Concept | null): number | null {
  const match = EQF.exec(level?.id ?? '');
  return match === null ? null : Number(match[1]);
}
