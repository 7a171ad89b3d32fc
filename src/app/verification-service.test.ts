import { describe, expect, it, vi } from 'vitest';
import type { Verification } from '../verification/verify.ts';
import { whenNeeded } from './verification-service.ts';
import type { VerificationService } from './verification-service.ts';

const file = { bytes: new Uint8Array(), name: 'a', origin: 'file' as const };
const options = {
  provenance: { contacted: [], statement: null, revocation: [] },
  onCheck: () => undefined,
  signal: new AbortController().signal,
};
const verification = { report: {}, credential: null } as Verification;

function fakeService() {
  return { warm: vi.fn(), verify: vi.fn(() => Promise.resolve(verification)) };
}

describe('a service that is loaded when needed', () => {
  it('is not loaded before its first use, and once only', async () => {
    const service = fakeService();
    const load = vi.fn(() => Promise.resolve<VerificationService>(service));
    const lazy = whenNeeded(load);
    expect(load).not.toHaveBeenCalled();
    lazy.warm();
    await expect(lazy.verify(file, options)).resolves.toBe(verification);
    expect(load).toHaveBeenCalledOnce();
    expect(service.warm).toHaveBeenCalledOnce();
    expect(service.verify).toHaveBeenCalledWith(file, options);
  });

  it('tries again after it could not be loaded', async () => {
    const load = vi
      .fn<() => Promise<VerificationService>>()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue(fakeService());
    const lazy = whenNeeded(load);
    await expect(lazy.verify(file, options)).rejects.toThrow('offline');
    await expect(lazy.verify(file, options)).resolves.toBe(verification);
  });
});
