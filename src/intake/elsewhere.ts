/*
 * An address that is not ours. It is shown with its host and never followed by itself: any code can
 * hold any address, and a name in it proves nothing.
 */

/** Services whose credentials open here, once their file has been fetched there. */
export const SERVICES = ['mikrocertifikat', 'europass'] as const;
export type Service = (typeof SERVICES)[number];

/** Hosts by which a service is known; a host below one of them counts as well. */
const HOSTS: Readonly<Record<Service, readonly string[]>> = {
  mikrocertifikat: ['mikrocertifikat.cz'],
  europass: ['europass.europa.eu', 'europass.eu'],
};
/** Services that share their host with others, by the beginning of the path. */
const EUROPASS_PATH = /^\/europass(?:\/|$)/;

export interface Elsewhere {
  /** The whole address as the browser reads it: the host in ASCII, so that look-alikes show. */
  readonly href: string;
  readonly host: string;
  /** The service that this host belongs to; null for any other address. */
  readonly service: Service | null;
  /** It carries a user name before the host, which reads like another host. */
  readonly hasCredentials: boolean;
  /** Whether the reader can be offered to open it: https and no user name. */
  readonly canOpen: boolean;
}

function serviceOf({ protocol, hostname, pathname }: URL): Service | null {
  if (protocol !== 'https:') return null;
  const isBelow = (host: string) => hostname === host || hostname.endsWith(`.${host}`);
  const known = SERVICES.find((service) => HOSTS[service].some(isBelow));
  if (known !== undefined) return known;
  return hostname === 'europa.eu' && EUROPASS_PATH.test(pathname) ? 'europass' : null;
}

/** Describes an http or https address of somebody else. */
export function elsewhere(url: URL): Elsewhere {
  const hasCredentials = url.username !== '' || url.password !== '';
  return {
    href: url.href,
    host: url.host,
    service: hasCredentials ? null : serviceOf(url),
    hasCredentials,
    canOpen: url.protocol === 'https:' && !hasCredentials,
  };
}
