import { qrPath } from './qr.ts';
import type { Qr } from './qr.ts';

/** A code as a picture: always dark on white, whatever the colours of the page. */
export function QrCode({ qr, label }: { readonly qr: Qr; readonly label: string }) {
  const { width } = qr;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${width}`}
      shapeRendering="crispEdges"
    >
      <path className="qr-light" d={`M0 0h${width}v${width}H0z`} />
      <path className="qr-dark" d={qrPath(qr)} />
    </svg>
  );
}
