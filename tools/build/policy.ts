import * as v from 'valibot';

/*
 * The policy of every page: only its own files run, nothing is embedded, and scripts cannot be made
 * of strings except through the default Trusted Types policy (src/app/trusted-types.ts).
 */

const configuration = v.looseObject({
  registries: v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []),
  fetchFrom: v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []),
});

/** Thrown for a configuration that the build cannot take; its message is for the deployer. */
export class ConfigurationError extends Error {}

const SELF = 'https://self.invalid';

function originOf(address: string): string | null {
  if (!URL.canParse(address, SELF)) {
    throw new ConfigurationError(`config.json: “${address}” is no address`);
  }
  const url = new URL(address, SELF);
  if (url.origin === SELF) return null;
  // A name to URLs, but every host below to the policy (CSP3 §2.3.1).
  if (url.hostname.includes('*')) {
    throw new ConfigurationError(`config.json: “${address}” stands for more than one host`);
  }
  const local = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url.protocol !== 'https:' && !local) {
    throw new ConfigurationError(`config.json: “${address}” is not https`);
  }
  return url.origin;
}

/** A host to fetch from is named by its origin alone, so that nobody takes a path for a bound. */
function hostOrigin(address: string): string {
  const origin = originOf(address);
  if (origin !== address) {
    throw new ConfigurationError(
      `config.json: “${address}” in “fetchFrom” is no origin such as https://example.org`,
    );
  }
  return origin;
}

/**
 * The origins, besides the page's own, that config.json lets the page ask: the registries of shares,
 * and the hosts that it may fetch a file from where the reader agrees.
 */
export function connectOrigins(config: unknown): readonly string[] {
  const parsed = v.safeParse(configuration, config);
  if (!parsed.success) {
    throw new ConfigurationError(
      'config.json: “registries” and “fetchFrom” have to be lists of addresses',
    );
  }
  const { registries, fetchFrom } = parsed.output;
  const origins = registries.map(originOf).filter((origin) => origin !== null);
  return [...new Set([...origins, ...fetchFrom.map(hostOrigin)])];
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
    // Compiling WebAssembly, for the decoder of QR codes; no string becomes script by it
    // (CSP3 §4.4, WebAssembly Web API §6).
    `script-src ${own} 'wasm-unsafe-eval'`,
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
