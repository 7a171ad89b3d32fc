import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Storage, StoredShare } from '../registry/storage.ts';

/** A compact JWE by its form; what is in it cannot be read anyway. */
export function jweOf(bytes = 100): string {
  const header = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url');
  const part = (size: number) => randomBytes(size).toString('base64url');
  return `${header}..${part(12)}.${part(bytes)}.${part(16)}`;
}

export function idOf(): string {
  return randomBytes(24).toString('base64url');
}

export function shareOf(more: Partial<StoredShare> = {}): StoredShare {
  return {
    expiresAt: '2099-01-01T00:00:00Z',
    jwe: jweOf(),
    tokenHash: createHash('sha256').update('token').digest('hex'),
    ...more,
  };
}

/** What every storage has to hold to. */
export function holdsToTheContract(opened: () => Storage): void {
  it('gives back what it keeps, and nothing else', async () => {
    const storage = opened();
    const [id, share] = [idOf(), shareOf()];
    expect(await storage.put(id, share)).toBe('kept');
    expect(await storage.get(id)).toEqual(share);
    expect(await storage.get(idOf())).toBeNull();
    expect(await storage.get(id.slice(0, -1))).toBeNull();
  });

  it('forgets what is deleted, and does not mind what is not there', async () => {
    const storage = opened();
    const id = idOf();
    await storage.put(id, shareOf());
    await storage.delete(id);
    expect(await storage.get(id)).toBeNull();
    await storage.delete(id);
    await storage.delete(idOf());
  });

  it('keeps the largest share', async () => {
    const storage = opened();
    const [id, share] = [idOf(), shareOf({ jwe: jweOf(3 * 1024 * 1024) })];
    expect(await storage.put(id, share)).toBe('kept');
    expect(await storage.get(id)).toEqual(share);
  });

  it('keeps many at once', async () => {
    const storage = opened();
    const all = Array.from({ length: 50 }, () => [idOf(), shareOf()] as const);
    const kept = await Promise.all(all.map(([id, share]) => storage.put(id, share)));
    expect(new Set(kept)).toEqual(new Set(['kept']));
    const found = await Promise.all(all.map(([id]) => storage.get(id)));
    expect(found).toEqual(all.map(([, share]) => share));
  });
}
