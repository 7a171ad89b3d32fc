/*
 * What pdf.js draws with in a worker, where there is no document. Shapes as its BaseCanvasFactory and
 * BaseFilterFactory have them (pdfjs-dist 5.6).
 */

interface Drawn {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

export class WorkerCanvasFactory {
  create(width: number, height: number): Drawn {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: Drawn, width: number, height: number): void {
    if (!canvas) return;
    canvas.width = width;
    canvas.height = height;
  }

  destroy(drawn: Drawn): void {
    if (drawn.canvas) this.reset(drawn, 1, 1);
    drawn.canvas = null;
    drawn.context = null;
  }
}

/** Filters are SVG elements; codes are legible without them. */
export class NoFilterFactory {
  addFilter(): string {
    return 'none';
  }
  addHCMFilter(): string {
    return 'none';
  }
  addAlphaFilter(): string {
    return 'none';
  }
  addLuminosityFilter(): string {
    return 'none';
  }
  addHighlightHCMFilter(): string {
    return 'none';
  }
  addSelectionHCMFilter(): string {
    return 'none';
  }
  destroy(): void {
    // Nothing was made.
  }
}
