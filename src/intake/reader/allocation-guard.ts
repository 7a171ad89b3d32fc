/*
 * A few thousand octets of a PDF can unfold to gigabytes, and pdf.js knows no bound for that. In the
 * worker that reads it, all such memory is asked for through one constructor; the guard stands there.
 */

export interface AllocationGuard {
  /** Whether anything asked for too much since the guard was set. */
  readonly tripped: () => boolean;
}

/** The part of a worker's global scope that is changed. */
export interface Scope {
  Uint8Array: Uint8ArrayConstructor;
  DecompressionStream?: unknown;
}

/** Makes a worker refuse to allocate more octets at once than `limit`. */
export function guardAllocations(scope: Scope, limit: number): AllocationGuard {
  let tripped = false;
  const guarded = new Proxy(scope.Uint8Array, {
    construct(target, given: unknown[], newTarget): object {
      const [size] = given;
      if (typeof size === 'number' && size > limit) {
        tripped = true;
        throw new RangeError('more memory than a PDF may ask for');
      }
      const made: unknown = Reflect.construct(target, given, newTarget);
      if (typeof made !== 'object' || made === null) throw new TypeError('no array was made');
      return made;
    },
  });
  scope.Uint8Array = guarded;
  // The browser's own inflater gathers its output without asking; pdf.js has another one.
  scope.DecompressionStream = undefined;
  return { tripped: () => tripped };
}
