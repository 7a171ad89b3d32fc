/** The scale that brings a picture under a bound of its longer side and of its pixels, at most 1. */
export function scaleWithin(width: number, height: number, side: number, pixels: number): number {
  return Math.min(1, side / Math.max(width, height), Math.sqrt(pixels / (width * height)));
}

export interface Surface {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
}

/** A white canvas: what is transparent in a picture is paper. */
export function whiteSurface(width: number, height: number): Surface {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

/** Whether a worker of this browser can draw at all. */
export function canDraw(): boolean {
  return typeof OffscreenCanvas === 'function';
}
