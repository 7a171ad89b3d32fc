/** Each node once, though several places of the file may refer to it. */
export function distinct<T extends { readonly id: string | null }>(
  nodes: readonly T[],
): readonly T[] {
  return nodes.filter(
    ({ id }, index) => id === null || nodes.findIndex((other) => other.id === id) === index,
  );
}
