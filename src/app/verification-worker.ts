/*
 * The worker that verifies: it carries the whole engine, so that the page stays light and free to
 * move. It fetches the page's own configuration and trust data, once, and nothing else.
 */
import { verify } from '../verification/verify.ts';
import { loadWorld } from './circumstances.ts';
import { pageAddress } from './configuration.ts';
import { fetchOwnBytes, fetchOwnJson } from './own-files.ts';
import { readRequest } from './verification-messages.ts';
import type { VerifyRequest, WorkerReply } from './verification-messages.ts';

const world = loadWorld(fetchOwnJson, fetchOwnBytes, pageAddress());

function reply(message: WorkerReply): void {
  self.postMessage(message);
}

async function run({ file, provenance, at }: VerifyRequest): Promise<void> {
  const { trust, knownIssuers, timeAnchors } = await world;
  reply({ kind: 'started' });
  const now = new Date();
  const circumstances = {
    trust,
    knownIssuers,
    anchors: [],
    timeAnchors,
    checkedAt: now,
    validationTime: at ?? now,
    ...provenance,
    reveal: false,
  };
  const verification = await verify(file, circumstances, (check) =>
    reply({ kind: 'check', check }),
  );
  reply({ kind: 'done', verification });
}

self.addEventListener('message', (event: MessageEvent) => {
  const request = readRequest(event.data);
  if (!request) {
    reply({ kind: 'crashed' });
    return;
  }
  run(request).catch(() => {
    reply({ kind: 'crashed' });
  });
});
