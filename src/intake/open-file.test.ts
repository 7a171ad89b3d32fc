import { describe, expect, it, vi } from 'vitest';
import { pngOf } from '../../tools/testing/qr/picture-file.ts';
import { blank } from '../../tools/testing/qr/raster.ts';
import { MAX_FILE_BYTES } from '../verification/limits.ts';
import { MAX_PDF_BYTES, MAX_PICTURE_BYTES } from './limits.ts';
import { arrivalOf } from './open-carrier.ts';
import { openFile } from './open-file.ts';

const own = () =>
  Promise.resolve({ page: 'https://overovna.example.org/', registries: ['https://r.example'] });

/** A file that says it is larger than it is: nobody may read that far. */
function pretending(start: Uint8Array | string, size: number): File {
  const file = new File([start instanceof Uint8Array ? Uint8Array.from(start) : start], 'name');
  Object.defineProperty(file, 'size', { value: size });
  return file;
}

function open(file: File, signal = new AbortController().signal) {
  return openFile(file, { signal, onProgress: () => undefined, own });
}

describe('opening a file', () => {
  it('takes a credential as it stands, without loading anything', async () => {
    const onProgress = vi.fn();
    const file = new File(['{"payload":"e30"}'], 'a.jsonld');
    const { signal } = new AbortController();
    expect(await openFile(file, { signal, onProgress, own })).toMatchObject({
      kind: 'file',
      file: { name: 'a.jsonld', origin: 'file' },
    });
    expect(onProgress).not.toHaveBeenCalled();
  });

  it.each([
    ['text', pretending('{', MAX_FILE_BYTES + 1), 'too-large'],
    ['a PDF', pretending('%PDF-1.7', MAX_PDF_BYTES + 1), 'pdf-too-large'],
    ['a picture', pretending(pngOf(blank(2, 2)), MAX_PICTURE_BYTES + 1), 'picture-too-large'],
    ['a picture without a size', pretending('GIF89a', 6), 'picture-unreadable'],
    ['a picture of nothing', pretending('GIF89a\0\0\0\0', 10), 'picture-unreadable'],
    [
      'a picture of too many pixels',
      pretending('GIF89a\u007f\u007f\u007f\u007f', 10),
      'picture-too-many-pixels',
    ],
  ])('refuses %s by its first bytes', async (_, file, kind) => {
    expect(await open(file)).toMatchObject({ kind: 'problem', problem: { kind } });
  });

  it('says where a file cannot be read', async () => {
    const file = new File(['x'], 'gone');
    vi.spyOn(file, 'slice').mockImplementation(() => {
      throw new DOMException('gone', 'NotReadableError');
    });
    expect(await open(file)).toEqual({ kind: 'problem', problem: { kind: 'unreadable' } });
  });

  it('ends with its signal', async () => {
    const controller = new AbortController();
    controller.abort('enough');
    await expect(open(new File(['{'], 'a'), controller.signal)).rejects.toBe('enough');
  });
});

describe('what was read in a picture or a PDF', () => {
  const share = `https://overovna.example.org/s#${'A'.repeat(22)}`;
  const bytes = new TextEncoder().encode('{}');

  it('is opened where it is one', async () => {
    const codes = [{ text: share, page: 3 }];
    expect(await arrivalOf({ kind: 'codes', codes }, 'pdf', 'a.pdf', own)).toMatchObject({
      kind: 'share',
      origin: 'pdf',
    });
    const attachments = [{ name: 'b.jsonld', bytes }];
    expect(await arrivalOf({ kind: 'attachments', attachments }, 'pdf', 'a.pdf', own)).toEqual({
      kind: 'file',
      file: { bytes, name: 'b.jsonld', origin: 'pdf' },
    });
  });

  it('is listed where there is more, whatever it is', async () => {
    const codes = [
      { text: share, page: 2 },
      { text: 'javascript:alert(1)', page: 1 },
    ];
    expect(await arrivalOf({ kind: 'codes', codes }, 'picture', 'a.png', own)).toMatchObject({
      kind: 'choice',
      choices: [
        { kind: 'code', label: share, page: 2, arrival: { kind: 'share' } },
        { kind: 'code', page: 1, arrival: { problem: { kind: 'address-refused' } } },
      ],
    });
  });

  it('is refused where an attachment is larger than a file may be', async () => {
    const attachments = [{ name: 'b.jsonld', bytes: new Uint8Array(MAX_FILE_BYTES + 1) }];
    expect(
      await arrivalOf({ kind: 'attachments', attachments }, 'pdf', 'a.pdf', own),
    ).toMatchObject({ kind: 'problem', problem: { kind: 'too-large' } });
  });
});
