import { MAX_ATTACHMENTS, MAX_PDF_PAGES } from '../limits.ts';
import type { FoundAttachment } from './messages.ts';
import type { PDFDocumentProxy } from './pdf-document.ts';

const NAME = /\.(?:jsonld|json|jws|jose|jwt)$/i;
/** An object, or the first letters of every header of a compact JWS, an object in base64url. */
const START = /^(?:\ufeff|\s)*(?:\{|eyJ[A-Za-z0-9_-]*\.)/;
const LOOKED_AT = 2000;

/** Whether an attachment may be a credential: by its name, or by what it begins with. */
export function mayBeCredential({ name, bytes }: FoundAttachment): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT));
  return NAME.test(name) || START.test(start);
}

/** What pdf.js gives for an attachment, read without trust in its shape. */
export function readAttachment(given: unknown): FoundAttachment | null {
  if (typeof given !== 'object' || given === null) return null;
  if (!('filename' in given && 'content' in given)) return null;
  const { filename, content } = given;
  if (typeof filename !== 'string' || !(content instanceof Uint8Array)) return null;
  return { name: filename, bytes: content };
}

async function ofDocument(document: PDFDocumentProxy): Promise<readonly unknown[]> {
  // Null where there are none, whatever the types of pdf.js say.
  const given: unknown = await document.getAttachments();
  if (typeof given !== 'object' || given === null) return [];
  const values: readonly unknown[] = Object.values(given);
  return values;
}

/** Files that hang on a place of a page, such as a paper clip in its margin. */
async function ofPages(document: PDFDocumentProxy): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  const last = Math.max(1, document.numPages - MAX_PDF_PAGES + 1);
  for (let number = document.numPages; number >= last; number -= 1) {
    const page = await document.getPage(number);
    const annotations: readonly unknown[] = await page.getAnnotations();
    for (const annotation of annotations) {
      if (typeof annotation !== 'object' || annotation === null) continue;
      if ('file' in annotation) found.push(annotation.file);
    }
  }
  return found;
}

function isSame(one: FoundAttachment, other: FoundAttachment): boolean {
  return (
    one.bytes.length === other.bytes.length &&
    one.bytes.every((value, index) => value === other.bytes[index])
  );
}

/** The attachments of a document that may be credentials, each once. */
export async function credentialAttachments(
  document: PDFDocumentProxy,
): Promise<readonly FoundAttachment[]> {
  const given = [...(await ofDocument(document)), ...(await ofPages(document))];
  const found: FoundAttachment[] = [];
  for (const one of given) {
    const attachment = readAttachment(one);
    if (attachment === null || !mayBeCredential(attachment)) continue;
    if (!found.some((known) => isSame(known, attachment))) found.push(attachment);
    if (found.length === MAX_ATTACHMENTS) break;
  }
  return found;
}
