import { DEMONSTRATION_CONFIG } from './config.ts';
import { CATALOGUE } from './credentials/catalogue.ts';
import { type CredentialPlan, credentialOf, uuidOf } from './credentials/credential.ts';
import type { JsonObject, Language } from './credentials/json.ts';
import {
  CONSORTIUM,
  type Organisation,
  organisationNode,
  sealedIssuer,
  UNIVERSITY,
} from './credentials/organisations.ts';
import { STATES } from './credentials/states.ts';
import { EXPECTED } from './expected.ts';
import type { Artist } from './pictures.ts';
import type { FilePlan } from './plan.ts';
import type { Colour } from './png.ts';
import { stepsOfLevel } from './seal/levels.ts';
import { sealJades } from './seal/seal.ts';
import { makeSealers, type Sealers } from './sealers.ts';
import { trustFiles } from './trust-data.ts';

/** Every file of the demonstration, by its path below public/. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

const PLANS: readonly FilePlan[] = [...CATALOGUE, ...STATES];

const MARKS: Readonly<Record<string, { readonly initials: string; readonly ink: Colour }>> = {
  [UNIVERSITY.demonstration.key]: { initials: 'UU', ink: [31, 78, 158] },
  [UNIVERSITY.model.key]: { initials: 'VU', ink: [18, 105, 59] },
  [UNIVERSITY.technical.key]: { initials: 'PT', ink: [122, 63, 16] },
  [UNIVERSITY.health.key]: { initials: 'UZ', ink: [122, 29, 78] },
};

async function drawLogos(artist: Artist): Promise<ReadonlyMap<string, string>> {
  const logos = new Map<string, string>();
  for (const [key, { initials, ink }] of Object.entries(MARKS)) {
    logos.set(key, await artist.logo(initials, ink));
  }
  return logos;
}

function bodiesOf({ awardingBodies, course }: FilePlan): readonly Organisation[] {
  return awardingBodies.length === 0 ? [UNIVERSITY[course.university]] : awardingBodies;
}

async function drawPictures(
  plan: FilePlan,
  artist: Artist,
): Promise<Readonly<Partial<Record<Language, string>>>> {
  const { course, holder, detail, languages } = plan;
  const bodies = bodiesOf(plan);
  const full = detail === 'full';
  const pictures: Partial<Record<Language, string>> = {};
  for (const language of languages) {
    pictures[language] = await artist.certificate({
      language,
      holder: holder.fullName,
      title: course.title,
      institution: {
        cs: bodies.map(({ name }) => name.cs).join(', '),
        en: bodies.map(({ name }) => name.en).join(', '),
      },
      credits: full ? course.credits : null,
      eqf: full ? course.eqf : null,
      day: course.awarded,
    });
  }
  return pictures;
}

function issuerNode(plan: FilePlan, sealers: Sealers): JsonObject {
  const { issuer, languages } = plan;
  const uuid = uuidOf(`${plan.file} issuer`);
  if (issuer.kind === 'organisation') {
    // An issuer has a node of its own, as in the European software, even where it awards as well.
    const node = organisationNode(issuer.organisation);
    return { ...node, id: `urn:epass:org:${issuer.organisation.key}${uuid}` };
  }
  const primary = languages[0] ?? 'cs';
  const { name } = sealers.by[plan.sealer];
  const sealed = sealedIssuer(CONSORTIUM, name, uuid, primary);
  return issuer.kind === 'sealer'
    ? sealed
    : { ...sealed, legalName: { [primary]: issuer.legalName } };
}

function without(object: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** What an issuer hands over: without what sealing adds (identifier of the seal, time of issue). */
function uploadOf(credential: JsonObject): JsonObject {
  return {
    credential: {
      ...without(credential, 'issued', 'issuanceDate'),
      issuer: without(organisationNode(CONSORTIUM), 'eIDASIdentifier'),
    },
  };
}

const FOREIGN: JsonObject = {
  type: 'MeetingMinutes',
  title: 'Zápis z ukázkového zasedání / Minutes of a demonstration meeting',
  date: '2026-04-08',
  present: ['Hana Pokusná', 'Viktor Testovací'],
  resolutions: ['Zasedání bere na vědomí, že tento soubor není mikrocertifikát.'],
};

async function makeFile(
  plan: FilePlan,
  sealers: Sealers,
  artist: Artist,
  logos: ReadonlyMap<string, string>,
): Promise<string> {
  const time = new Date(plan.sealedAt);
  const contents: CredentialPlan = {
    seed: plan.file,
    course: plan.course,
    holder: plan.holder,
    awardingBodies: bodiesOf(plan),
    issuer: issuerNode(plan, sealers),
    issued: time,
    validFrom: plan.validFrom ?? plan.course.awarded,
    validUntil: plan.validUntil,
    languages: plan.languages,
    detail: plan.detail,
    mandate: plan.mandate,
    declaresStatus: plan.declaresStatus,
    pictures: await drawPictures(plan, artist),
    logoOf: ({ key }) => logos.get(key) ?? null,
  };
  const credential = plan.form === 'foreign' ? FOREIGN : credentialOf(contents);
  if (plan.form === 'plain') return JSON.stringify(credential);
  if (plan.form === 'upload') return JSON.stringify(uploadOf(credential));

  const sealer = sealers.by[plan.sealer];
  const file = await sealJades({
    payload: JSON.stringify(credential),
    signer: sealer.entity,
    time,
    contentTsa: plan.level === 'B' ? null : sealers.stamping.timestamping,
    unsigned: await stepsOfLevel(plan.level, {
      pki: sealer.pki,
      stamping: sealers.stamping,
      signer: sealer.entity,
      time,
      sealStatus: sealer.status,
    }),
  });
  return plan.afterwards === null ? file : plan.afterwards(file);
}

/** Indented, with lists of plain strings on one line, as the formatter of the project has them. */
function readable(value: unknown): string {
  const indented = JSON.stringify(value, null, 2);
  const listOfStrings = /\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\]/g;
  const compact = indented.replace(
    listOfStrings,
    (_list, items: string) => `[${items.replace(/\s*\n\s*/g, ' ')}]`,
  );
  return `${compact}\n`;
}

/** Makes the whole demonstration anew: keys, certificates, credentials, lists, trust data, expectations. */
export async function makeDemonstration(artist: Artist): Promise<Files> {
  const sealers = await makeSealers();
  const logos = await drawLogos(artist);
  const files = new Map<string, string | Uint8Array>();
  for (const plan of PLANS) {
    files.set(`demo/credentials/${plan.file}`, await makeFile(plan, sealers, artist, logos));
  }
  for (const [path, content] of await trustFiles(sealers)) files.set(path, content);
  files.set(
    'demo/index.json',
    readable(
      PLANS.map(({ file, title, course, shows }) => ({
        file,
        title: title ?? course.title,
        shows,
      })),
    ),
  );
  files.set('demo/expected.json', readable(EXPECTED));
  files.set('config.json', readable(DEMONSTRATION_CONFIG));
  return files;
}
