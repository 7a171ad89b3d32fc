import { describe, expect, it } from 'vitest';
import { decodeText, decodeUtf8 } from './decode-text.ts';

const JSON_TEXT = '{"title":"Příliš žluťoučký kůň"}';
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const hex = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(text.replace(/ /g, ''), 'hex'));

describe('decodeText', () => {
  it.each([
    ['nothing', bytes(''), 'format.empty'],
    ['white space', bytes(' \r\n\t'), 'format.empty'],
    ['a PDF', bytes('%PDF-1.7\n'), 'format.pdf'],
    ['a PNG', hex('89504e47 0d0a1a0a'), 'format.picture'],
    ['a JPEG', hex('ffd8ffe0 00104a46'), 'format.picture'],
    ['a GIF', bytes('GIF89a'), 'format.picture'],
    ['a WebP', latin('RIFF\x10\x00\x00\x00WEBPVP8 '), 'format.picture'],
    ['a HEIC', latin('\x00\x00\x00\x18ftypheic'), 'format.picture'],
    ['a zip', latin('PK\x03\x04\x14\x00'), 'format.archive'],
    ['an empty zip', latin('PK\x05\x06'), 'format.archive'],
    ['a gzip', hex('1f8b0800'), 'format.archive'],
    ['a 7z', hex('377abcaf 271c'), 'format.archive'],
    ['UTF-16 LE with a mark', utf16le(`\ufeff${JSON_TEXT}`), 'format.utf16'],
    ['UTF-16 BE with a mark', utf16le(`\ufeff${JSON_TEXT}`).swap16(), 'format.utf16'],
    ['UTF-16 LE without a mark', utf16le(JSON_TEXT), 'format.utf16'],
    ['UTF-16 BE without a mark', utf16le(JSON_TEXT).swap16(), 'format.utf16'],
    ['a byte order mark', bytes(`\ufeff${JSON_TEXT}`), 'format.byte-order-mark'],
    ['zero bytes', latin('{"a":\x00\x00}'), 'format.binary'],
    ['Latin-2 text', latin('{"title":"P\xf8\xedli\xb9"}'), 'format.not-utf8'],
    ['an encoded surrogate', hex('22eda080 22'), 'format.not-utf8'],
    ['an overlong form', hex('22c0af22'), 'format.not-utf8'],
  ])('says that %s is %s', (_name, content, code) =>
    expect(decodeText(new Uint8Array(content))).toEqual({ ok: false, code }),
  );

  it('gives the text exactly, control characters and white space around it included', () => {
    const text = ` \n${JSON_TEXT}\u2028😀 \r\n`;
    expect(decodeText(bytes(text))).toEqual({ ok: true, text });
  });

  it('takes a file that was cut inside a character for cut, not for wrongly encoded', () => {
    const whole = bytes('{"title":"Příliš');
    expect(decodeText(whole.subarray(0, whole.length - 1))).toEqual({
      ok: false,
      code: 'format.truncated',
    });
  });
});

it('decodeUtf8 keeps a byte order mark', () => {
  expect(decodeUtf8(bytes('\ufeffa'))).toBe('\ufeffa');
});
