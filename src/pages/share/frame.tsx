import { useCallback, useEffect, useRef, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { EmbeddedContext } from '../../app/embedded.ts';

/*
 * A view of its own width inside the page. It is an empty frame (about:blank fetches nothing, so no
 * policy speaks of it) that the same components are drawn into: a real window of that width, with the
 * same styles, in which every rule for narrow and wide screens holds as it will for others.
 */

/** The widths of a phone and of a computer, in pixels. */
export const WIDTHS = { phone: 360, desktop: 1280 } as const;
export type Width = keyof typeof WIDTHS;

/** How high the frame is on the page, in pixels. */
const HEIGHT = 640;

function isElement(target: EventTarget): target is Element {
  return 'closest' in target;
}

/** Gives the frame the page's own styles, those that come later too; returns what ends that. */
function dress(inside: Document): () => void {
  inside.documentElement.lang = document.documentElement.lang;
  const take = (node: Node): void => {
    if (node instanceof HTMLLinkElement && node.rel !== 'stylesheet') return;
    if (!(node instanceof HTMLLinkElement || node instanceof HTMLStyleElement)) return;
    const copy = node.cloneNode(true);
    // The development server's styles carry a nonce, which no copy takes along.
    if (copy instanceof HTMLElement) copy.nonce = node.nonce;
    inside.head.append(copy);
  };
  document.head.childNodes.forEach(take);
  const watch = new MutationObserver((changes) => {
    changes.forEach(({ addedNodes }) => addedNodes.forEach(take));
  });
  watch.observe(document.head, { childList: true });
  // A file let go over the frame would take its place.
  const refuse = (event: Event) => event.preventDefault();
  inside.addEventListener('dragover', refuse);
  inside.addEventListener('drop', refuse);
  return () => watch.disconnect();
}

/** What leads elsewhere stays where it is; anchors inside the view are gone to. */
function holdBack(event: MouseEvent): void {
  if (!isElement(event.target)) return;
  const link = event.target.closest('a[href]');
  const leaving = link ?? event.target.closest('.band-side .btn, .another');
  if (leaving === null) return;
  event.preventDefault();
  event.stopPropagation();
  const address = link?.getAttribute('href') ?? '';
  if (!address.startsWith('#')) return;
  const part = leaving.ownerDocument.getElementById(address.slice(1));
  for (let fold = part; fold; fold = fold.parentElement) fold.setAttribute('open', '');
  part?.scrollIntoView();
}

interface FrameProps {
  readonly title: string;
  readonly width: Width;
  readonly children: ReactNode;
}

export function Frame({ title, width, children }: FrameProps) {
  const [room, setRoom] = useState(0);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const undress = useRef<(() => void) | null>(null);

  const fill = useCallback(() => {
    const inside = frame.current?.contentDocument;
    // Some browsers put another empty document in the place of the first.
    if (!inside || inside.getElementById('root')) return;
    undress.current?.();
    undress.current = dress(inside);
    const made = inside.createElement('div');
    made.id = 'root';
    inside.body.append(made);
    setRoot(made);
  }, []);
  useEffect(() => {
    fill();
    return () => undress.current?.();
  }, [fill]);

  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);

  const wanted = WIDTHS[width];
  // A window wider than there is room for is shown smaller, never rearranged.
  const scale = room === 0 ? 1 : Math.min(1, room / wanted);
  return (
    <div className="frame-place" ref={place} style={{ height: HEIGHT }}>
      <iframe
        ref={frame}
        title={title}
        onLoad={fill}
        style={{
          width: wanted,
          height: HEIGHT / scale,
          marginLeft: Math.max(0, (room - wanted) / 2),
          transform: `scale(${scale})`,
        }}
      />
      {root &&
        createPortal(
          <EmbeddedContext value>
            <div onClickCapture={holdBack}>{children}</div>
          </EmbeddedContext>,
          root,
        )}
    </div>
  );
}
