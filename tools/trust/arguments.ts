import { parseArgs } from 'node:util';
import { CURRENT_PINS, pinsOfNotice } from './pins.ts';

/** Address of the EU list of trusted lists; it never changes. */
export const LOTL_URL = 'https://ec.europa.eu/tools/lotl/eu-lotl.xml';

/** What the command is to do. */
export interface TrustArguments {
  /** Address or file of the list of trusted lists; null where single lists are given. */
  readonly lotl: string | null;
  readonly pins: readonly string[];
  /** Notice of the pins; null for the one that the list itself names. */
  readonly journal: string | null;
  /** Files with the signer each must have: a fingerprint, or a certificate's file. */
  readonly lists: readonly { readonly file: string; readonly signer: string }[];
  readonly at: Date | null;
  readonly territories: readonly string[];
  readonly revocation: boolean;
  readonly out: string;
  readonly report: boolean;
}

export type ParsedArguments =
  | { readonly ok: true; readonly value: TrustArguments }
  | { readonly ok: false; readonly problem: string };

export const USAGE =
  'npm run -s trust -- [--lotl URL|FILE] [--pin SHA256]… [--journal URL] ' +
  '[--list FILE --signer SHA256|FILE]… [--at TIME] [--territory CC]… [--revocation] ' +
  '--out DIR [--report]';

const wrong = (problem: string): ParsedArguments => ({ ok: false, problem });

/** Reads the words of the command line; a problem is worded for the person who typed them. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const parsed = parse(words);
  if (!parsed.ok) return parsed;
  const { values } = parsed;
  if (values.out === undefined || values.out === '') return wrong('--out DIR is needed');
  const pins = values.pin.map((pin) => pin.toLowerCase().replaceAll(':', ''));
  const badPin = pins.find((pin) => !isFingerprint(pin));
  if (badPin !== undefined) return wrong(`--pin ${badPin} is no SHA-256`);
  const territories = values.territory.map((one) => one.toUpperCase());
  const badTerritory = territories.find((one) => !/^[A-Z]{2}$/.test(one));
  if (badTerritory !== undefined) return wrong(`--territory ${badTerritory} is no country code`);
  const at = values.at === undefined ? null : readTime(values.at);
  if (at === undefined) return wrong(`--at ${values.at ?? ''} is not a time`);
  const single = values.list.length > 0 || values.signer.length > 0;
  if (values.list.length !== values.signer.length) return wrong('every --list needs its --signer');
  if (single && (values.lotl !== undefined || pins.length > 0 || values.journal !== undefined)) {
    return wrong('--list stands for itself, without --lotl, --pin and --journal');
  }
  return {
    ok: true,
    value: {
      lotl: single ? null : (values.lotl ?? LOTL_URL),
      ...startOf(pins, values.journal ?? null),
      lists: values.list.map((file, index) => ({ file, signer: values.signer[index] ?? '' })),
      at,
      territories,
      revocation: values.revocation,
      out: values.out,
      report: values.report,
    },
  };
}

/** Whether a text is a SHA-256 in lower-case hex. */
export const isFingerprint = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** A notice that is built in brings its own pins; given pins go with the notice the list names. */
function startOf(
  pins: readonly string[],
  journal: string | null,
): Pick<TrustArguments, 'pins' | 'journal'> {
  if (pins.length > 0) return { pins, journal };
  const set = journal === null ? CURRENT_PINS : (pinsOfNotice(journal) ?? CURRENT_PINS);
  return { pins: set.signers, journal: journal ?? set.journal };
}

function parse(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        lotl: { type: 'string' },
        pin: { type: 'string', multiple: true, default: [] },
        journal: { type: 'string' },
        list: { type: 'string', multiple: true, default: [] },
        signer: { type: 'string', multiple: true, default: [] },
        at: { type: 'string' },
        territory: { type: 'string', multiple: true, default: [] },
        revocation: { type: 'boolean', default: false },
        out: { type: 'string' },
        report: { type: 'boolean', default: false },
      },
    });
    return { ok: true, values } as const;
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) } as const;
  }
}

/** ISO 8601 with a zone, or a day, which is its first moment in UTC; undefined for anything else. */
function readTime(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text)) {
    return undefined;
  }
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
