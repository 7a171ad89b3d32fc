import type { IntakeProblem } from '../intake/intake.ts';
import { MAX_LISTED_FILES } from '../intake/listed-file.ts';
import type { ListedFiles } from '../intake/listed-file.ts';
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

/** Adds files to a list; says what was left out, if anything was. */
export function addTo(batch: Batch, files: ListedFiles): IntakeProblem | null {
  const leftOut = batch.add(files);
  return leftOut === 0 ? null : { kind: 'too-many', limit: MAX_LISTED_FILES, leftOut };
}
