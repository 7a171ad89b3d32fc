import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface VerifyArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly trust: readonly string[];
  readonly issuers: string | null;
  readonly anchors: readonly string[];
  readonly at: Date | null;
  readonly reveal: boolean;
  readonly language: 'cs' | 'en';
}

export type ParsedArguments =
  | { readonly ok: true; readonly value: VerifyArguments }
  | { readonly ok: false; readonly problem: string };

export const USAGE =
  'npm run -s verify -- [--json] [--trust DIR]… [--issuers FILE] [--anchor FILE]… ' +
  '[--at TIME] [--reveal] [--lang cs|en] FILE|- …';

/** Reads the words of the command line; a problem is worded for the person who typed them. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const parsed = parse(words);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (positionals.length === 0) return { ok: false, problem: 'no file given' };
  if (positionals.filter((name) => name === '-').length > 1) {
    return { ok: false, problem: 'standard input can be read once only' };
  }
  const at = values.at === undefined ? null : readTime(values.at);
  if (at === undefined) return { ok: false, problem: `--at ${values.at ?? ''} is not a time` };
  if (values.lang !== 'cs' && values.lang !== 'en') {
    return { ok: false, problem: `--lang ${values.lang} is not cs or en` };
  }
  return {
    ok: true,
    value: {
      files: positionals,
      json: values.json,
      trust: values.trust,
      issuers: values.issuers ?? null,
      anchors: values.anchor,
      at,
      reveal: values.reveal,
      language: values.lang,
    },
  };
}

function parse(words: readonly string[]) {
  try {
    const value = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        trust: { type: 'string', multiple: true, default: [] },
        issuers: { type: 'string' },
        anchor: { type: 'string', multiple: true, default: [] },
        at: { type: 'string' },
        reveal: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'en' },
      },
    });
    return { ok: true, value } as const;
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
  // A day that is none, such as 31 February, would be taken for one of the next month.
  const day = new Date(text.slice(0, 10));
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
  return exists && !Number.isNaN(time.getTime()) ? time : undefined;
}
