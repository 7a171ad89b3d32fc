import { looksLikeAddress } from './address.ts';
import type { OwnAddresses } from './address.ts';
import { problem } from './arrival.ts';
import type { Arrival, CodeOrigin } from './arrival.ts';
import { readText } from './text.ts';
import type { TextSource } from './text.ts';

/**
 * Three parts of base64url, the second of which may be left out (RFC 7515 §7.1 and appendix F). The
 * first begins as every JSON object does in base64url; www.example.org has three parts as well.
 */
const COMPACT_JWS = /^e[wy3][A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+$/;

interface CodeSource extends TextSource {
  readonly origin: CodeOrigin;
}

/**
 * Says what a code may do. Codes hold all kinds of things, so unlike pasted text a code is taken for
 * a credential only where it reads like one.
 */
export function readCode(text: string, source: CodeSource, own: OwnAddresses): Arrival {
  const trimmed = text.trim();
  const isContent = trimmed.startsWith('{') || COMPACT_JWS.test(trimmed);
  if (!isContent && !looksLikeAddress(trimmed)) return problem({ kind: 'code-other' });
  return readText(trimmed, source, own);
}
