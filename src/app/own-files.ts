/** The address of one of the page's own files. */
export function ownFile(path: string): string {
  return `${import.meta.env.BASE_URL}${path}`;
}

/** Fetches one of the page's own files; rejects where the server has none. */
export async function fetchOwn(path: string): Promise<Response> {
  const response = await fetch(ownFile(path), { redirect: 'error', credentials: 'omit' });
  if (!response.ok) throw new Error(`${path} is not there`);
  return response;
}

/** Fetches the bytes of one of the page's own files. */
export async function fetchOwnBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetchOwn(path);
  return new Uint8Array(await response.arrayBuffer());
}

/** Fetches one of the page's own JSON files. */
export async function fetchOwnJson(path: string): Promise<unknown> {
  const response = await fetchOwn(path);
  return response.json();
}
