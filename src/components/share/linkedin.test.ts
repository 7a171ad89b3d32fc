import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { credential } from '../../../tools/testing/model.ts';
import { circumstances, fileOf } from '../../../tools/testing/circumstances.ts';
import { loadWorld } from '../../app/circumstances.ts';
import type { Report } from '../../verification/report.ts';
import { verify } from '../../verification/verify.ts';
import { linkedInAddress, sealingOrganisation } from './linkedin.ts';

/** Reads the page's own files, as the page would fetch them. */
const world = loadWorld(
  (path) => {
    const json: unknown = JSON.parse(readFileSync(`public/${path}`, 'utf8'));
    return Promise.resolve(json);
  },
  (path) => Promise.resolve(new Uint8Array(readFileSync(`public/${path}`))),
  'https://overovna.example/',
);

async function reportOf(name: string): Promise<Report> {
  const file = fileOf(readFileSync(`public/demo/credentials/${name}.jsonld`));
  const now = new Date('2026-11-01T12:00:00Z');
  const times = { checkedAt: now, validationTime: now };
  return (await verify(file, circumstances({ ...(await world), ...times }))).report;
}

let valid: Report;
let altered: Report;
beforeAll(async () => {
  valid = await reportOf('01-zaklady-ekonometrie');
  altered = await reportOf('state-content-altered');
});

const ENTRY = { title: 'Základy & více', link: null };
const DATED = credential({
  issued: ['2026-01-31T23:30:00Z'],
  ends: ['2030-06-30T22:00:00Z', '2029-12-31T23:00:00Z'],
});

function fields(address: string | null): Readonly<Record<string, string>> {
  const url = new URL(address ?? 'about:blank');
  expect(url.origin + url.pathname).toBe('https://www.linkedin.com/profile/add');
  return Object.fromEntries(url.searchParams);
}

describe('LinkedIn’s form', () => {
  it('is filled in with the sealer by its certificate and months on the calendar of Prague', () => {
    expect(sealingOrganisation(valid)).toBe('Konsorcium ukázkových univerzit');
    expect(fields(linkedInAddress(DATED, valid, ENTRY))).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Základy & více',
      organizationName: 'Konsorcium ukázkových univerzit',
      issueYear: '2026',
      issueMonth: '2',
      expirationYear: '2030',
      expirationMonth: '1',
      certId: 'urn:credential:test',
    });
  });

  it('has the link only where the holder gives it, and nothing for what is not stated', () => {
    const link = `https://example.org/s#${'i'.repeat(22)}.${'k'.repeat(42)}A`;
    const bare = credential({ id: null });
    expect(fields(linkedInAddress(bare, valid, { ...ENTRY, link }))).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Základy & více',
      organizationName: 'Konsorcium ukázkových univerzit',
      certUrl: link,
    });
  });

  it('is not offered for what no seal vouches for', () => {
    expect(altered.verdict).toBe('invalid');
    expect(linkedInAddress(DATED, altered, ENTRY)).toBeNull();
    expect(linkedInAddress(DATED, { ...valid, seals: [] }, ENTRY)).toBeNull();
    expect(linkedInAddress(DATED, { ...valid, verdict: 'invalid' }, ENTRY)).toBeNull();
    expect(linkedInAddress(DATED, { ...valid, verdict: 'unverifiable' }, ENTRY)).toBeNull();
  });
});
