import { once } from 'node:events';
import { createDeflate } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { pngOf } from './qr/picture-file.ts';
import type { Raster } from './qr/raster.ts';

/*
 * PDF files for the tests: certificates with a credential attached or a code printed on them, and ones
 * that mean no good.
 */

const A4 = [595, 842] as const;

export interface PdfFile {
  readonly pages?: number;
  /** Codes by the page that they stand on, from 1. */
  readonly codes?: readonly { readonly page: number; readonly picture: Raster }[];
  /** Files attached to the document. */
  readonly attachments?: readonly { readonly name: string; readonly content: string }[];
  /** Files that hang on the first page, as a paper clip in its margin. */
  readonly clips?: readonly { readonly name: string; readonly content: string }[];
}

/** The size of a code on the page, in points. */
const CODE_SIDE = 150;

function clip(document: PDFDocument, name: string, content: string): void {
  const { context } = document;
  const file = context.register(
    context.flateStream(Buffer.from(content), { Type: 'EmbeddedFile' }),
  );
  const annotation = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'FileAttachment',
      Rect: [20, 20, 40, 40],
      FS: {
        Type: 'Filespec',
        F: PDFString.of(name),
        UF: PDFHexString.fromText(name),
        EF: { F: file },
      },
    }),
  );
  document.getPage(0).node.addAnnot(annotation);
}

/** A certificate as a PDF. */
export async function pdfOf({
  pages = 1,
  codes = [],
  attachments = [],
  clips = [],
}: PdfFile): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([...A4]);
    page.drawText(`Page ${number}`, { x: 60, y: 760, size: 24 });
    page.drawRectangle({ x: 60, y: 600, width: 400, height: 2 });
    for (const { picture } of codes.filter((code) => code.page === number)) {
      const image = await document.embedPng(pngOf(picture));
      page.drawImage(image, { x: 380, y: 60, width: CODE_SIDE, height: CODE_SIDE });
    }
  }
  for (const { name, content } of attachments) {
    await document.attach(Buffer.from(content), name, { mimeType: 'application/ld+json' });
  }
  for (const { name, content } of clips) clip(document, name, content);
  return Buffer.from(await document.save());
}

/** `megabytes` of nothing, which deflate to a thousandth. */
async function nothing(megabytes: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 });
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  const megabyte = Buffer.alloc(1_000_000, ' ');
  for (let written = 0; written < megabytes; written += 1) {
    if (!deflate.write(megabyte)) await once(deflate, 'drain');
  }
  deflate.end();
  await once(deflate, 'end');
  return Buffer.concat(parts);
}

/** A small PDF that unfolds to `megabytes`: in what it attaches, or in what it draws. */
export async function bombOf(place: 'attachment' | 'page', megabytes: number): Promise<Buffer> {
  const document = await PDFDocument.create();
  const page = document.addPage([...A4]);
  const { context } = document;
  const stream = context.register(
    context.stream(await nothing(megabytes), {
      Filter: 'FlateDecode',
      ...(place === 'attachment' ? { Type: 'EmbeddedFile' } : {}),
    }),
  );
  if (place === 'page') {
    page.node.set(PDFName.of('Contents'), stream);
  } else {
    const name = PDFString.of('credential.jsonld');
    const file = { Type: 'Filespec', F: name, EF: { F: stream } };
    document.catalog.set(
      PDFName.of('Names'),
      context.obj({ EmbeddedFiles: { Names: [name, context.register(context.obj(file))] } }),
    );
  }
  return Buffer.from(await document.save());
}

/** A page that draws one thing after the other without end, or nearly. */
export async function endlessPdf(operators: number): Promise<Buffer> {
  const document = await PDFDocument.create();
  const page = document.addPage([...A4]);
  const { context } = document;
  const content = Buffer.from('0 0 9 9 re f 1 0 0 rg '.repeat(operators));
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  return Buffer.from(await document.save());
}
