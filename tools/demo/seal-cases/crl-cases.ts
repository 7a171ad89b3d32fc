import { nullValue } from '../pki/der.ts';
import { extension } from '../pki/extensions.ts';
import { REVOCATION_REASON } from '../pki/ocsp.ts';
import { crlOf, crlVals, sealed, sigTst, xVals } from './build.ts';
import { days, REVOKED_EARLIER } from './moments.ts';
import {
  AT_STAMP,
  LT_AT_STAMP,
  NO_DATA,
  open,
  passed,
  REVOKED,
  sealCase,
  type SealCase,
  SIGNATURE,
} from './seal-case.ts';
import type { World } from './world.ts';

/* Lists of revoked certificates in the place of answers. */

/** A stamped seal with one particular CRL. */
const listed = (
  name: string,
  shows: string,
  seals: SealCase['seals'],
  make: (world: World) => ReturnType<typeof crlOf>,
  more: Partial<SealCase> = {},
): SealCase =>
  sealCase({
    name,
    shows,
    seals,
    make: async (world) =>
      sealed(world.seal, {
        unsigned: [sigTst(world.tsa), xVals(world.authority), crlVals(await make(world))],
      }),
    ...more,
  });

export const CRLS: readonly SealCase[] = [
  listed(
    'crl',
    'A CRL in the place of an answer, the certificate is not in it: passed.',
    [passed(LT_AT_STAMP)],
    ({ authority, secondSeal }) =>
      crlOf(authority, [{ serial: secondSeal.certificate.serial, at: REVOKED_EARLIER }]),
  ),
  listed(
    'crl-revoked',
    'The CRL names the certificate, revoked before the proven time of the seal.',
    [open('REVOKED_NO_POE', { ...LT_AT_STAMP, revocation: REVOKED })],
    ({ authority, seal }) =>
      crlOf(authority, [{ serial: seal.certificate.serial, at: REVOKED_EARLIER, reason: 1 }]),
    { verdict: 'invalid' },
  ),
  listed(
    'crl-suspended',
    'The CRL has the certificate on hold: try again later.',
    [open('TRY_LATER', { ...LT_AT_STAMP, revocation: REVOKED })],
    ({ authority, seal }) =>
      crlOf(authority, [
        {
          serial: seal.certificate.serial,
          at: REVOKED_EARLIER,
          reason: REVOCATION_REASON.certificateHold,
        },
      ]),
  ),
  listed(
    'crl-stale',
    'The CRL had run out before the seal was stamped: not fresh.',
    [open('TRY_LATER', LT_AT_STAMP)],
    ({ authority }) => crlOf(authority, [], { thisUpdate: days(-10), nextUpdate: days(-3) }),
  ),
  listed(
    'crl-with-unknown-critical-extension',
    'A critical extension of the CRL is not understood: no usable revocation data (RFC 5280 §5.2).',
    [NO_DATA],
    ({ authority }) =>
      crlOf(authority, [], { extensions: [extension('1.3.6.1.4.1.99999.1', nullValue(), true)] }),
  ),
  sealCase({
    name: 'crl-of-another-authority',
    shows: 'The CRL of another authority says nothing of this certificate: level T, no data.',
    seals: [
      open('CERTIFICATE_CHAIN_GENERAL_FAILURE', { level: 'T', ...AT_STAMP, timestamps: SIGNATURE }),
    ],
    make: async ({ seal, tsa, authority, deepAuthority }) =>
      sealed(seal, {
        unsigned: [
          sigTst(tsa),
          xVals(authority, deepAuthority),
          crlVals(await crlOf(deepAuthority, [])),
        ],
      }),
  }),
];
