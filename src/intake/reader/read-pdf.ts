import { MAX_CODES, MAX_PDF_PAGES, PDF_SCALES } from '../limits.ts';
import type { QrDecoder } from '../qr/decoder.ts';
import type { AllocationGuard } from './allocation-guard.ts';
import { credentialAttachments } from './attachments.ts';
import { canDraw } from './canvas.ts';
import { nothingBut } from './messages.ts';
import type { FoundCode, OnPage, Reading } from './messages.ts';
import { drawPage, openPdf } from './pdf-document.ts';
import type { PDFDocumentProxy } from './pdf-document.ts';

export interface PdfReader {
  readonly decoder: QrDecoder;
  readonly guard: AllocationGuard;
  readonly onPage: OnPage;
}

/** The codes of a document, its last page first, each once. */
async function codesOf(
  document: PDFDocumentProxy,
  scale: number,
  { decoder, onPage }: PdfReader,
): Promise<readonly FoundCode[]> {
  const found = new Map<string, FoundCode>();
  const last = Math.max(1, document.numPages - MAX_PDF_PAGES + 1);
  for (let number = document.numPages; number >= last; number -= 1) {
    onPage(number, document.numPages);
    const page = await document.getPage(number);
    const { texts } = await decoder.decode(await drawPage(page, scale));
    for (const text of texts) {
      if (!found.has(text)) found.set(text, { text, page: number });
    }
    page.cleanup();
  }
  return [...found.values()].slice(0, MAX_CODES);
}

async function read(document: PDFDocumentProxy, reader: PdfReader): Promise<Reading> {
  const attachments = await credentialAttachments(document);
  if (attachments.length > 0) return { kind: 'attachments', attachments };
  if (!canDraw()) return nothingBut({ kind: 'browser-too-old' });
  for (const scale of PDF_SCALES) {
    // Every page, though one has a code already: where there are several, the reader chooses.
    const codes = await codesOf(document, scale, reader);
    if (codes.length > 0) return { kind: 'codes', codes };
  }
  if (reader.guard.tripped()) return nothingBut({ kind: 'pdf-too-heavy' });
  const { numPages } = document;
  if (numPages <= MAX_PDF_PAGES) return nothingBut({ kind: 'pdf-no-code' });
  return nothingBut({ kind: 'pdf-too-long', searched: MAX_PDF_PAGES, pages: numPages });
}

/** Reads what a PDF carries: credentials attached to it, else the codes on its pages. */
export async function readPdf(blob: Blob, reader: PdfReader): Promise<Reading> {
  try {
    const opened = await openPdf(new Uint8Array(await blob.arrayBuffer()));
    if (opened.kind !== 'open') return nothingBut({ kind: `pdf-${opened.kind}` });
    return await read(opened.document, reader);
  } catch {
    // What pdf.js throws says little, and never anything about a credential.
    return nothingBut({ kind: reader.guard.tripped() ? 'pdf-too-heavy' : 'pdf-damaged' });
  }
}
