import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { NOTHING_DECODED } from './decoder.ts';
import type { QrDecoder } from './decoder.ts';

/*
 * The first decoder: the ponyfill of BarcodeDetector over ZXing-C++. Its binary is one of the page's
 * own files; without the override it would be asked of a content network. The binary has to be of
 * exactly the version that the ponyfill was built with (a test compares the two).
 */

export interface ZXingSource {
  /** The binary itself; where it is left out, it is fetched from among the page's files. */
  readonly wasmBinary?: ArrayBuffer;
}

function prepare({ wasmBinary }: ZXingSource): void {
  prepareZXingModule({
    overrides: wasmBinary === undefined ? { locateFile: () => wasm } : { wasmBinary },
  });
}

/** The first decoder; it fetches its binary at its first use. */
export function zxingDecoder(source: ZXingSource = {}): QrDecoder {
  prepare(source);
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return {
    async decode(image) {
      const codes = await detector.detect(image);
      if (codes.length === 0) return NOTHING_DECODED;
      return { texts: codes.map(({ rawValue }) => rawValue), decoder: 'zxing' };
    },
  };
}

/** Makes the ponyfill the browser's own, for html5-qrcode, which looks for it in the window. */
export function offerBarcodeDetector(): void {
  prepare({});
  Object.assign(globalThis, { BarcodeDetector });
}
