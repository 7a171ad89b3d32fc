import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Verdict } from '../../verification/report.ts';
import { Ring } from '../ring.tsx';

interface BandProps {
  readonly verdict: Verdict | 'pending';
  readonly word: string;
  /** What stands in the line that stays: the sealing organisation. */
  readonly line: ReactNode;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly side: ReactNode;
  readonly children: ReactNode;
}

/** The verdict across the top of a result, and in one line once it has left the window. */
export function Band({ verdict, word, line, heading, side, children }: BandProps) {
  const band = useRef<HTMLElement>(null);
  const away = useIsAway(band);
  return (
    <>
      <section className="band" data-verdict={verdict} aria-labelledby="verdict" ref={band}>
        <div className="band-in">
          <Ring sign={verdict} />
          <div className="band-words">
            <h1 id="verdict" tabIndex={-1} ref={heading}>
              {word}
            </h1>
            {children}
          </div>
          <div className="band-side">{side}</div>
        </div>
      </section>
      {away && (
        <div className="verdict-line" data-verdict={verdict} aria-hidden="true">
          <Ring sign={verdict} />
          <b>{word}</b>
          <span>{line}</span>
        </div>
      )}
    </>
  );
}

/** Whether an element has scrolled out at the top. */
function useIsAway(element: RefObject<HTMLElement | null>): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => {
      setAway(entry !== undefined && !entry.isIntersecting);
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return away;
}
