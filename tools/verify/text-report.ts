import { readFileSync } from 'node:fs';
import { codeText, type CodeLookup } from '../../src/i18n/code-text.ts';
import type { Code, Params } from '../../src/verification/codes.ts';
import type { Report } from '../../src/verification/report.ts';

const SIGNS = { pass: '+', warn: '!', fail: '×', unknown: '?', skipped: '-' } as const;

/** Bidi isolates around names serve the page; a terminal shows them as boxes. */
const ISOLATES = /[\u2066-\u2069]/g;

/** The report as a few lines for a person, with the words of the page. */
export function textReport(report: Report, language: 'cs' | 'en'): string {
  const words = lookup(readWords(language, 'codes'));
  const ui = lookup(readWords(language, 'ui'));
  const result = lookup(readWords(language, 'result'));
  const say = (code: Code, params: Params): ReturnType<typeof codeText> =>
    codeText(words, code, params, language);
  const deciding = report.checks.find(({ code }) => code === report.headline);
  const sealer = report.seals[0]?.sealer?.organisation ?? null;
  const headline = say(report.headline, deciding?.params ?? { sealer });
  const lines = [
    report.input.name,
    `  ${ui(`verdicts.${report.verdict}`) ?? report.verdict}: ${headline.explanation}`,
    `  ${headline.advice}`,
    ...report.checks.map(
      ({ id, state, code, params }) =>
        `  ${SIGNS[state]} ${result(`checks.${id}`) ?? id}: ${codeText(words, code, params, language, 'check').title}`,
    ),
  ];
  return `${lines.join('\n').replace(ISOLATES, '')}\n`;
}

function readWords(language: string, namespace: string): unknown {
  const url = new URL(`../../src/i18n/${language}/${namespace}.json`, import.meta.url);
  const words: unknown = JSON.parse(readFileSync(url, 'utf8'));
  return words;
}

/** Finds the text of a dotted key. */
function lookup(words: unknown): CodeLookup {
  return (key) => {
    const found = key.split('.').reduce<unknown>((branch, name) => {
      if (typeof branch !== 'object' || branch === null) return undefined;
      return Object.entries(branch).find(([own]) => own === name)?.[1];
    }, words);
    return typeof found === 'string' ? found : undefined;
  };
}
