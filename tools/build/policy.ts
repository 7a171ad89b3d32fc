import * as v from 'valibot';

/*
 * The policy of every page: only its own files run, nothing is embedded, and scripts cannot be made
 * of strings except through the default Trusted Types policy (src/app/trusted-types.ts).
 */

const configuration = v.looseObject({
  registries: v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []),
});

/** Thrown for a configuration that the build cannot take; its message is for the deployer. */
export class ConfigurationError extends Error {}

const SELF = 'https://self.invalid';

function originOf(registry: string): string | null {
  if (!URL.canParse(registry, SELF)) {
    throw new ConfigurationError(`config.json: “${registry}” is no address`);
  }
  const url = new URL(registry, SELF);
  if (url.origin === SELF) return null;
  const local = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url.protocol !== 'https:' && !local) {
    throw new ConfigurationError(`config.json: the registry “${registry}” is not https`);
  }
  return url.origin;
}

/** The origins, besides the page's own, that config.json lets the page ask for shared credentials. */
export function registryOrigins(config: unknown): readonly string[] {
  const parsed = v.safeParse(configuration, config);
  if (!parsed.success)
    throw new ConfigurationError('config.json: “registries” is no list of addresses');
  const origins = parsed.output.registries.map(originOf).filter((origin) => origin !== null);
  return [...new Set(origins)];
}

interface PolicyOptions {
  /** Origins besides the page's own that may be asked. */
  readonly connect: readonly string[];
  /** Marks the inline script and styles of the development server; built pages have none. */
  readonly nonce?: string;
}

/** The Content-Security-Policy as a `<meta>` can carry it: without frame-ancestors (CSP3 §3.3). */
export function pagePolicy({ connect, nonce }: PolicyOptions): string {
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    "img-src 'self' data: blob:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "font-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** The headers that every answer of a host of the page should carry. */
export function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
