import { describe, expect, it } from 'vitest';
import type { Media } from '../credential/model.ts';
import { MAX_PICTURE_BYTES, pictureOf } from './picture.ts';

const FILE_TYPE = 'http://publications.europa.eu/resource/authority/file-type/';
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00];
const JPEG = [0xff, 0xd8, 0xff, 0xe0, 0x00];
const WEBP = [...Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1')];

function media(type: string | null, bytes: readonly number[] | string): Media {
  return {
    id: null,
    content: typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('base64'),
    contentType:
      type === null ? null : { id: type, scheme: null, notation: null, label: { en: ['JPEG'] } },
    encoding: null,
    url: null,
    title: {},
    description: {},
    kind: null,
  };
}

describe('pictures out of a credential', () => {
  it.each([
    ['JPEG', JPEG, 'image/jpeg'],
    ['PNG', PNG, 'image/png'],
    ['WEBP', WEBP, 'image/webp'],
  ])('decodes %s', (type, bytes, mime) => {
    const base64 = Buffer.from(bytes).toString('base64');
    expect(pictureOf(media(FILE_TYPE + type, bytes))).toBe(`data:${mime};base64,${base64}`);
  });

  it('overlooks line breaks in the base64 text', () => {
    expect(pictureOf(media(`${FILE_TYPE}PNG`, 'iVBO\nRw0K\r\nGgoA'))).toBe(
      'data:image/png;base64,iVBORw0KGgoA',
    );
  });

  it('takes the type from its address, never from a label', () => {
    expect(pictureOf(media(null, JPEG))).toBeNull();
    expect(pictureOf(media('urn:epass:concept:jpeg', JPEG))).toBeNull();
  });

  it.each(['SVG', 'HTML', 'PDF', 'GIF'])('refuses %s', (type) => {
    expect(pictureOf(media(FILE_TYPE + type, JPEG))).toBeNull();
  });

  it('refuses a document that calls itself a picture', () => {
    const svg = [...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')];
    expect(pictureOf(media(`${FILE_TYPE}PNG`, svg))).toBeNull();
    expect(pictureOf(media(`${FILE_TYPE}PNG`, JPEG))).toBeNull();
  });

  it.each(['', '/9j', 'data:image/jpeg;base64,/9j/', '/9j/"><script>', '/9j/4AA=4AAQ'])(
    'refuses %j, which is not base64',
    (text) => {
      expect(pictureOf(media(`${FILE_TYPE}JPEG`, text))).toBeNull();
    },
  );

  it('refuses a picture over the limit', () => {
    const big = 'A'.repeat((MAX_PICTURE_BYTES * 4) / 3 + 8);
    expect(pictureOf(media(`${FILE_TYPE}JPEG`, big))).toBeNull();
  });
});
