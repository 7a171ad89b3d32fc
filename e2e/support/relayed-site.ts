import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TrustLists } from '../../src/verification/trust/trust-data.ts';
import { issueOcspResponse, type CertificateStatus } from '../../tools/demo/pki/ocsp.ts';
import { createPki } from '../../tools/demo/pki/pki.ts';
import { mountRelay } from '../../tools/relay/mount.ts';
import { siteServer } from '../../tools/serve/site-server.ts';
import { serviceOf, trustOf } from '../../tools/testing/circumstances.ts';
import { serve } from '../../tools/testing/list-server.ts';
import { reachableSeal } from '../../tools/testing/reachable-seal.ts';
import { sealedCredential } from '../../tools/testing/sealed.ts';
import { trustFolder } from '../../tools/testing/trust-folder.ts';

/*
 * The built page with a relay and a certification authority that answers, both on this machine: the
 * demonstration's own authority exists in its certificates only.
 */

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const HOUR = 60 * 60 * 1000;

export interface RelayedSite {
  readonly url: string;
  /** Where the authority answers. */
  readonly authority: string;
  /** A file whose seal carries nothing about revocation. */
  readonly file: string;
  /** What the authority was asked so far, by method and path. */
  readonly heard: readonly string[];
  /** What the authority says from now on; null: nothing. */
  readonly says: (status: CertificateStatus | null) => void;
  readonly close: () => Promise<void>;
}

export async function relayedSite(): Promise<RelayedSite> {
  const heard: string[] = [];
  let status: CertificateStatus | null = null;
  const pki = await createPki();
  const authority = await serve((request, response) => {
    heard.push(`${request.method ?? ''} ${request.url ?? ''}`);
    void answer().then((body) => {
      response.writeHead(body === null ? 503 : 200, {
        'Content-Type': 'application/ocsp-response',
      });
      response.end(body);
    });
  });
  const seal = await reachableSeal(pki.authority, authority.url);
  async function answer(): Promise<Uint8Array | null> {
    if (status === null) return null;
    const now = Date.now();
    return issueOcspResponse({
      certificate: seal.certificate,
      authority: pki.authority.certificate,
      responder: pki.sealResponder,
      status,
      thisUpdate: new Date(now - HOUR),
      nextUpdate: new Date(now + HOUR),
    });
  }

  const folder = await mkdtemp(join(tmpdir(), 'overovna-relayed-'));
  await cp(DIST, folder, { recursive: true });
  const config = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')) as object;
  const der = Buffer.from(seal.certificate.der).toString('base64');
  await writeFile(
    join(folder, 'config.json'),
    JSON.stringify({ ...config, relay: '/relay', issuerCertificates: [der] }),
  );
  await rm(join(folder, 'trust'), { recursive: true });
  const services = [serviceOf([pki.authority.certificate])];
  const { lists } = trustOf(services);
  const files = await trustFolder({
    lists: { ...lists, demonstration: true, lists: lists.lists.map(withoutEnd) },
    sealServices: services,
    timestampServices: [],
  });
  for (const [path, content] of [
    ...files,
    ['revocation/index.json', { schema: 2, objects: [] }] as const,
  ]) {
    const target = join(folder, 'trust', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, JSON.stringify(content));
  }

  const server = siteServer(folder, await mountRelay(folder, { allowPrivate: true }));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${String(portOf(server))}`,
    authority: authority.url,
    file: await sealedCredential({ seal }),
    heard,
    says: (next) => {
      status = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await authority.close();
      await rm(folder, { recursive: true });
    },
  };
}

type AnyList = TrustLists['lists'][number];

/** A list that never runs out. */
const withoutEnd = (list: AnyList): AnyList =>
  list.failed === null ? { ...list, nextUpdate: null } : list;

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
