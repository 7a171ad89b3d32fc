import { AFRelationship, PDFDocument, rgb, StandardFonts, type PDFPage } from 'pdf-lib';
import encodeQR from 'qr';
import * as v from 'valibot';

/*
 * A PDF certificate as issuers hand it out: a page in each language, the credential attached, and on
 * the last page a code with the link of the share. The pages are the pictures that the credential
 * itself carries.
 */

export interface CertificatePlan {
  /** The sealed file, and what it is called. */
  readonly credential: string;
  readonly file: string;
  /** The link of the share. */
  readonly link: string;
  /** Of everything that a PDF dates. */
  readonly date: Date;
}

/** A4 in points. */
const PAGE: [number, number] = [595.28, 841.89];
const MARGIN = 48;
const CODE_SIZE = 130;
/** Light modules around a code (ISO/IEC 18004 §6.3.8). */
const QUIET = 4;

const sealed = v.object({ payload: v.string() });
const pictured = v.object({
  displayParameter: v.object({
    individualDisplay: v.array(
      v.object({ displayDetail: v.object({ image: v.object({ content: v.string() }) }) }),
    ),
  }),
});

/** The pictures that a sealed file carries, PNG in base64. */
function picturesIn(credential: string): readonly string[] {
  const { payload } = v.parse(sealed, JSON.parse(credential));
  const { displayParameter } = v.parse(pictured, JSON.parse(payload));
  return displayParameter.individualDisplay.map(({ displayDetail }) => displayDetail.image.content);
}

function drawCode(page: PDFPage, link: string): void {
  const rows = encodeQR(link, 'raw', { ecc: 'medium', border: QUIET });
  const module = CODE_SIZE / rows.length;
  const left = PAGE[0] - MARGIN - CODE_SIZE;
  page.drawRectangle({
    x: left,
    y: MARGIN,
    width: CODE_SIZE,
    height: CODE_SIZE,
    color: rgb(1, 1, 1),
  });
  for (const [row, modules] of rows.entries()) {
    for (const [column, isDark] of modules.entries()) {
      if (!isDark) continue;
      const y = MARGIN + CODE_SIZE - (row + 1) * module;
      page.drawRectangle({ x: left + column * module, y, width: module, height: module });
    }
  }
}

/** Makes the PDF; the same for the same plan. */
export async function makeCertificate(plan: CertificatePlan): Promise<Uint8Array> {
  const { credential, file, link, date } = plan;
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle('Osvědčení (ukázka) / Certificate (demonstration)');
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  for (const picture of picturesIn(credential)) {
    const page = pdf.addPage(PAGE);
    const image = await pdf.embedPng(picture);
    const { width, height } = image.scaleToFit(
      PAGE[0] - 2 * MARGIN,
      PAGE[1] - 4 * MARGIN - CODE_SIZE,
    );
    page.drawImage(image, {
      x: (PAGE[0] - width) / 2,
      y: PAGE[1] - MARGIN - height,
      width,
      height,
    });
  }
  const last = pdf.getPages().at(-1);
  if (last === undefined) throw new Error(`${file} carries no picture`);
  drawCode(last, link);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  last.drawText('Demonstration', { x: MARGIN, y: MARGIN + 24, size: 11, font });
  last.drawText(link.split('#')[0] ?? '', { x: MARGIN, y: MARGIN + 8, size: 9, font });
  await pdf.attach(Buffer.from(credential, 'utf8'), file, {
    mimeType: 'application/ld+json',
    creationDate: date,
    modificationDate: date,
    afRelationship: AFRelationship.Source,
  });
  return pdf.save();
}
