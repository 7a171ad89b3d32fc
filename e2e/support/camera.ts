import type { Page } from '@playwright/test';
import enScan from '../../src/i18n/en/scan.json' with { type: 'json' };
import { pathTo } from '../../src/app/routes.ts';
import { expect } from './page.ts';

const { scan } = enScan;

/** Keeps hold of the camera's tracks, to see them end. */
export function watchTracks(): void {
  const tracks: MediaStreamTrack[] = [];
  Object.assign(globalThis, { cameraTracks: tracks });
  const media = navigator.mediaDevices;
  const ask = media.getUserMedia.bind(media);
  media.getUserMedia = async (constraints) => {
    const stream = await ask(constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
}

/** The states of the tracks so far. */
export function tracksOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { cameraTracks: MediaStreamTrack[] }).cameraTracks.map(
      ({ readyState }) => readyState,
    ),
  );
}

export async function turnOn(page: Page): Promise<void> {
  await page.goto(pathTo('en', 'scan'));
  // Nothing is asked before the reader has been told why and has pressed the button.
  await expect(page.getByText(scan.why)).toBeVisible();
  expect(await tracksOf(page)).toEqual([]);
  await page.getByRole('button', { name: scan.start }).click();
}
