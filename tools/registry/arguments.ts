import { parseArgs } from 'node:util';
import { MAX_TOTAL_BYTES } from './limits.ts';

export interface RegistryArguments {
  readonly host: string;
  readonly port: number;
  /** Origins of the pages that may ask. */
  readonly origins: readonly string[];
  readonly folder: string | null;
  readonly redis: readonly string[];
  readonly maxBytes: number;
  readonly behindProxy: boolean;
}

export const USAGE = `npm run registry -- [--host HOST] [--port PORT] [--origin ORIGIN]…
    [--folder DIR] [--max-bytes N] | [--redis URL]…   [--behind-proxy]`;

function wholeNumber(text: string, most: number): number | null {
  const number = Number(text);
  return /^\d+$/.test(text) && number <= most ? number : null;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

const OPTIONS = {
  host: { type: 'string' },
  port: { type: 'string' },
  origin: { type: 'string', multiple: true },
  folder: { type: 'string' },
  redis: { type: 'string', multiple: true },
  'max-bytes': { type: 'string' },
  'behind-proxy': { type: 'boolean' },
} as const;

/** The words by their names; a sentence where one has none. */
function named(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    return error instanceof Error ? error.message : USAGE;
  }
}

/** Reads the words of the command line; a sentence where they say nothing that can be done. */
export function readArguments(words: readonly string[]): RegistryArguments | string {
  const values = named(words);
  if (typeof values === 'string') return values;
  const { host = 'localhost', port = '4180', origin = [], folder = null, redis = [] } = values;
  const { 'max-bytes': most, 'behind-proxy': behindProxy = false } = values;
  const portNumber = wholeNumber(port, 65_535);
  const maxBytes =
    most === undefined ? MAX_TOTAL_BYTES : wholeNumber(most, Number.MAX_SAFE_INTEGER);
  if (portNumber === null) return `“${port}” is no port`;
  if (maxBytes === null) return `“${most ?? ''}” is no number of bytes`;
  const wrong = origin.find((one) => !isOrigin(one));
  if (wrong !== undefined) return `“${wrong}” is no origin such as https://example.org`;
  if (redis.length > 0 && (folder !== null || most !== undefined)) {
    return 'A server of shares has its own place and its own bound: no --folder and no --max-bytes';
  }
  return { host, port: portNumber, origins: origin, folder, redis, maxBytes, behindProxy };
}
