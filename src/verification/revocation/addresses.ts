import type { Certificate } from '../certificate/certificate.ts';
import { oidOf } from '../der/content.ts';
import { each, explicit, inside, readWhole } from '../der/cursor.ts';
import { constructed, primitive, TAG, type DerValue } from '../der/value.ts';
import { MAX_ADDRESSES, MAX_ADDRESS_CHARACTERS } from '../limits.ts';
import { EXTENSION, extensionValue } from './extensions.ts';

/*
 * Where a certificate says that its status is to be had. Nothing is asked there but by the reader's
 * wish, and never by the engine.
 */

/** id-ad-ocsp (RFC 5280 §4.2.2.1). */
const OCSP = '1.3.6.1.5.5.7.48.1';
const URI = primitive(6);

/** Addresses of responders, out of authorityInfoAccess. */
export function responderAddresses(certificate: Certificate): readonly string[] {
  const value = extensionValue(certificate, EXTENSION.authorityInfoAccess);
  if (value === null) return [];
  const found = readWhole(value, (cursor) =>
    each(cursor.next(TAG.sequence), (description) => {
      const access = inside(description);
      const method = oidOf(access.next(TAG.objectIdentifier));
      const location = access.any();
      access.finish();
      return method === OCSP ? location : null;
    }),
  );
  return webAddresses(found ?? []);
}

/** Addresses of revocation lists, out of cRLDistributionPoints. */
export function listAddresses(certificate: Certificate): readonly string[] {
  const value = extensionValue(certificate, EXTENSION.crlDistributionPoints);
  if (value === null) return [];
  const found = readWhole(value, (cursor) =>
    each(cursor.next(TAG.sequence), (point) => {
      const name = inside(point).optional(constructed(0));
      const choice = name === null ? null : explicit(name, constructed(0), constructed(1));
      return choice?.tag === constructed(0) ? each(choice, (one) => one) : [];
    }).flat(),
  );
  return webAddresses(found ?? []);
}

/** Those of GeneralNames that are addresses of the web, as they are written. */
function webAddresses(names: readonly (DerValue | null)[]): readonly string[] {
  const addresses = names.flatMap((name) => {
    if (name?.tag !== URI || name.content.length > MAX_ADDRESS_CHARACTERS) return [];
    const text = String.fromCharCode(...name.content);
    return /^https?:\/\/[\x21-\x7e]+$/i.test(text) ? [text] : [];
  });
  return [...new Set(addresses)].slice(0, MAX_ADDRESSES);
}
