/*
 * The European Learning Model as data: elm-3.1.json and elm-3.2.json, made by tools/elm from the
 * tables of the published context and application profiles (ELM 3.1: EDC AP 1.1.0, ELM 3.2: EDC AP
 * 1.2.0; © European Commission, EUPL-1.2).
 */

export interface ModelData {
  readonly prefixes: Readonly<Record<string, string>>;
  /** Terms for classes. */
  readonly classes: Readonly<Record<string, string>>;
  /** Terms for properties: the IRI, then `@id`, `@language` or a datatype where values are coerced. */
  readonly terms: Readonly<Record<string, string>>;
  /**
   * By profile, what it adds to those that it includes: by class (or `@name` of a shape that others
   * refer to) one text a constraint: `path min..max kind=value …`, path `.` for the node itself.
   */
  readonly profiles: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
