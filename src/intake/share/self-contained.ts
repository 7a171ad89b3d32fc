import { deflateSync, Inflate } from 'fflate';
import { MAX_FILE_BYTES } from '../../verification/limits.ts';
import { problem } from '../arrival.ts';
import type { Arrival } from '../arrival.ts';
import { MAX_SELF_CONTAINED_CHARACTERS } from './limits.ts';

/*
 * A credential carried in its own link (contracts §5): `1.` and the deflated bytes as base64url. What
 * comes in so is a stranger's, and a kilobyte of it can stand for a megabyte: it is unpacked in
 * small steps and given up at the size of the largest file.
 */

const VERSION = '1.';
const BASE64URL = /^[A-Za-z0-9_-]+$/;
/** Deflate grows by a factor of 1,032 at most (RFC 1951), so one step makes half a megabyte at most. */
const STEP_BYTES = 512;

function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array | null {
  if (!BASE64URL.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  // Bits left over in the last character are no encoding of ours (RFC 4648 §3.5).
  return toBase64url(bytes) === text ? bytes : null;
}

/** The fragment of the link that holds these bytes, without #. */
export function packFragment(bytes: Uint8Array): string {
  return VERSION + toBase64url(deflateSync(bytes, { level: 9 }));
}

type Unpacked = Uint8Array | 'broken' | 'too-large';

function inflate(packed: Uint8Array): Unpacked {
  const parts: Uint8Array[] = [];
  const made = { length: 0, isWhole: false };
  const stream = new Inflate((part, final) => {
    parts.push(part);
    made.length += part.length;
    made.isWhole = final;
  });
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    try {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    } catch {
      return 'broken';
    }
    if (made.length > MAX_FILE_BYTES) return 'too-large';
  }
  if (!made.isWhole) return 'broken';
  const bytes = new Uint8Array(made.length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Reads what stands behind # in a self-contained link. */
export function readSelfContained(fragment: string): Arrival {
  if (!fragment.startsWith(VERSION) || fragment.length > MAX_SELF_CONTAINED_CHARACTERS) {
    return problem({ kind: 'self-contained-broken' });
  }
  const packed = fromBase64url(fragment.slice(VERSION.length));
  const bytes = packed === null ? 'broken' : inflate(packed);
  if (bytes === 'broken') return problem({ kind: 'self-contained-broken' });
  if (bytes === 'too-large')
    return problem({ kind: 'self-contained-large', limit: MAX_FILE_BYTES });
  return { kind: 'file', file: { bytes, name: SELF_CONTAINED_NAME, origin: 'link' } };
}

/** A link carries no file name. */
const SELF_CONTAINED_NAME = 'micro-credential.jsonld';
