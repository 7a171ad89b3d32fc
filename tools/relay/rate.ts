/** How much the relay does for one client, for all together, and at the same time. */
export interface RateLimits {
  readonly windowMs: number;
  readonly perClient: number;
  readonly inAll: number;
  readonly atOnce: number;
}

/**
 * Counts requests within a window of time. Whom it counts it forgets with the window; it never knows
 * what was asked.
 */
export class Rate {
  private readonly limits: RateLimits;
  private readonly counts = new Map<string, number>();
  private started = Number.NEGATIVE_INFINITY;
  private all = 0;
  private running = 0;

  constructor(limits: RateLimits) {
    this.limits = limits;
  }

  /** Begins a request; false where it has to be refused. */
  begin(client: string, now: number): boolean {
    const { windowMs, perClient, inAll, atOnce } = this.limits;
    if (now - this.started >= windowMs) {
      this.started = now;
      this.counts.clear();
      this.all = 0;
    }
    const count = this.counts.get(client) ?? 0;
    if (count >= perClient || this.all >= inAll || this.running >= atOnce) return false;
    this.counts.set(client, count + 1);
    this.all += 1;
    this.running += 1;
    return true;
  }

  end(): void {
    this.running -= 1;
  }
}
