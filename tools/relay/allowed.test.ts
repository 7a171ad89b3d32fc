import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authorityInfoAccess, crlDistributionPoints } from '../demo/pki/extensions.ts';
import { createPki } from '../demo/pki/pki.ts';
import { instanceOf, serviceOf, trustOf } from '../testing/circumstances.ts';
import { issue, name } from '../testing/revocation.ts';
import { trustFolder } from '../testing/trust-folder.ts';
import { allowedOrigins } from './allowed.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overovna-relay-'));
  const { root } = await createPki();
  const naming = async (host: string) =>
    issue(root, name(host), {
      extensions: [
        authorityInfoAccess(`http://ocsp.${host}/a/b`, `http://issuer.${host}/ca.cer`),
        crlDistributionPoints(`https://crl.${host}:8443/ca.crl?x`),
      ],
    });
  const [seal, stamp, responder, known] = await Promise.all(
    ['seal.example', 'stamp.example', 'responder.example', 'known.example'].map(naming),
  );
  const files = await trustFolder({
    lists: trustOf([]).lists,
    sealServices: [serviceOf([seal!.certificate])],
    timestampServices: [
      serviceOf([stamp!.certificate], { instances: [instanceOf({ type: 'TSA/QTST' })] }),
    ],
    responders: [serviceOf([responder!.certificate])],
  });
  const der = Buffer.from(known!.certificate.der).toString('base64');
  for (const [file, json] of [
    ...files,
    ['../known.json', { issuerCertificates: [der, 'AAAA'], issuers: [] }] as const,
    ['../nobody.json', { issuers: [] }] as const,
  ]) {
    const path = join(folder, 'trust', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(json));
  }
});
afterAll(() => rm(folder, { recursive: true }));

const allowed = async (config: string, trust = 'trust'): Promise<readonly string[]> =>
  [...(await allowedOrigins(join(folder, trust), join(folder, config)))].sort();

const ANCHORS = [
  'http://ocsp.seal.example',
  'http://ocsp.stamp.example',
  'https://crl.seal.example:8443',
  'https://crl.stamp.example:8443',
];

it('allows the hosts that the certificates of anchors name for their status', async () =>
  expect(await allowed('nobody.json')).toEqual(ANCHORS));

it('allows those of known issuers as well', async () =>
  expect(await allowed('known.json')).toEqual(
    [...ANCHORS, 'http://ocsp.known.example', 'https://crl.known.example:8443'].sort(),
  ));

it('allows nobody where nothing is known', async () =>
  expect(await allowed('nobody.json', 'elsewhere')).toEqual([]));

it('does not start without a configuration', async () =>
  expect(allowed('missing.json')).rejects.toThrow());
