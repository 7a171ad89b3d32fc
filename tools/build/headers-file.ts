/*
 * The `_headers` file that several static hosts read, and that our own server reads too: a path
 * pattern on a line of its own (`*` at its end stands for anything), its headers indented below.
 */

export interface HeaderRule {
  /** An exact path, or the start of one with a `*` at its end. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Writes rules as the text of a `_headers` file. */
export function writeHeaderRules(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** Reads the text of a `_headers` file. */
export function readHeaderRules(text: string): readonly HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), headers: {} });
      continue;
    }
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    if (rule && colon > 0) rule.headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return rules;
}

function applies(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** The headers of a path: those of every rule that applies, later rules winning. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter(({ pattern }) => applies(pattern, path));
  return Object.fromEntries(matching.flatMap(({ headers }) => Object.entries(headers)));
}
