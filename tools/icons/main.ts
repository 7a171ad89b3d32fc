import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/*
 * Draws the icons of the installed page from public/favicon.svg, the one drawing of the mark:
 *
 *   CHROMIUM_PATH=… npx tsx tools/icons/main.ts
 */

const PUBLIC = join(import.meta.dirname, '..', '..', 'public');
const PAPER = '#fbfaf7';

interface Icon {
  readonly file: string;
  readonly size: number;
  /** How much of the icon the mark takes. Platforms cut maskable icons to a circle of 80 % of it. */
  readonly share: number;
  /** Null leaves the corners transparent. */
  readonly ground: string | null;
}

const ICONS: readonly Icon[] = [
  { file: '192.png', size: 192, share: 1, ground: null },
  { file: '512.png', size: 512, share: 1, ground: null },
  { file: '512-maskable.png', size: 512, share: 0.68, ground: PAPER },
  // iOS rounds the corners itself and makes transparent ones black.
  { file: '180.png', size: 180, share: 0.8, ground: PAPER },
];

const mark = readFileSync(join(PUBLIC, 'favicon.svg')).toString('base64');
const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
for (const { file, size, share, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = Math.round(size * share);
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground ?? 'transparent'}">
       <img width="${side}" height="${side}" src="data:image/svg+xml;base64,${mark}">`,
  );
  writeFileSync(
    join(PUBLIC, 'icons', file),
    await page.screenshot({ omitBackground: ground === null }),
  );
  await page.close();
}
await browser.close();
