import type { GeneralName } from './general-name.ts';

/*
 * How a name lies within the subtree that a name constraint spans, form by form (RFC 5280
 * §4.2.1.10). otherName, x400Address, ediPartyName and registeredID are not compared.
 */

const HOST = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/i;
const WILDCARD = '*.';
const LOCAL_PART = /^(?:[^\s"@(),:;<>[\\\]]+|"(?:[^"\\]|\\.)*")$/;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** Whether a constraint of this form and value can stand in an extension at all. */
export function isBase(base: GeneralName): boolean {
  switch (base.form) {
    case 'dNSName':
      // A leading period is wrong, but common: it is refused where it would be applied.
      return base.text === '' || HOST.test(base.text.replace(/^\./, ''));
    case 'rfc822Name':
      return isHostOrDomain(base.text) || isMailbox(base.text);
    case 'uniformResourceIdentifier':
      return isHostOrDomain(base.text);
    case 'iPAddress':
      return isNetwork(base.octets);
    default:
      return true;
  }
}

/** Whether a constraint can be applied to names of its form. */
export function isComparableBase(base: GeneralName): boolean {
  return !(base.form === 'dNSName' && base.text.startsWith('.'));
}

/** Whether a name is of a form that is compared, and has a value that can be. */
export function isComparableName(name: GeneralName): boolean {
  switch (name.form) {
    case 'directoryName':
      return true;
    case 'dNSName':
      return HOST.test(
        name.text.startsWith(WILDCARD) ? name.text.slice(WILDCARD.length) : name.text,
      );
    case 'rfc822Name':
      return isMailbox(name.text);
    case 'uniformResourceIdentifier':
      return hostOf(name.text) !== null;
    case 'iPAddress':
      return name.octets.length === 4 || name.octets.length === 16;
    case 'otherName':
    case 'x400Address':
    case 'ediPartyName':
    case 'registeredID':
      return false;
  }
}

/** Whether a name, and all that a wildcard in it stands for, lies within the subtree of a base. */
export function liesWithin(name: GeneralName, base: GeneralName): boolean {
  switch (name.form) {
    case 'directoryName':
      return (
        base.form === 'directoryName' && base.rdnKeys.every((key, at) => key === name.rdnKeys[at])
      );
    case 'dNSName':
      return base.form === 'dNSName' && isAtOrBelow(withoutWildcard(name.text), base.text);
    case 'rfc822Name':
      return base.form === 'rfc822Name' && mailboxWithin(name.text, base.text);
    case 'uniformResourceIdentifier':
      return (
        base.form === 'uniformResourceIdentifier' && hostWithin(hostOf(name.text) ?? '', base.text)
      );
    case 'iPAddress':
      return base.form === 'iPAddress' && addressWithin(name.octets, base.octets);
    default:
      return false;
  }
}

/** Whether anything that a name stands for lies within the subtree: what excluded ones ask. */
export function touches(name: GeneralName, base: GeneralName): boolean {
  if (liesWithin(name, base)) return true;
  if (name.form !== 'dNSName' || base.form !== 'dNSName') return false;
  return name.text.startsWith(WILDCARD) && isAtOrBelow(base.text, withoutWildcard(name.text));
}

const withoutWildcard = (host: string): string =>
  host.startsWith(WILDCARD) ? host.slice(WILDCARD.length) : host;

/** dNSName: any number of labels may stand to the left; the empty base is above all. */
function isAtOrBelow(host: string, base: string): boolean {
  const [low, high] = [host.toLowerCase(), base.toLowerCase()];
  return high === '' || low === high || low.endsWith(`.${high}`);
}

const isHostOrDomain = (text: string): boolean => HOST.test(text.replace(/^\./, ''));

/** A host is that host alone; a leading period means all below it, and not the domain itself. */
function hostWithin(host: string, base: string): boolean {
  const [low, high] = [host.toLowerCase(), base.toLowerCase()];
  return high.startsWith('.') ? low.endsWith(high) : low === high;
}

function splitMailbox(text: string): readonly [local: string, host: string] {
  const at = text.lastIndexOf('@');
  return [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
}

function isMailbox(text: string): boolean {
  const [local, host] = splitMailbox(text);
  return PRINTABLE_ASCII.test(text) && LOCAL_PART.test(local) && HOST.test(host);
}

/** The part before the @ keeps its case (RFC 5280 §7.5). */
function mailboxWithin(name: string, base: string): boolean {
  const [local, host] = splitMailbox(name);
  if (!base.includes('@')) return hostWithin(host, base);
  const [baseLocal, baseHost] = splitMailbox(base);
  return local === baseLocal && host.toLowerCase() === baseHost.toLowerCase();
}

/** The host of a URI with an authority; null for none and for an IP address (RFC 5280 §4.2.1.10). */
function hostOf(uri: string): string | null {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(uri)?.[1];
  if (authority === undefined) return null;
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return HOST.test(host) && !/^[\d.]+$/.test(host) ? host : null;
}

/** Address and mask, both of four or of sixteen octets, the mask ones before zeros (RFC 4632). */
function isNetwork(octets: Uint8Array): boolean {
  if (octets.length !== 8 && octets.length !== 32) return false;
  const mask = octets.subarray(octets.length / 2);
  const bits = Array.from(mask, (octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits);
}

function addressWithin(address: Uint8Array, network: Uint8Array): boolean {
  if (network.length !== address.length * 2) return false;
  return address.every((octet, at) => {
    const mask = network[address.length + at] ?? 0;
    return (octet & mask) === ((network[at] ?? 0) & mask);
  });
}
