import { createBatch } from './batch.ts';
import type { Batch } from './batch.ts';
import { receiveFile } from './receive-file.ts';
import { pageClient } from './verification-client.ts';
import { createVerificationPool, poolSize } from './verification-pool.ts';

/** A list of files with workers of its own; the file that is open keeps its. */
export function pageBatch(): Batch {
  const pool = createVerificationPool(poolSize(navigator.hardwareConcurrency), pageClient);
  return createBatch({ pool, receive: receiveFile });
}
