import { parseArguments, USAGE } from './arguments.ts';
import { EXIT, runTrust, type Terminal } from './run.ts';

/*
 * npm run -s trust: compiles trust data from the EU trusted lists (contract 3). Exit 0: every list
 * counts; 1: some list does not, and the rest was written without it; 2: nothing was written.
 */

const { stdout, stderr } = process;

const terminal: Terminal = {
  out: (line) => stdout.write(`${line}\n`),
  error: (line) => stderr.write(`${line}\n`),
  progress: (done, all, territory) => {
    if (!stderr.isTTY) return;
    stderr.write(`\r\u001b[K${done === all ? '' : `${done}/${all} ${territory}`}`);
  },
};

const options = parseArguments(process.argv.slice(2));
if (options.ok) {
  process.exitCode = await runTrust(options.value, new Date(), terminal);
} else {
  terminal.error(`${options.problem}\n${USAGE}`);
  process.exitCode = EXIT.nothing;
}
