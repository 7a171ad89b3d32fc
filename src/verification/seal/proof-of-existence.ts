/**
 * Proofs of existence (EN 319 102-1 §5.6.2): for each object the earliest time at which it is
 * proven to have existed. Objects are named by the caller: a certificate by its SHA-256, other
 * things by a name of their own. What is not proven exists only now.
 */
export class ProofsOfExistence {
  private readonly earliest = new Map<string, number>();
  private readonly now: Date;

  /** @param now the validation time: everything in the file exists at least then */
  constructor(now: Date) {
    this.now = now;
  }

  add(objects: Iterable<string>, time: Date): void {
    for (const object of objects) {
      const known = this.earliest.get(object) ?? Number.POSITIVE_INFINITY;
      this.earliest.set(object, Math.min(known, time.getTime()));
    }
  }

  /** The earliest proven time of an object; the validation time where nothing proves more. */
  of(object: string): Date {
    const time = this.earliest.get(object);
    return time === undefined || time > this.now.getTime() ? this.now : new Date(time);
  }
}
