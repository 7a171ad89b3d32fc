import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { SWEEP_EVERY_MS } from './limits.ts';
import { isOver, readStored, type Storage } from './storage.ts';

/*
 * Shares in a folder, one file each. A file appears under its name only when all of it is on the
 * disk: written aside, flushed, renamed, and the folder flushed (POSIX rename is atomic). A process
 * that is killed in between leaves a file aside, which the next one clears away.
 */

export interface DiskOptions {
  readonly folder: string;
  /** Bytes of all files together. */
  readonly maxBytes: number;
  readonly now: () => Date;
}

const ASIDE = '.new-';
const SHARE_FILE = /^[0-9a-f]{64}$/;

/** Files are named for the hash of the id: no id can name another file, and none can be read off. */
function nameOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

class DiskStorage implements Storage {
  private readonly options: DiskOptions;
  private readonly sweeping: NodeJS.Timeout;
  private total = 0;

  constructor(options: DiskOptions) {
    this.options = options;
    this.sweeping = setInterval(() => {
      this.sweep().catch((error: unknown) => console.error('registry: not cleared away', error));
    }, SWEEP_EVERY_MS);
    this.sweeping.unref();
  }

  private path(id: string): string {
    return join(this.options.folder, nameOf(id));
  }

  private async remove(path: string): Promise<void> {
    const size = await sizeOf(path);
    try {
      await unlink(path);
    } catch (error) {
      // Somebody else was quicker, and has counted it.
      if (isMissing(error)) return;
      throw error;
    }
    this.total -= size;
  }

  /** Clears away what has ended and what was never finished, and counts the rest. */
  async start(): Promise<void> {
    const { folder } = this.options;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (name.startsWith(ASIDE)) await unlink(path);
      else if (SHARE_FILE.test(name)) this.total += await sizeOf(path);
    }
    await this.sweep();
  }

  private async sweep(): Promise<void> {
    const { folder, now } = this.options;
    for (const name of (await readdir(folder)).filter((one) => SHARE_FILE.test(one))) {
      const path = join(folder, name);
      const text = await textOf(path);
      const share = text === null ? null : readStored(text);
      if (text !== null && (share === null || isOver(share, now()))) await this.remove(path);
    }
    await flushFolder(folder);
  }

  async put(id: string, share: Parameters<Storage['put']>[1]): Promise<'kept' | 'full'> {
    const { folder, maxBytes } = this.options;
    const bytes = Buffer.from(JSON.stringify(share));
    if (this.total + bytes.length > maxBytes) return 'full';
    // Taken before the first wait, so that writes at the same time cannot share the last room.
    this.total += bytes.length;
    const aside = join(folder, ASIDE + randomBytes(8).toString('hex'));
    try {
      const handle = await open(aside, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(aside, this.path(id));
      await flushFolder(folder);
      return 'kept';
    } catch (error) {
      this.total -= bytes.length;
      await unlink(aside).catch(() => undefined);
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return 'full';
      throw error;
    }
  }

  async get(id: string): ReturnType<Storage['get']> {
    const text = await textOf(this.path(id));
    const share = text === null ? null : readStored(text);
    return share === null || isOver(share, this.options.now()) ? null : share;
  }

  async delete(id: string): Promise<void> {
    await this.remove(this.path(id));
    await flushFolder(this.options.folder);
  }

  close(): Promise<void> {
    clearInterval(this.sweeping);
    return Promise.resolve();
  }
}

/** Opens a folder of shares, making it where there is none. */
export async function diskStorage(options: DiskOptions): Promise<Storage> {
  const storage = new DiskStorage(options);
  await storage.start();
  return storage;
}
