import { parseDateTime } from '../../credential/prague-time.ts';
import type { Credential } from '../../credential/model.ts';
import type { Report } from '../../verification/report.ts';
import { contentAccess } from '../content-access.ts';
import { earliest, latest } from '../figures.ts';

/*
 * LinkedIn's form for a certificate, filled in by its address. Nothing is sent until the reader opens
 * it; what is in it stands in the address and so goes to LinkedIn.
 */

const FORM = 'https://www.linkedin.com/profile/add';

export interface LinkedInEntry {
  /** The title in the language of the page. */
  readonly title: string;
  /** The link to the share; null where the holder gives none. */
  readonly link: string | null;
}

interface Month {
  readonly year: string;
  readonly month: string;
}

/** Year and month on the calendar of Prague. */
function monthOf(literal: string | null): Month | null {
  const at = literal === null ? null : parseDateTime(literal);
  if (at === null) return null;
  const parts = new Intl.DateTimeFormat('en-GB-u-ca-iso8601', {
    timeZone: 'Europe/Prague',
    year: 'numeric',
    month: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { year: part('year'), month: String(Number(part('month'))) };
}

/** The organisation that sealed the file, by its certificate; never a name out of the content. */
export function sealingOrganisation({ seals }: Report): string | null {
  const passed = seals.find(({ indication }) => indication === 'TOTAL-PASSED') ?? null;
  return passed?.sealer?.organisation ?? null;
}

/** The address of the filled-in form; null for what no seal vouches for. */
export function linkedInAddress(
  credential: Credential,
  report: Report,
  { title, link }: LinkedInEntry,
): string | null {
  const organisation = sealingOrganisation(report);
  if (organisation === null || contentAccess(report) === 'hidden' || report.verdict === 'invalid') {
    return null;
  }
  const issued = monthOf(latest(credential.issued));
  const expires = monthOf(earliest(credential.ends));
  const address = new URL(FORM);
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['startTask', 'CERTIFICATION_NAME'],
    ['name', title],
    ['organizationName', organisation],
    ['issueYear', issued?.year],
    ['issueMonth', issued?.month],
    ['expirationYear', expires?.year],
    ['expirationMonth', expires?.month],
    ['certUrl', link],
    ['certId', credential.id],
  ];
  for (const [name, value] of fields) if (value) address.searchParams.set(name, value);
  return address.href;
}
