import { createHash, randomBytes } from 'node:crypto';
import { MAX_CLIENTS, type Rate } from './limits.ts';

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** A network of 64 bits is one client: whoever has one IPv6 address has them all. */
function clientOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = ''] = address.split('::');
  return head.split(':').slice(0, 4).join(':');
}

/**
 * Counts the requests of each client, as tokens that come back with time. Addresses are kept only as
 * hashes with a salt that ends with the process.
 */
export class RateLimiter {
  private readonly rate: Rate;
  private readonly now: () => number;
  private readonly buckets = new Map<string, Bucket>();
  private readonly salt = randomBytes(16);

  /** @param now in milliseconds, and never going back */
  constructor(rate: Rate, now: () => number) {
    this.rate = rate;
    this.now = now;
  }

  /** Takes a token; gives the seconds to wait where there is none, else 0. */
  take(address: string): number {
    const client = createHash('sha256').update(this.salt).update(clientOf(address)).digest('hex');
    const { burst, everyMs } = this.rate;
    const at = this.now();
    const before = this.buckets.get(client) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + (at - before.at) / everyMs);
    const left = tokens >= 1 ? tokens - 1 : tokens;
    // Put at the end: the first of the map is the one unheard for longest.
    this.buckets.delete(client);
    this.buckets.set(client, { tokens: left, at });
    if (this.buckets.size > MAX_CLIENTS) {
      const [longest] = this.buckets.keys();
      if (longest !== undefined) this.buckets.delete(longest);
    }
    return tokens >= 1 ? 0 : Math.max(1, Math.ceil(((1 - tokens) * everyMs) / 1000));
  }
}
