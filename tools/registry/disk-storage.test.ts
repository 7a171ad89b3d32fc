import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdsToTheContract, idOf, jweOf, shareOf } from '../testing/shares.ts';
import { diskStorage } from './disk-storage.ts';
import type { Storage } from './storage.ts';

let folder: string;
let time: Date;
let storage: Storage;

const MAX_BYTES = 10_000_000;
const open = (maxBytes = MAX_BYTES) => diskStorage({ folder, maxBytes, now: () => time });

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'registry-')), 'shares');
  time = new Date('2026-06-01T12:00:00Z');
  storage = await open();
});
afterEach(async () => {
  await storage.close();
  await rm(join(folder, '..'), { recursive: true });
});

describe('shares on the disk', () => {
  holdsToTheContract(() => storage);

  it('are there for the next process, which reads no id from their names', async () => {
    const [id, share] = [idOf(), shareOf()];
    await storage.put(id, share);
    const next = await open();
    expect(await next.get(id)).toEqual(share);
    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    expect(names.join()).not.toContain(id);
    expect((await stat(join(folder, names[0]!))).mode & 0o077).toBe(0);
    await next.close();
  });

  it('end at their moment, and are cleared away when the registry starts', async () => {
    const id = idOf();
    await storage.put(id, shareOf({ expiresAt: '2026-06-01T12:00:01Z' }));
    await storage.put(idOf(), shareOf());
    time = new Date('2026-06-01T12:00:00.999Z');
    expect(await storage.get(id)).not.toBeNull();
    time = new Date('2026-06-01T12:00:01Z');
    expect(await storage.get(id)).toBeNull();
    expect(await readdir(folder)).toHaveLength(2);
    await (await open()).close();
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('never fill more than their bound, also at the same moment', async () => {
    const jwe = jweOf(10_000);
    const size = JSON.stringify(shareOf({ jwe })).length;
    const small = await open(size * 3);
    const ids = Array.from({ length: 8 }, idOf);
    const kept = await Promise.all(ids.map((id) => small.put(id, shareOf({ jwe }))));
    expect(kept.filter((one) => one === 'kept')).toHaveLength(3);
    await small.delete(ids[kept.indexOf('kept')]!);
    expect(await small.put(idOf(), shareOf({ jwe }))).toBe('kept');
    expect(await small.put(idOf(), shareOf({ jwe }))).toBe('full');
    const again = await open(size * 3);
    expect(await again.put(idOf(), shareOf({ jwe }))).toBe('full');
    await small.close();
    await again.close();
  });

  it('are not what was never finished, or is something else', async () => {
    await writeFile(join(folder, '.new-0123'), '{"expiresAt":');
    await writeFile(join(folder, 'a'.repeat(64)), 'no share');
    await writeFile(join(folder, 'README'), 'somebody else’s');
    await (await open()).close();
    expect(await readdir(folder)).toEqual(['README']);
  });
});
