/**
 * Makes a function that computes its result once for each object and keeps it as long as the object
 * itself is kept, and no longer. For functions of nothing but the object, which nobody alters.
 */
export function onceForEach<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const results = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known.value;
    const value = compute(key);
    results.set(key, { value });
    return value;
  };
}
