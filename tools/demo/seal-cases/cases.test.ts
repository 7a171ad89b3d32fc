import { describe, expect, it } from 'vitest';
import type { SealReport } from '../../../src/verification/report.ts';
import { CASES, expectedOf } from './cases.ts';
import { caseNames, caseTrust, jsonOf, sealedFileOf, verifyCase } from './on-disk.ts';
import type { ExpectedCase, ExpectedSeal } from './seal-case.ts';

/* Every case on disk through the one door, with the trusted list of the cases. */

const TRUST = await caseTrust();
const NAMES = caseNames();

/** Of a seal's report, what the expectation speaks of. */
function told(seal: SealReport | undefined, expected: ExpectedSeal | undefined): unknown {
  if (seal === undefined) return undefined;
  const { indication, subIndication, signatureIntact, level, bestSignatureTime } = seal;
  return {
    indication,
    subIndication,
    signatureIntact,
    level,
    bestSignatureTime,
    revocation: { state: seal.revocation.state },
    timestamps: seal.timestamps.map((stamp) => ({
      type: stamp.type,
      imprintMatches: stamp.imprintMatches,
      tokenIntact: stamp.tokenIntact,
      trusted: stamp.trusted,
      code: stamp.code,
    })),
    ...(expected?.counterSignatures === undefined
      ? {}
      : {
          counterSignatures: seal.counterSignatures.map((counter) => ({
            indication: counter.indication,
            subIndication: counter.subIndication,
            signatureIntact: counter.signatureIntact,
          })),
        }),
  };
}

describe('seals that no sample offers', () => {
  it('are on disk as they are planned', () => {
    expect(NAMES.toSorted()).toEqual(CASES.map(({ name }) => name).toSorted());
    for (const one of CASES) {
      expect([one.name, jsonOf(one.name, 'expected.json')]).toEqual([one.name, expectedOf(one)]);
    }
  });

  it.each(NAMES)('%s', async (name) => {
    const expected = jsonOf(name, 'expected.json') as ExpectedCase;
    const report = await verifyCase(sealedFileOf(name), new Date(expected.at), TRUST);
    expect({
      verdict: report.verdict,
      seals: report.seals.map((seal, position) => told(seal, expected.seals[position])),
    }).toEqual({ verdict: expected.verdict, seals: expected.seals });
  });
});
