import type { Verdict } from '../verification/report.ts';

/*
 * The mark: a seal is a ring. Closed with a tick, with a gap, broken in two, dashed: four shapes
 * told apart in black and white and at 20 px. Always beside the word, so hidden from readers aloud.
 */

function shape(sign: Verdict | 'pending' | 'brand') {
  switch (sign) {
    case 'valid':
      return (
        <>
          <circle cx="24" cy="24" r="20" />
          <circle cx="24" cy="24" r="15.5" className="inner" />
          <path d="M16 24.6l5.6 5.4L32.4 19" className="sign" />
        </>
      );
    case 'attention':
      return (
        <>
          <path d="M30.8 5.2A20 20 0 1 1 17.2 5.2" />
          <path d="M24 12.5v14.5" className="sign" />
          <path d="M24 34.2v.1" className="sign" />
        </>
      );
    case 'invalid':
      return (
        <>
          <path d="M26.5 4.2A20 20 0 0 1 38 38.3" />
          <path d="M33.2 41.7A20 20 0 1 1 21 4.2" />
          <path d="M17.5 17.5l13 13m0-13l-13 13" className="sign" />
        </>
      );
    case 'unverifiable':
      return (
        <>
          <circle cx="24" cy="24" r="20" className="dashed" />
          <path d="M18.6 19.2a5.5 5.5 0 1 1 8.2 4.8c-2 1.1-2.8 2-2.8 4" className="sign" />
          <path d="M24 34.4v.1" className="sign" />
        </>
      );
    case 'pending':
      return <circle cx="24" cy="24" r="20" className="dotted" />;
    case 'brand':
      return (
        <>
          <circle cx="24" cy="24" r="17" />
          <path d="M16 24.6l5.6 5.4L32.4 19" />
        </>
      );
  }
}

/** The sign of a verdict, of a verification under way, or of the page itself. */
export function Ring({ sign }: { readonly sign: Verdict | 'pending' | 'brand' }) {
  return (
    <svg className="ring" viewBox="0 0 48 48" aria-hidden="true">
      {shape(sign)}
    </svg>
  );
}
