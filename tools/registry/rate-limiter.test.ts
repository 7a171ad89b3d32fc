import { expect, it } from 'vitest';
import { MAX_CLIENTS } from './limits.ts';
import { RateLimiter } from './rate-limiter.ts';

const RATE = { burst: 3, everyMs: 10_000 };

function limiter() {
  let time = 1000;
  const made = new RateLimiter(RATE, () => time);
  return {
    take: (address: string) => made.take(address),
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

it('lets a client ask so often at once, and then as time goes', () => {
  const { take, wait } = limiter();
  expect([1, 2, 3, 4].map(() => take('192.0.2.1'))).toEqual([0, 0, 0, 10]);
  wait(4000);
  expect(take('192.0.2.1')).toBe(6);
  wait(6000);
  expect([1, 2].map(() => take('192.0.2.1'))).toEqual([0, 10]);
  wait(3_600_000);
  expect([1, 2, 3, 4].map(() => take('192.0.2.1'))).toEqual([0, 0, 0, 10]);
});

it('counts clients apart, but not the addresses of one network', () => {
  const { take } = limiter();
  for (let asked = 0; asked < 3; asked += 1) {
    take('192.0.2.1');
    take(`2001:db8:1:2:${asked}::1`);
  }
  expect(take('192.0.2.2')).toBe(0);
  expect(take('::ffff:192.0.2.1')).toBeGreaterThan(0);
  expect(take('2001:db8:1:2::9')).toBeGreaterThan(0);
  expect(take('2001:db8:1:3::9')).toBe(0);
});

it('counts no more clients than its bound', () => {
  const { take } = limiter();
  for (let asked = 0; asked < 3; asked += 1) take('192.0.2.1');
  expect(take('192.0.2.1')).toBeGreaterThan(0);
  for (let other = 0; other < MAX_CLIENTS; other += 1) take(`other-${other}`);
  // Forgotten, as the one unheard for longest.
  expect(take('192.0.2.1')).toBe(0);
});
