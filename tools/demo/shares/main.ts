import { join } from 'node:path';
import { writeShares } from './write.ts';

/*
 * npm run demo:shares: shares the demonstration credentials that are there. npm run demo does it
 * after it has made them anew.
 */

const PUBLIC = join(import.meta.dirname, '..', '..', '..', 'public');
console.log(`${await writeShares(PUBLIC)} files of shares`);
