import { useEffect, useState } from 'react';

/** Lines drawn in one frame; so few that a slow phone still answers in between. */
export const LINES_A_FRAME = 30;

/** Grows up to a total, a few lines a frame: a thousand at once would hold the page still. */
export function useGrowing(total: number): number {
  const [count, setCount] = useState(LINES_A_FRAME);
  const isGrowing = count < total;
  useEffect(() => {
    if (!isGrowing) return;
    const frame = requestAnimationFrame(() => setCount(count + LINES_A_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [count, isGrowing]);
  return Math.min(count, total);
}
