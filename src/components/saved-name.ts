/** A name for a file made out of another: its own, without what no file name may hold. */
export function savedName(fileName: string, ending: string, otherwise: string): string {
  const base = fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '').replace(/[^\p{L}\p{N}_.-]+/gu, '-');
  return `${base.replace(/^[-.]+/, '').slice(0, 80) || otherwise}${ending}`;
}
