import * as v from 'valibot';
import { expect, test } from './support/page.ts';

/* The page as an installed application: what the manifest promises is there. */

const manifest = v.looseObject({
  name: v.string(),
  start_url: v.string(),
  icons: v.array(
    v.object({ src: v.string(), sizes: v.string(), type: v.string(), purpose: v.string() }),
  ),
  file_handlers: v.array(
    v.looseObject({ action: v.string(), accept: v.record(v.string(), v.array(v.string())) }),
  ),
});

/** Width and height out of the header of a PNG (PNG specification §11.2.2). */
function sizeOf(png: Buffer): string {
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

test('the manifest is one, served as one', async ({ page, request }) => {
  await page.goto('/en/');
  const session = await page.context().newCDPSession(page);
  const { url, errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const response = await request.get(url);
  expect(response.headers()['content-type']).toBe('application/manifest+json');
  const read = v.parse(manifest, await response.json());
  expect(read.file_handlers.flatMap(({ accept }) => Object.values(accept).flat())).toContain(
    '.jsonld',
  );
  for (const { action } of read.file_handlers) {
    await page.goto(new URL(action, url).href);
    await expect(page.locator('#file')).toBeAttached();
  }
});

test('its icons are what it says of them', async ({ request }) => {
  const address = '/manifest.webmanifest';
  const { icons } = v.parse(manifest, await (await request.get(address)).json());
  expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes, type } of icons) {
    const response = await request.get(`/${src}`);
    expect(response.headers()['content-type']).toBe(type);
    if (type === 'image/png') expect(sizeOf(await response.body())).toBe(sizes);
  }
});
