import { use, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import { EmbeddedContext } from '../app/embedded.ts';

// The first page of a visit keeps the focus where the browser put it.
let arrived = false;

/** Moves the focus to a new page's heading, so that it is read aloud and the keyboard starts there. */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  // How the reader came to this page; what happens on it later does not matter.
  const [navigation] = useState(useNavigationType());
  const embedded = use(EmbeddedContext);
  useEffect(() => {
    if (embedded) return;
    if (arrived) {
      heading.current?.focus({ preventScroll: true });
      // Going back or forward, the browser restores the place itself.
      if (navigation !== NavigationType.Pop) window.scrollTo(0, 0);
    }
    arrived = true;
  }, [navigation, embedded]);
  return heading;
}

/** The one main heading of a page. */
export function PageHeading({ children }: { readonly children: ReactNode }) {
  return (
    <h1 ref={useHeadingFocus()} tabIndex={-1}>
      {children}
    </h1>
  );
}
