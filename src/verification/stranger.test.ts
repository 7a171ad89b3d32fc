import { beforeAll, describe, expect, it } from 'vitest';
import { createPki, type Pki } from '../../tools/demo/pki/pki.ts';
import { stepsOfLevel } from '../../tools/demo/seal/levels.ts';
import { circumstances, fileOf, SEALED_AT } from '../../tools/testing/circumstances.ts';
import { ACHIEVEMENT, credentialJson, ISSUER, SUBJECT } from '../../tools/testing/credential.ts';
import { sealedCredential, trustIn } from '../../tools/testing/sealed.ts';
import type { JsonObject } from './container/json.ts';
import type { KnownIssuer } from './issuer/known-issuers.ts';
import type { Report } from './report.ts';
import { verify } from './verify.ts';

/* A stranger's perfect seal must never look like a university's. */

const FIRM = {
  country: 'CZ',
  organisation: 'Vzorová firma s. r. o.',
  organisationIdentifier: 'NTRCZ-00000009',
  commonName: 'Pečeť vzorové firmy',
};

const UNIVERSITY = { name: 'Ukázková univerzita', identifier: 'NTRCZ-00000000' };

const KNOWN: readonly KnownIssuer[] = [
  {
    identifiers: [UNIVERSITY.identifier],
    names: { cs: UNIVERSITY.name },
    role: 'university',
    sealsFor: [],
  },
];

let pki: Pki;
beforeAll(async () => {
  pki = await createPki({ sealer: FIRM });
});

function organisation(id: string, name: string, identifier: string): JsonObject {
  return {
    ...ISSUER,
    id,
    legalName: { cs: name },
    eIDASIdentifier: { ...ISSUER.eIDASIdentifier, id: `${id}:identifier`, notation: identifier },
  };
}

const firm = organisation('urn:test:firm', FIRM.organisation, FIRM.organisationIdentifier);
const university = organisation('urn:test:university', UNIVERSITY.name, UNIVERSITY.identifier);
const impostor = organisation('urn:test:impostor', UNIVERSITY.name, FIRM.organisationIdentifier);
/** Its own name in one language, a university's in the other. */
const twoFaced = {
  ...organisation('urn:test:two-faced', UNIVERSITY.name, FIRM.organisationIdentifier),
  legalName: { cs: UNIVERSITY.name, en: FIRM.organisation },
};

async function reportOf(issuer: JsonObject, awardingBody: JsonObject): Promise<Report> {
  const awardedBy = { ...ACHIEVEMENT.awardedBy, awardingBody };
  const credentialSubject = { ...SUBJECT, hasClaim: { ...ACHIEVEMENT, awardedBy } };
  const file = await sealedCredential(pki, {
    credential: credentialJson({ issuer, credentialSubject }),
    unsigned: await stepsOfLevel('LT', { pki, signer: pki.seal, time: SEALED_AT }),
  });
  const given = circumstances({
    trust: [trustIn(pki)],
    knownIssuers: KNOWN,
    validationTime: new Date(SEALED_AT.getTime() + 60 * 60 * 1000),
  });
  return (await verify(fileOf(file), given)).report;
}

describe('a firm with a flawless qualified seal', () => {
  it('may seal what it issues and awards itself, and is called a stranger', async () => {
    const report = await reportOf(firm, firm);
    expect(report.verdict).toBe('valid');
    expect(report.seals[0]).toMatchObject({
      qualification: 'QESeal',
      sealer: { organisation: FIRM.organisation, known: null },
    });
  });

  it.each<[string, JsonObject, JsonObject, string, string]>([
    ['as issuer', university, firm, 'invalid', 'issuer.other-than-sealer'],
    ['as issuer and awarding body', university, university, 'invalid', 'issuer.other-than-sealer'],
    ['as awarding body', firm, university, 'attention', 'issuer.awarding-body-unconfirmed'],
    ['in its name, under its own identifier', impostor, firm, 'attention', 'issuer.name-differs'],
    [
      'in the name of the awarding body',
      firm,
      impostor,
      'attention',
      'issuer.awarding-body-unconfirmed',
    ],
    ['in one of its two names', twoFaced, firm, 'attention', 'issuer.name-differs'],
    [
      'in a name of the awarding body',
      firm,
      twoFaced,
      'attention',
      'issuer.awarding-body-unconfirmed',
    ],
  ])('does not become a university by naming one %s', async (_how, issuer, body, verdict, code) => {
    const report = await reportOf(issuer, body);
    expect(report.seals[0]?.indication).toBe('TOTAL-PASSED');
    expect(report.verdict).toBe(verdict);
    expect(report.checks.map((check) => check.code)).toContain(code);
    expect(report.seals[0]?.sealer).toMatchObject({ organisation: FIRM.organisation, known: null });
  });
});
