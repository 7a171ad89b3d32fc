import type { VerificationClient } from './verification-client.ts';
import type { VerificationService } from './verification-service.ts';

/** Workers that verify side by side; each loads the engine and the trust data. */
export const MAX_WORKERS = 4;

export interface VerificationPool extends Pick<VerificationService, 'verify'> {
  readonly size: number;
  /** Ends the workers; those wanted later are started afresh. */
  rest(): void;
}

/** One worker for each processor of the device, up to {@link MAX_WORKERS}. */
export function poolSize(processors: number | undefined): number {
  const wanted = Math.trunc(processors ?? 1);
  // Nothing a browser may answer makes a pool without workers.
  return wanted > 1 ? Math.min(wanted, MAX_WORKERS) : 1;
}

/** Verifies as many files at a time as it has clients; others wait for their turn. */
export function createVerificationPool(
  size: number,
  createClient: () => VerificationClient,
): VerificationPool {
  const clients = Array.from({ length: size }, createClient);
  const idle = [...clients];
  const waiting: ((client: VerificationClient) => void)[] = [];

  function free(): Promise<VerificationClient> {
    const client = idle.pop();
    return client
      ? Promise.resolve(client)
      : new Promise((resolve) => {
          waiting.push(resolve);
        });
  }
  function giveBack(client: VerificationClient): void {
    const next = waiting.shift();
    if (next) next(client);
    else idle.push(client);
  }

  return {
    size,
    async verify(file, options) {
      const client = await free();
      try {
        return await client.verify(file, options);
      } finally {
        giveBack(client);
      }
    },
    rest() {
      for (const client of clients) client.rest();
    },
  };
}
