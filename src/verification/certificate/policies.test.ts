import { describe, expect, it } from 'vitest';
import type { PathExtensions, PolicyMapping } from './certificate-extensions.ts';
import { policiesHold } from './policies.ts';

/* Besides these: every path of PKITS 4.8 to 4.12 (npm run pkits). */

const ANY = '2.5.29.32.0';

interface Said {
  readonly policies?: readonly string[];
  /** Pairs "a>b". */
  readonly maps?: readonly string[];
  readonly explicit?: number;
  readonly noMapping?: number;
  readonly noAny?: number;
  readonly selfIssued?: boolean;
}

const NOTHING: PathExtensions = {
  basicConstraints: null,
  keyUsage: null,
  extKeyUsage: null,
  subjectAltName: null,
  nameConstraints: null,
  certificatePolicies: null,
  policyMappings: null,
  policyConstraints: null,
  inhibitAnyPolicy: null,
  authorityKeyIdentifier: null,
  subjectKeyIdentifier: null,
  isMalformed: false,
};

function extensionsOf({ policies, maps, explicit, noMapping, noAny }: Said): PathExtensions {
  const policyMappings = maps?.map((pair): PolicyMapping => {
    const [issuerDomainPolicy = '', subjectDomainPolicy = ''] = pair.split('>');
    return { issuerDomainPolicy, subjectDomainPolicy };
  });
  return {
    ...NOTHING,
    certificatePolicies: policies ?? null,
    policyMappings: policyMappings ?? null,
    policyConstraints: {
      requireExplicitPolicy: explicit ?? null,
      inhibitPolicyMapping: noMapping ?? null,
    },
    inhibitAnyPolicy: noAny ?? null,
  };
}

function hold(path: readonly Said[], anchor: Said = {}): boolean {
  return policiesHold(
    path.map((said) => ({
      extensions: extensionsOf(said),
      isSelfIssued: said.selfIssued ?? false,
    })),
    extensionsOf(anchor),
  );
}

const P1 = { policies: ['p1'] };
const P2 = { policies: ['p2'] };

type Row = readonly [words: string, path: readonly Said[], holds: boolean];
const REQUIRED = { ...P1, explicit: 0 };

const ROWS: readonly Row[] = [
  ['nobody asks for policies', [{}, {}], true],
  ['different policies, nobody asks', [P1, P2], true],
  ['asked for, and the same all along', [REQUIRED, P1], true],
  ['asked for, and different', [REQUIRED, P2], false],
  ['asked for, and none', [REQUIRED, {}], false],
  ['asked for, and any', [REQUIRED, { policies: [ANY] }], true],
  ['asked for by a certificate with any', [{ policies: [ANY], explicit: 0 }, P1], true],
  ['asked for later than the path is long', [{ ...P1, explicit: 3 }, P1, {}], true],
  ['asked for just behind the leaf', [{ ...P1, explicit: 2 }, P1, {}], false],
  ['asked for when the path ends', [{ ...P1, explicit: 1 }, P1, {}], false],
  ['any other than a self-issued one counts down', [{ explicit: 2 }, {}, {}], false],
  ['a self-issued one does not', [{ explicit: 2 }, { selfIssued: true }, {}], true],
  ['the leaf asks itself', [P1, { explicit: 0 }], false],
  ['the leaf asks, and there is one', [P1, { ...P1, explicit: 0 }], true],
  ['any, inhibited', [{ ...REQUIRED, noAny: 0 }, { policies: [ANY] }], false],
  [
    'any, inhibited, in a self-issued one on the way',
    [{ ...REQUIRED, noAny: 0 }, { policies: [ANY], selfIssued: true }, P1],
    true,
  ],
  [
    'any, inhibited, in a self-issued leaf',
    [
      { ...REQUIRED, noAny: 0 },
      { policies: [ANY], selfIssued: true },
    ],
    false,
  ],
  ['any, inhibited later', [{ ...REQUIRED, noAny: 1 }, { policies: [ANY] }, P1], true],
  ['mapped', [{ ...REQUIRED, maps: ['p1>p2'] }, P2], true],
  ['mapped, but not said by the new name', [{ ...REQUIRED, maps: ['p1>p2'] }, P1], false],
  ['mapped to two', [{ ...REQUIRED, maps: ['p1>p2', 'p1>p3'] }, { policies: ['p3'] }], true],
  ['mapped what is not there', [{ ...REQUIRED, maps: ['p9>p2'] }, P2], false],
  ['mapped what any stands for', [{ policies: [ANY], explicit: 0, maps: ['p1>p2'] }, P2], true],
  ['mapped from any', [{ ...P1, maps: [`${ANY}>p2`] }, P2], false],
  ['mapped to any', [{ ...P1, maps: [`p1>${ANY}`] }, P2], false],
  ['mapped, inhibited', [{ ...REQUIRED, noMapping: 0 }, { ...P1, maps: ['p1>p2'] }, P2], false],
  [
    'mapped, inhibited, the unmapped one goes on',
    [
      { policies: ['p1', 'p3'], explicit: 0, noMapping: 0 },
      { policies: ['p1', 'p3'], maps: ['p1>p2'] },
      { policies: ['p3'] },
    ],
    true,
  ],
  [
    'mapped, inhibited one later than it is mapped',
    [{ ...REQUIRED, noMapping: 1 }, { ...P1, maps: ['p1>p2'] }, P2],
    true,
  ],
];

describe('policies along a path', () => {
  it.each(ROWS)('%s', (_, path, holds) => {
    expect(hold(path)).toBe(holds);
  });

  it('the anchor asks as well', () => {
    expect(hold([{}], { explicit: 0 })).toBe(false);
    expect(hold([P1], { explicit: 0 })).toBe(true);
    expect(hold([{ policies: [ANY] }], { explicit: 0, noAny: 0 })).toBe(false);
  });

  it('mappings that multiply at every step cost no more than their number', () => {
    // RFC 9618 §3.2: in the tree of RFC 5280 these would be 50 to the power of 40 nodes.
    const names = Array.from({ length: 50 }, (_, number) => `p${number}`);
    const everyToEvery = names.flatMap((from) => names.map((to) => `${from}>${to}`));
    const step = { policies: names, maps: everyToEvery };
    const start = performance.now();
    expect(hold([{ ...step, explicit: 0 }, ...Array<Said>(40).fill(step), P1])).toBe(true);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
