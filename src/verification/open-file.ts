import {
  openContainer,
  type RefusedFile,
  type SealedContainer,
  type UnsealedContainer,
} from './container/container.ts';
import { decodeText } from './container/decode-text.ts';
import type { JsonObject } from './container/json.ts';
import { readPayload, type Payload } from './container/payload.ts';
import { fail, pass, unknown, warn, type Finding } from './finding.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readHeader, type SealHeader } from './seal/header.ts';
import { gate, type Gate } from './structure/gate.ts';

/** A sealed container with its headers and its payload read. */
export interface OpenedSeal extends SealedContainer {
  /** One for each signature; null where a protected header cannot be read. */
  readonly headers: readonly (SealHeader | null)[];
  readonly payload: Payload;
}

export type Opened = RefusedFile | UnsealedContainer | OpenedSeal;

/** Opens the bytes of a file as far as they go without any check of a seal. */
export function openFile(bytes: Uint8Array): Opened {
  if (bytes.length > MAX_FILE_BYTES) {
    const params = { size: bytes.length, limit: MAX_FILE_BYTES };
    return { kind: 'refused', code: 'format.too-large', params };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { kind: 'refused', code: decoded.code, params: {} };
  const opened = openContainer(decoded.text);
  if (opened.kind !== 'sealed') return opened;
  const headers = opened.signatures.map(readHeader);
  const payload = readPayload(opened, headers);
  // A payload that readers would understand in two ways makes the whole container malformed.
  const fault = opened.fault ?? (payload.kind === 'malformed' ? payload : null);
  return { ...opened, headers, payload, fault };
}

/** What a file holds that can be read as a credential, and the finding on its format. */
export interface Content {
  readonly finding: Finding;
  readonly credential: {
    readonly value: JsonObject;
    readonly gate: Gate & { kind: 'credential' };
  } | null;
}

/** Judges the format: is there anything here that is a European Digital Credential? */
export function readContent(opened: Opened): Content {
  switch (opened.kind) {
    case 'refused':
      return nothing(fail(opened.code, opened.params));
    case 'unsealed':
      return opened.container === 'issuer-upload'
        ? throughGate(opened.value, warn('format.issuer-upload'))
        : throughGate(opened.value, pass('format.ok'));
    case 'sealed':
      if (opened.fault !== null) return nothing(fail(opened.fault.code, opened.fault.params));
      if (opened.payload.kind === 'object') {
        return throughGate(opened.payload.value, pass('format.ok'));
      }
      // Detached data is not this file's fault: the seal says that it is missing.
      if (opened.payload.kind === 'detached') return nothing(unknown('format.payload-unreadable'));
      return nothing(fail('format.payload-unreadable'));
  }
}

function nothing(finding: Finding): Content {
  return { finding, credential: null };
}

function throughGate(value: JsonObject, finding: Finding): Content {
  const passed = gate(value);
  if (passed.kind === 'refused') return nothing(fail(passed.code));
  return { finding, credential: { value, gate: passed } };
}
