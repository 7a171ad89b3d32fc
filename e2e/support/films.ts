import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../tools/testing/qr/code.ts';
import { glaring, onTable, photographed } from '../../tools/testing/qr/degradations.ts';
import { y4mOf } from '../../tools/testing/qr/picture-file.ts';
import { blank, placed, resized, toned, turned } from '../../tools/testing/qr/raster.ts';
import type { Raster } from '../../tools/testing/qr/raster.ts';
import { SHARE_LINK } from './shares.ts';

/*
 * What the fake camera shows. Films are made before the tests and never committed: seconds of them
 * take megabytes.
 */

export const FILMS = ['clean', 'telephone', 'glare', 'elsewhere'] as const;
export type Film = (typeof FILMS)[number];

const FOLDER = join(import.meta.dirname, '../../test-results/films');
const [WIDTH, HEIGHT] = [640, 480];
const TABLE = 200;
/** The film starts over at its end; a still camera needs few pictures. */
const FRAMES = 3;

export function filmPath(film: Film): string {
  return join(FOLDER, `${film}.y4m`);
}

/** The whole picture in the middle of the camera's, as large as it fits. */
function framed(raster: Raster, ground: number): Raster {
  const scale = Math.min((WIDTH - 20) / raster.width, (HEIGHT - 20) / raster.height);
  const fitting = resized(
    raster,
    Math.round(raster.width * scale),
    Math.round(raster.height * scale),
  );
  return placed(
    fitting,
    blank(WIDTH, HEIGHT, ground),
    Math.round((WIDTH - fitting.width) / 2),
    Math.round((HEIGHT - fitting.height) / 2),
  );
}

function pictureOf(film: Film): Raster {
  const ours = codeOf(SHARE_LINK);
  switch (film) {
    case 'clean':
      return framed(turned(onTable(ours, TABLE), 7, TABLE), TABLE);
    case 'telephone':
      return framed(photographed(ours), 120);
    case 'glare':
      return framed(
        glaring(
          onTable(
            toned(ours, (level) => 30 + level * 0.67),
            TABLE,
          ),
        ),
        TABLE,
      );
    case 'elsewhere':
      return framed(
        onTable(codeOf('https://elsewhere.example.org/offer?of=the+day'), TABLE),
        TABLE,
      );
  }
}

/** Makes the films; Playwright runs it before the first browser starts. */
export default function makeFilms(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const film of FILMS) {
    const picture = pictureOf(film);
    const frames = Array.from({ length: FRAMES }, () => picture);
    writeFileSync(filmPath(film), y4mOf(frames, 15));
  }
}
