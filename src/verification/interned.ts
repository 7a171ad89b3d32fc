import { toHex, type Bytes } from './bytes.ts';

/** Gives equal bytes one object, so that what is computed for it is computed once. */
export class Interned {
  private readonly known = new Map<string, Bytes>();

  of(bytes: Bytes): Bytes {
    const key = toHex(bytes);
    const same = this.known.get(key) ?? bytes;
    this.known.set(key, same);
    return same;
  }
}
