import { broughtBy, carriesSomething } from './transfer.ts';
import type { Brought } from './transfer.ts';

export interface DropListener {
  /** A drag with files entered (true) or left (false) the page. */
  readonly onHover: (over: boolean) => void;
  readonly onBrought: (brought: Brought) => void;
}

/** Makes the whole page take dropped files; returns what ends it. */
export function listenForDrops(page: Document, { onHover, onBrought }: DropListener): () => void {
  // Every element under the pointer fires its own enter and leave; only the balance counts.
  let depth = 0;
  const settle = () => {
    if (depth === 0) return;
    depth = 0;
    onHover(false);
  };
  const enter = (event: DragEvent) => {
    if (!carriesSomething(event.dataTransfer?.types ?? [])) return;
    event.preventDefault();
    depth += 1;
    if (depth === 1) onHover(true);
  };
  const over = (event: DragEvent) => {
    if (!carriesSomething(event.dataTransfer?.types ?? [])) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };
  const leave = () => {
    if (depth === 0) return;
    depth -= 1;
    if (depth === 0) onHover(false);
  };
  const drop = (event: DragEvent) => {
    settle();
    if (!event.dataTransfer || !carriesSomething(event.dataTransfer.types)) return;
    event.preventDefault();
    onBrought(broughtBy(event.dataTransfer));
  };
  const controller = new AbortController();
  const options = { signal: controller.signal };
  page.addEventListener('dragenter', enter, options);
  page.addEventListener('dragover', over, options);
  page.addEventListener('dragleave', leave, options);
  page.addEventListener('drop', drop, options);
  return () => {
    controller.abort();
    settle();
  };
}
