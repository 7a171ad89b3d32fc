import * as v from 'valibot';

const knownIssuer = v.object({
  identifiers: v.array(v.string()),
  names: v.record(v.string(), v.string()),
  role: v.picklist(['university', 'national-system', 'school', 'other']),
  homepage: v.optional(v.pipe(v.string(), v.url())),
  /** Identifiers of the organisations it may seal for, or ["*"] for all. */
  sealsFor: v.optional(v.array(v.string()), []),
  statusRegistry: v.optional(v.pipe(v.string(), v.url())),
});

/** An organisation that the deployer vouches for as an issuer of education. */
export type KnownIssuer = v.InferOutput<typeof knownIssuer>;

/** Reads a table of known issuers (`issuers` in config.json, `--issuers FILE`); null where it is not one. */
export function parseKnownIssuers(json: unknown): readonly KnownIssuer[] | null {
  const parsed = v.safeParse(v.array(knownIssuer), json);
  return parsed.success ? parsed.output : null;
}
