import { openTrust } from '../../src/verification/trust/trust-source.ts';
import { measureFile } from './verify-steps.ts';

/* The worker of tools/bench/verify.ts; the same script is the page that starts it. */

/** What is measured, sent to the worker. */
export interface Question {
  readonly file: string;
  readonly runs: number;
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(path);
  return response;
}

if (typeof document === 'undefined') {
  self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    const answer = async (): Promise<void> => {
      const trust = await openTrust(
        async (file): Promise<unknown> => (await fetched(`/trust/${file}`)).json(),
        async (file) => new Uint8Array(await (await fetched(`/trust/${file}`)).arrayBuffer()),
      );
      const bytes = new Uint8Array(await (await fetched(data.file)).arrayBuffer());
      const now = new Date();
      const circumstances = {
        trust: trust === null ? [] : [trust],
        knownIssuers: [],
        anchors: [],
        checkedAt: now,
        validationTime: now,
        contacted: [],
        reveal: false,
      };
      self.postMessage(await measureFile(bytes, circumstances, data.runs));
    };
    answer().catch((error: unknown) => self.postMessage({ failed: String(error) }));
  });
}
