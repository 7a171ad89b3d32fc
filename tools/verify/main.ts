import { parseArguments, USAGE } from './arguments.ts';
import { openCircumstances, readCircumstances, UsageError } from './circumstances.ts';
import { verifyAll } from './pool.ts';
import { textReport } from './text-report.ts';

/*
 * npm run -s verify: the same core as the page, on files. Exit 0: every file is valid; 1: some file
 * is not; 2: wrong usage, or a file that cannot be opened.
 */

const VALID = 0;
const NOT_VALID = 1;
const UNUSABLE = 2;

async function main(words: readonly string[]): Promise<number> {
  const options = parseArguments(words);
  if (!options.ok) {
    process.stderr.write(`${options.problem}\n${USAGE}\n`);
    return UNUSABLE;
  }
  const { files, json, language } = options.value;
  const call = await readCircumstances(options.value, new Date());
  const circumstances = await openCircumstances(call);
  if (circumstances.trust.some(({ lists }) => lists.demonstration)) {
    process.stderr.write('Demonstration trust data: results do not hold for real credentials.\n');
  }
  let worst = VALID;
  await verifyAll(files, { call, circumstances }, (outcome) => {
    if ('problem' in outcome) {
      process.stderr.write(`${outcome.name}: ${outcome.problem}\n`);
      worst = UNUSABLE;
      return;
    }
    const { report } = outcome;
    if (report.verdict !== 'valid') worst = Math.max(worst, NOT_VALID);
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : textReport(report, language));
  });
  return worst;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = UNUSABLE;
  },
);
