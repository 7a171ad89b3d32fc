import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { Language, Text } from './credentials/json.ts';
import { type Colour, reduceToInks } from './png.ts';

/** What the picture of a certificate shows. */
export interface CertificatePicture {
  readonly language: Language;
  readonly holder: string;
  readonly title: Text;
  readonly institution: Text;
  readonly credits: string | null;
  readonly eqf: number | null;
  /** Day of award (YYYY-MM-DD). */
  readonly day: string;
}

/** Makes the pictures that credentials carry; each a PNG in base64. */
export interface Artist {
  readonly certificate: (picture: CertificatePicture) => Promise<string>;
  /** The mark of an invented organisation. */
  readonly logo: (initials: string, ink: Colour) => Promise<string>;
}

const WORDS = {
  heading: { cs: 'Osvědčení', en: 'Certificate' },
  subheading: { cs: 'o získání mikrocertifikátu', en: 'of a micro-credential' },
  holder: { cs: 'Držitel', en: 'Holder' },
  title: { cs: 'Název', en: 'Title' },
  institution: { cs: 'Udělující instituce', en: 'Awarding body' },
  credits: { cs: 'Kredity ECTS', en: 'ECTS credits' },
  eqf: { cs: 'Úroveň EQF', en: 'EQF level' },
  day: { cs: 'Datum udělení', en: 'Date of award' },
  sample: { cs: 'UKÁZKA', en: 'DEMONSTRATION' },
  footer: {
    cs: 'Vymyšlený doklad bez právního významu. Osoby i instituce jsou smyšlené.',
    en: 'An invented document without legal effect. All people and institutions are fictitious.',
  },
} as const satisfies Readonly<Record<string, Text>>;

const CONSORTIUM: Text = {
  cs: 'Konsorcium ukázkových univerzit',
  en: 'Consortium of Demonstration Universities',
};

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

