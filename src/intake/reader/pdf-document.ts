import {
  AnnotationMode,
  getDocument,
  InvalidPDFException,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The half that parses; the other half finds it in the global scope and runs it right here.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url';
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url';
import { MAX_CANVAS_PIXELS, MAX_PDF_PICTURE_PIXELS } from '../limits.ts';
import { scaleWithin, whiteSurface } from './canvas.ts';
import { NoFilterFactory, WorkerCanvasFactory } from './pdf-factories.ts';

export type { PDFDocumentProxy };

/** What pdf.js may fetch: its decoders for scanned pages, which are among the page's own files. */
const DECODERS: Readonly<Record<string, string>> = {
  'jbig2.wasm': jbig2,
  'openjpeg.wasm': openjpeg,
};

class OwnDecoders {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = DECODERS[filename];
    // Fonts and character maps: pages are searched for codes, not for words.
    if (address === undefined) throw new Error(`${filename} is not offered`);
    const response = await fetch(address, { redirect: 'error', credentials: 'omit' });
    if (!response.ok) throw new Error(`${filename} is not there`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

export type OpenedPdf =
  | { readonly kind: 'open'; readonly document: PDFDocumentProxy }
  | { readonly kind: 'password' }
  | { readonly kind: 'damaged' };

/** Opens a PDF in this very worker: no script, no form, no address in it is ever followed. */
export async function openPdf(data: Uint8Array): Promise<OpenedPdf> {
  const task = getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    maxImageSize: MAX_PDF_PICTURE_PIXELS,
    canvasMaxAreaInBytes: MAX_CANVAS_PIXELS * 4,
    CanvasFactory: WorkerCanvasFactory,
    FilterFactory: NoFilterFactory,
    BinaryDataFactory: OwnDecoders,
  });
  try {
    return { kind: 'open', document: await task.promise };
  } catch (error) {
    // Its class is not among the exports.
    if (error instanceof Error && error.name === 'PasswordException') return { kind: 'password' };
    if (error instanceof InvalidPDFException) return { kind: 'damaged' };
    throw error;
  }
}

/** One page as pixels; a huge page is drawn smaller than asked for. */
export async function drawPage(page: PDFPageProxy, scale: number): Promise<ImageData> {
  const full = page.getViewport({ scale });
  const within = scaleWithin(full.width, full.height, Infinity, MAX_CANVAS_PIXELS);
  const viewport = page.getViewport({ scale: scale * within });
  const width = Math.max(1, Math.floor(viewport.width));
  const height = Math.max(1, Math.floor(viewport.height));
  const { canvas, context } = whiteSurface(width, height);
  await page.render({
    // Typed for the page's canvas; a worker's one does the same.
    canvas: null,
    canvasContext: asCanvasContext(context),
    viewport,
    annotationMode: AnnotationMode.ENABLE,
  }).promise;
  const pixels = context.getImageData(0, 0, width, height);
  canvas.width = 1;
  canvas.height = 1;
  return pixels;
}

function isCanvasContext(context: object): context is CanvasRenderingContext2D {
  return 'drawImage' in context && 'getImageData' in context;
}

function asCanvasContext(context: OffscreenCanvasRenderingContext2D): CanvasRenderingContext2D {
  const drawn: object = context;
  if (!isCanvasContext(drawn)) throw new Error('no canvas to draw on');
  return drawn;
}
