import * as v from 'valibot';

/** An address of its own, or a path of the page that the table belongs to. */
const registry = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) || text.startsWith('/')),
);

const knownIssuer = v.object({
  identifiers: v.array(v.string()),
  names: v.record(v.string(), v.string()),
  role: v.picklist(['university', 'national-system', 'school', 'other']),
  homepage: v.optional(v.pipe(v.string(), v.url())),
  /** Identifiers of the organisations it may seal for, or ["*"] for all. */
  sealsFor: v.optional(v.array(v.string()), []),
  /** The registry that may say whether its credentials were revoked. */
  statusRegistry: v.optional(registry),
});

/** An organisation that the deployer vouches for as an issuer of education. */
export type KnownIssuer = v.InferOutput<typeof knownIssuer>;

/**
 * The address of a registry as it is compared: absolute and without a slash at its end; null where
 * it is none, or a path without a page to go with.
 */
export function registryAddress(registry: string, page?: string): string | null {
  if (!URL.canParse(registry, page)) return null;
  return new URL(registry, page).href.replace(/\/+$/, '');
}

/**
 * Reads a table of known issuers (`issuers` in config.json, `--issuers FILE`); null where it is not one.
 *
 * @param page the address that paths are relative to; without it nobody answers to a path
 */
export function parseKnownIssuers(json: unknown, page?: string): readonly KnownIssuer[] | null {
  const parsed = v.safeParse(v.array(knownIssuer), json);
  if (!parsed.success) return null;
  return parsed.output.map(({ statusRegistry, ...issuer }) => {
    const address = statusRegistry === undefined ? null : registryAddress(statusRegistry, page);
    return address === null ? issuer : { ...issuer, statusRegistry: address };
  });
}
