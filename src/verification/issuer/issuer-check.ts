import type {
  Achievement,
  Activity,
  Assessment,
  Credential,
  Organisation,
  Text,
} from '../../credential/model.ts';
import { fail, pass, unknown, warn, type Finding } from '../finding.ts';
import { countryCode, isSameCountry } from './country.ts';
import { compareWithAny, type Comparison } from './legal-identifier.ts';
import { sealsFor, type SealingOrganisation } from './sealer.ts';

/**
 * Compares the sealer with the issuer and the awarding bodies that the credential names. Any firm
 * with a qualified seal can write a university's name into a file.
 */
export function checkIssuer(credential: Credential, sealer: SealingOrganisation): Finding {
  const params = { sealer: sealer.organisation };
  const [issuer, ...others] = credential.issuers;
  if (issuer === undefined) return unknown('issuer.unreadable');
  const findings = [issuer, ...others].map((one) => issuerFinding(one, sealer, credential));
  const failed = findings.find(({ state }) => state === 'fail');
  if (failed !== undefined) return failed;
  if (others.length > 0) return warn('issuer.several', params);
  const [own] = findings;
  if (own?.state !== 'pass') return own ?? unknown('issuer.unreadable');
  if (!sealer.anchored) return unknown('issuer.sealer-unproven', params);
  const unconfirmed = awardingBodies(credential).some((body) => !mayAward(body, sealer));
  return unconfirmed ? warn('issuer.awarding-body-unconfirmed', params) : own;
}

function issuerFinding(
  issuer: Organisation,
  sealer: SealingOrganisation,
  credential: Credential,
): Finding {
  const params = { sealer: sealer.organisation };
  switch (compare(issuer, sealer)) {
    case 'same':
      return hasNameOf(issuer, sealer)
        ? pass('issuer.matches', params)
        : warn('issuer.name-differs', params);
    case 'different':
      if (sealsFor(sealer, identifiersOf(issuer))) return pass('issuer.on-behalf', params);
      if (credential.mandates.length > 0) return warn('issuer.mandate-unconfirmed', params);
      return fail('issuer.other-than-sealer', params);
    case 'not-comparable':
      return hasNameOf(issuer, sealer) && hasCountryOf(issuer, sealer)
        ? pass('issuer.matches', params)
        : warn('issuer.not-matched', params);
  }
}

/** One identifier of another organisation outweighs any number of the sealer's own. */
function compare(organisation: Organisation, sealer: SealingOrganisation): Comparison {
  const results = identifiersOf(organisation).map((one) => compareWithAny(one, sealer.identifiers));
  if (results.includes('different')) return 'different';
  return results.includes('same') ? 'same' : 'not-comparable';
}

function identifiersOf(organisation: Organisation): readonly string[] {
  return organisation.identifiers.map(({ value }) => value);
}

/** One of the names is the sealer's, and none is that of a known issuer that it is not. */
function hasNameOf(organisation: Organisation, sealer: SealingOrganisation): boolean {
  if (hasNameOfAnother(organisation, sealer)) return false;
  const names = new Set(
    [sealer.organisation, ...Object.values(sealer.claimed?.names ?? {})].flatMap((name) =>
      name === null ? [] : [comparableName(name)],
    ),
  );
  return allValues(organisation.legalName).some((name) => names.has(comparableName(name)));
}

/** A name in a second language must not lend the sealer another's good name. */
function hasNameOfAnother(organisation: Organisation, sealer: SealingOrganisation): boolean {
  const own = new Set(Object.values(sealer.claimed?.names ?? {}).map(comparableName));
  const others = new Set(
    sealer.others
      .flatMap(({ names }) => Object.values(names))
      .map(comparableName)
      .filter((name) => !own.has(name) && name !== comparableName(sealer.organisation ?? '')),
  );
  return allValues(organisation.legalName).some((name) => others.has(comparableName(name)));
}

function hasCountryOf(organisation: Organisation, sealer: SealingOrganisation): boolean {
  const own = sealer.country;
  if (own === null) return false;
  return organisation.addresses.some(({ country }) => {
    const code = countryCode(country?.id ?? null);
    return code !== null && isSameCountry(code, own);
  });
}

function comparableName(name: string): string {
  return name.normalize('NFC').toLowerCase().trim();
}

function allValues(text: Text): readonly string[] {
  return Object.values(text).flat();
}

/** An awarding body is the sealer itself, or one that the sealer is known to seal for. */
function mayAward(body: Organisation, sealer: SealingOrganisation): boolean {
  switch (compare(body, sealer)) {
    case 'same':
      return hasNameOf(body, sealer);
    case 'different':
      return sealsFor(sealer, identifiersOf(body));
    case 'not-comparable':
      return (
        sealsFor(sealer, identifiersOf(body)) ||
        (hasNameOf(body, sealer) && hasCountryOf(body, sealer))
      );
  }
}

/** Awarding bodies of all claims and of their parts. */
function awardingBodies(credential: Credential): readonly Organisation[] {
  return [
    ...credential.achievements.flatMap(ofAchievement),
    ...credential.activities.flatMap(ofPart),
    ...credential.assessments.flatMap(ofPart),
  ];
}

function ofAchievement(achievement: Achievement): readonly Organisation[] {
  return [
    ...achievement.awardingBodies,
    ...achievement.activities.flatMap(ofPart),
    ...achievement.assessments.flatMap(ofPart),
    ...achievement.parts.flatMap(ofAchievement),
  ];
}

function ofPart(part: Activity | Assessment): readonly Organisation[] {
  return [...part.awardingBodies, ...part.parts.flatMap(ofPart)];
}
