import { describe, expect, it } from 'vitest';
import type { Media } from '../credential/model.ts';
import { attachmentOf, bytesOf } from './attachment.ts';

const FILE_TYPE = 'http://publications.europa.eu/resource/authority/file-type/';

function media(type: string | null, content: string | null): Media {
  const contentType =
    type === null ? null : { id: type, scheme: null, notation: null, label: { en: ['PDF'] } };
  return {
    id: null,
    content,
    contentType,
    encoding: null,
    url: null,
    title: {},
    description: {},
    kind: null,
  };
}
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const PDF = base64('%PDF-1.7 and so on');
const HTML = base64('<!doctype html><script>1</script>');

describe('attachments', () => {
  it('are what they are stated to be where their bytes agree', () => {
    const attachment = attachmentOf(media(`${FILE_TYPE}PDF`, PDF), 'Transcript of records');
    expect(attachment).toMatchObject({
      mime: 'application/pdf',
      name: 'Transcript-of-records.pdf',
      bytes: 18,
    });
    expect(Buffer.from(attachment ? bytesOf(attachment) : []).toString('latin1')).toBe(
      '%PDF-1.7 and so on',
    );
  });

  it.each([
    ['a page', `${FILE_TYPE}HTML`, HTML],
    ['a page that calls itself a document', `${FILE_TYPE}PDF`, HTML],
    ['a drawing', `${FILE_TYPE}SVG`, base64('<svg onload="x()"/>')],
    ['of no stated type', null, PDF],
    ['of a type of its own', 'https://example.org/PDF', PDF],
    ['of an inherited type', `${FILE_TYPE}constructor`, PDF],
  ])('%s is a row of bytes', (_name, type, content) => {
    expect(attachmentOf(media(type, content), 'a')).toMatchObject({
      mime: 'application/octet-stream',
      name: 'a.bin',
    });
  });

  it.each([
    ['nothing', null],
    ['empty', ''],
    ['not base64', '%%%%'],
    ['cut short', 'QUJ'],
    ['too large', 'QUJD'.repeat(6_700_000)],
  ])('%s is none', (_name, content) =>
    expect(attachmentOf(media(`${FILE_TYPE}PDF`, content), 'a')).toBeNull(),
  );

  it.each([
    ['../../etc/passwd', 'etc-passwd.pdf'],
    ['Výpis č. 1 \u202efdp.exe', 'Výpis-č-1-fdp-exe.pdf'],
    ['…', 'attachment.pdf'],
    ['x'.repeat(300), `${'x'.repeat(80)}.pdf`],
  ])('called %j have a safe name', (title, name) => {
    expect(attachmentOf(media(`${FILE_TYPE}PDF`, PDF), title)?.name).toBe(name);
  });
});
