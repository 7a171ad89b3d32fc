import { anchorsByHand } from '../../src/verification/trust/anchors.ts';
import { caseOf, OTHER_SETTINGS } from './cases.ts';
import { judge } from './judge.ts';
import { findSuite, readSuite } from './suite.ts';

/*
 * npm run -s pkits: certification paths and CRLs against NIST PKITS, on request, for the suite is
 * not part of the project. Exit 0: at least 95 % right and no false accept; 1: not so; 2: no suite.
 */

const ENOUGH = 0.95;

interface Tally {
  right: number;
  falseAccept: number;
  falseReject: number;
}

async function main(): Promise<number> {
  const folder = findSuite();
  if (folder === null) {
    process.stderr.write(
      'PKITS is not here. Install the Debian package python3-cryptography-vectors, or name the ' +
        'folder that holds its certs and crls in PKITS_DIR.\n',
    );
    return 2;
  }
  const suite = await readSuite(folder);
  const anchors = anchorsByHand([suite.anchor]);
  const sections = new Map<string, Tally>();
  const lines: string[] = [];
  let slowest = 0;
  for (const [name, leaf] of suite.endEntities) {
    const expected = caseOf(name);
    if (expected === null) throw new Error(`The suite has no case ${name}`);
    const start = performance.now();
    const reason = leaf === null ? 'unreadable' : await judge(leaf, suite, anchors);
    slowest = Math.max(slowest, performance.now() - start);
    if (expected.isDsa && expected.isValid) {
      lines.push(`left out, DSA: ${name} (${reason ?? 'accepted'})`);
      continue;
    }
    const tally = sections.get(expected.section) ?? { right: 0, falseAccept: 0, falseReject: 0 };
    sections.set(expected.section, tally);
    if ((reason === null) === expected.isValid) tally.right += 1;
    else if (reason === null) tally.falseAccept += 1;
    else tally.falseReject += 1;
    if (reason === null && !expected.isValid) lines.push(`false accept: ${name}`);
    if (reason !== null && expected.isValid) lines.push(`false reject: ${name} (${reason})`);
  }
  const total = print(sections);
  for (const line of lines) process.stdout.write(`${line}\n`);
  for (const [setting, subtests] of Object.entries(OTHER_SETTINGS)) {
    process.stdout.write(`not asked, ${setting}: ${subtests.join(', ')}\n`);
  }
  process.stdout.write(`slowest case: ${slowest.toFixed(0)} ms\n`);
  const all = total.right + total.falseAccept + total.falseReject;
  return total.falseAccept === 0 && total.right / all >= ENOUGH ? 0 : 1;
}

function print(sections: ReadonlyMap<string, Tally>): Tally {
  const total: Tally = { right: 0, falseAccept: 0, falseReject: 0 };
  const row = (name: string, { right, falseAccept, falseReject }: Tally): void => {
    const cells = [right, falseAccept, falseReject].map((count) => String(count).padStart(14));
    process.stdout.write(`${name.padEnd(32)}${cells.join('')}\n`);
  };
  process.stdout.write(`${''.padEnd(32)}${'right'.padStart(14)}`);
  process.stdout.write(`${'false accept'.padStart(14)}${'false reject'.padStart(14)}\n`);
  const number = (name: string): number => Number(name.slice(2, name.indexOf(' ')));
  for (const [name, tally] of [...sections].sort(([a], [b]) => number(a) - number(b))) {
    row(name, tally);
    total.right += tally.right;
    total.falseAccept += tally.falseAccept;
    total.falseReject += tally.falseReject;
  }
  row('all', total);
  return total;
}

process.exitCode = await main();
