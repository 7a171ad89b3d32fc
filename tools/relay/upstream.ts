import { lookup as lookupName, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublic } from './private-address.ts';
import type { Question } from './question.ts';

/** What came back, or why nothing did. */
export type UpstreamAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: 'refused' | 'no-answer' | 'time' | 'too-large' };

export interface UpstreamOptions {
  readonly timeMs: number;
  readonly ocspBytes: number;
  readonly crlBytes: number;
  /** Only for tests on one machine. */
  readonly allowPrivate: boolean;
}

/** What authorities call their answers; many call a list just bytes. */
const TYPES: Readonly<Record<Question['kind'], ReadonlySet<string>>> = {
  ocsp: new Set(['application/ocsp-response']),
  crl: new Set([
    'application/pkix-crl',
    'application/x-pkcs7-crl',
    'application/x-x509-crl',
    'application/octet-stream',
  ]),
};

const failed = (problem: Extract<UpstreamAnswer, { ok: false }>['problem']): UpstreamAnswer => ({
  ok: false,
  problem,
});

/** Puts one question to its address: no redirect is followed, no address of a private network asked. */
export async function askUpstream(
  question: Question,
  options: UpstreamOptions,
): Promise<UpstreamAnswer> {
  const { address } = question;
  const host = address.hostname.replace(/^\[|\]$/g, '');
  // A host that is an IP address is not looked up, so it is looked at here.
  if (isIP(host) !== 0 && !options.allowPrivate && !isPublic(host)) return failed('refused');
  const limit = question.kind === 'ocsp' ? options.ocspBytes : options.crlBytes;
  const signal = AbortSignal.timeout(options.timeMs);
  try {
    const response = await send(question, { signal, lookup: lookupPublic(options.allowPrivate) });
    const type = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (response.statusCode !== 200 || !TYPES[question.kind].has(type)) {
      response.destroy();
      return failed('no-answer');
    }
    const bytes = await readBody(response, limit);
    return bytes === null ? failed('too-large') : { ok: true, bytes };
  } catch (error) {
    if (error instanceof PrivateAddress) return failed('refused');
    return failed(signal.aborted ? 'time' : 'no-answer');
  }
}

class PrivateAddress extends Error {}

/** Looks a name up and gives it only where every address of it is public; the one given is connected to. */
function lookupPublic(allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookupName(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) {
        callback(error, '');
        return;
      }
      const [first] = addresses;
      if (first === undefined) callback(new Error('no address'), '');
      else if (!allowPrivate && !addresses.every(({ address }) => isPublic(address))) {
        callback(new PrivateAddress(), '');
      } else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function send(
  question: Question,
  connection: Pick<RequestOptions, 'signal' | 'lookup'>,
): Promise<IncomingMessage> {
  const { address } = question;
  const ask = address.protocol === 'https:' ? httpsRequest : httpRequest;
  const common = { ...connection, agent: false as const };
  return new Promise((resolve, reject) => {
    const sent =
      question.kind === 'ocsp'
        ? ask(address, {
            ...common,
            method: 'POST',
            headers: {
              'Content-Type': 'application/ocsp-request',
              'Content-Length': question.request.length,
              Accept: 'application/ocsp-response',
            },
          })
        : ask(address, { ...common, method: 'GET' });
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end(question.kind === 'ocsp' ? question.request : undefined);
  });
}

/** The body; null where it is larger than allowed, of which no more is read than that. */
async function readBody(
  response: IncomingMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Buffer[] = [];
  let length = 0;
  const body: AsyncIterable<Buffer> = response;
  for await (const part of body) {
    length += part.length;
    if (length > limit) {
      response.destroy();
      return null;
    }
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
