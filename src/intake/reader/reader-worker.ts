import { MAX_ALLOCATION_BYTES } from '../limits.ts';
import { firstOf } from '../qr/decoder.ts';
import { secondDecoder } from '../qr/second.ts';
import { zxingDecoder } from '../qr/zxing.ts';
import { guardAllocations } from './allocation-guard.ts';
import type { Scope } from './allocation-guard.ts';
import type { ReadReply, ReadRequest, Reading } from './messages.ts';
import { readPicture } from './read-picture.ts';

/*
 * The worker that reads one picture or one PDF, and is then ended. It decodes what strangers made, so
 * that the page need not.
 */

function reply(message: ReadReply): void {
  postMessage(message);
}

async function read(request: ReadRequest): Promise<Reading> {
  const zxing = zxingDecoder();
  if (request.kind === 'picture') {
    reply({ kind: 'started' });
    return readPicture(request.blob, zxing, secondDecoder());
  }
  const { readPdf } = await import('./read-pdf.ts');
  reply({ kind: 'started' });
  const scope: Scope = globalThis;
  return readPdf(request.blob, {
    decoder: firstOf([zxing, secondDecoder()]),
    guard: guardAllocations(scope, MAX_ALLOCATION_BYTES),
    onPage: (page, pages) => reply({ kind: 'page', page, pages }),
  });
}

/** pdf.js speaks through the same worker as it loads; only the page's request is answered. */
function isRequest(message: unknown): message is ReadRequest {
  return typeof message === 'object' && message !== null && 'kind' in message && 'blob' in message;
}

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isRequest(data)) return;
  read(data).then(
    (reading) => reply({ kind: 'done', reading }),
    () =>
      reply({ kind: 'done', reading: { kind: 'problem', problem: { kind: 'reading-failed' } } }),
  );
});