function dayIn(language: Language, day: string): string {
  return new Intl.DateTimeFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

function numberIn(language: Language, value: string): string {
  return new Intl.NumberFormat(language === 'cs' ? 'cs-CZ' : 'en-GB').format(Number(value));
}

/** Ink, blue and red of the sheet below. */
const CERTIFICATE_INKS: readonly Colour[] = [
  [0x1b, 0x24, 0x30],
  [0x1f, 0x4e, 0x9e],
  [0xa3, 0x21, 0x1d],
];

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  html { background: #fff }
  body { width: 560px; height: 792px; position: relative; overflow: hidden; color: #1b2430;
    background: #fff; font-family: 'Liberation Serif', 'Noto Serif', Georgia, serif; }
  .frame { position: absolute; inset: 18px; border: 1px solid #1b2430; }
  .frame::after { content: ''; position: absolute; inset: 4px; border: 3px solid #1f4e9e; }
  .sheet { position: absolute; inset: 48px 60px 44px; display: flex; flex-direction: column;
    align-items: center; text-align: center; }
  svg { width: 76px; height: 76px; }
  .consortium { margin-top: 10px; font-size: 15px; letter-spacing: .04em; }
  h1 { margin-top: 28px; font-size: 40px; font-weight: 400; line-height: 1.05; }
  .sub { font-size: 17px; font-style: italic; }
  .label { font: 11px 'Liberation Sans', Arial, sans-serif; color: #495059; margin-bottom: 3px; }
  .holder { margin-top: 34px; } .holder b { font-size: 27px; font-weight: 400; line-height: 1.2; display: block; }
  .title { margin-top: 24px; } .title b { font-size: 21px; line-height: 1.25; display: block; }
  .institution { margin-top: 22px; font-size: 17px; }
  .facts { margin-top: auto; display: flex; width: 100%; border-top: 1px solid #1b2430;
    border-bottom: 1px solid #1b2430; }
  .facts div { flex: 1; padding: 11px 4px 10px; } .facts div + div { border-left: 1px solid #c9c4ba; }
  .facts b { font-size: 20px; font-weight: 400; }
  .footer { margin-top: 14px; font: 10.5px/1.4 'Liberation Sans', Arial, sans-serif; color: #495059; }
  .sample { margin-top: 14px; padding: 4px 22px; font: bold 15px 'Liberation Sans', Arial, sans-serif;
    letter-spacing: .22em; text-indent: .22em; color: #fff; background: #a3211d; }
`;

/** A ring of petals, as engraved ornaments have. */
function rosette(): string {
  const petals = Array.from({ length: 18 }, (_, index) => {
    const turn = String(index * 20);
    return `<ellipse cx="50" cy="28" rx="9" ry="20" transform="rotate(${turn} 50 50)"/>`;
  });
  return `<svg viewBox="0 0 100 100" fill="none" stroke="#1f4e9e" stroke-width=".9">
    <circle cx="50" cy="50" r="48" stroke-width="2"/>${petals.join('')}
    <circle cx="50" cy="50" r="9" fill="#1f4e9e"/></svg>`;
}

function certificatePage(picture: CertificatePicture): string {
  const { language } = picture;
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const fact = (word: keyof typeof WORDS, value: string): string =>
    `<div><p class="label">${say(word)}</p><b>${escape(value)}</b></div>`;
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
    <div class="frame"></div>
    <div class="sheet">
      ${rosette()}
      <p class="consortium">${escape(CONSORTIUM[language])}</p>
      <p class="sample">${say('sample')}</p>
      <h1>${say('heading')}</h1><p class="sub">${say('subheading')}</p>
      <div class="holder"><p class="label">${say('holder')}</p><b>${escape(picture.holder)}</b></div>
      <div class="title"><p class="label">${say('title')}</p><b>${escape(picture.title[language])}</b></div>
      <div class="institution"><p class="label">${say('institution')}</p>${escape(picture.institution[language])}</div>
      <div class="facts">
        ${picture.credits === null ? '' : fact('credits', numberIn(language, picture.credits))}
        ${picture.eqf === null ? '' : fact('eqf', String(picture.eqf))}
        ${fact('day', dayIn(language, picture.day))}
      </div>
      <p class="footer">${say('footer')}</p>
    </div>`;
}

function logoPage(initials: string, ink: Colour): string {
  const colour = `rgb(${ink.join(' ')})`;
  return `<!doctype html><meta charset="utf-8"><style>* { margin: 0 } body { width: 96px; height: 96px;
    background: #fff } svg { display: block } text { font: 34px 'Liberation Serif', Georgia, serif }</style>
    <svg width="96" height="96" viewBox="0 0 96 96" fill="none" stroke="${colour}">
      <circle cx="48" cy="48" r="44" stroke-width="4"/>
      <text x="48" y="60" text-anchor="middle" fill="${colour}" stroke="none">${escape(initials)}</text>
    </svg>`;
}

/** A Chromium to use: CHROMIUM_PATH, the system's, or the one Playwright keeps. */
export function browserPath(): string | undefined {
  const candidates = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** Draws with a headless Chromium while `work` runs. */
export async function withArtist<Result>(
  work: (artist: Artist) => Promise<Result>,
): Promise<Result> {
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text'],
  });
  try {
    const page = await browser.newPage();
    const draw = async (
      html: string,
      width: number,
      height: number,
      inks: readonly Colour[],
    ): Promise<string> => {
      await page.setViewportSize({ width, height });
      await page.setContent(html);
      const screenshot = await page.screenshot({ type: 'png' });
      return reduceToInks(screenshot, inks).toString('base64');
    };
    return await work({
      certificate: (picture) => draw(certificatePage(picture), 560, 792, CERTIFICATE_INKS),
      logo: (initials, ink) => draw(logoPage(initials, ink), 96, 96, [ink]),
    });
  } finally {
    await browser.close();
  }
}
