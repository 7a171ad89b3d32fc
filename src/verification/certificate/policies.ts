import type { PathExtensions } from './certificate-extensions.ts';

/*
 * Certificate policies along a path (RFC 5280 §6.1, with the valid policy graph of RFC 9618 §5 in
 * place of the tree, which a hostile path can make grow exponentially).
 *
 * The initial policy set is always any-policy. Then nobody asks from which policy of the first
 * level a later one descends, only whether any is left, and of the graph its last level decides:
 * a node there has a parent by construction, and pruning childless nodes above it changes nothing.
 * So the last level is all that is kept: valid policy → expected policy set.
 */

const ANY_POLICY = '2.5.29.32.0';

type Level = ReadonlyMap<string, ReadonlySet<string>>;

/** State variables of RFC 5280 §6.1.2. */
export interface PolicyState {
  /** null where the graph is NULL. */
  readonly level: Level | null;
  readonly explicitPolicy: number;
  readonly policyMapping: number;
  readonly inhibitAnyPolicy: number;
}

/** What a certificate on the path says of policies, and how it stands there. */
export interface PolicyMember {
  readonly extensions: PathExtensions;
  readonly isSelfIssued: boolean;
}

/**
 * Whether the policies of a path hold.
 *
 * @param path from the certificate that the anchor issued down to the leaf
 * @param anchor its own constraints bind as well, as its name constraints do (RFC 5937 §3)
 */
export function policiesHold(path: readonly PolicyMember[], anchor: PathExtensions): boolean {
  let state = constrain(
    {
      level: new Map([[ANY_POLICY, new Set([ANY_POLICY])]]),
      explicitPolicy: path.length + 1,
      policyMapping: path.length + 1,
      inhibitAnyPolicy: path.length + 1,
    },
    anchor,
  );
  for (const [position, member] of path.entries()) {
    const isLast = position === path.length - 1;
    state = { ...state, level: nextLevel(state, member, isLast) };
    // §6.1.3 (f)
    if (state.explicitPolicy === 0 && state.level === null) return false;
    if (isLast) return wrapsUp(state, member);
    const mapped = mapPolicies(state, member.extensions);
    if (mapped === null) return false;
    const counted = member.isSelfIssued ? mapped : countDown(mapped);
    state = constrain(counted, member.extensions);
  }
  return true;
}

/** §6.1.3 (d) and (e): the level that a certificate's policies make of the one before. */
function nextLevel(
  { level, inhibitAnyPolicy }: PolicyState,
  { extensions, isSelfIssued }: PolicyMember,
  isLast: boolean,
): Level | null {
  const policies = extensions.certificatePolicies;
  if (level === null || policies === null) return null;
  const expected = new Set([...level.values()].flatMap((set) => [...set]));
  const next = new Map<string, ReadonlySet<string>>();
  // (d)(1): a policy is expected, or is a child of anyPolicy.
  for (const policy of policies) {
    if (policy === ANY_POLICY) continue;
    if (expected.has(policy) || level.has(ANY_POLICY)) next.set(policy, new Set([policy]));
  }
  // (d)(2): anyPolicy stands for all that is expected and not named.
  const anyCounts = inhibitAnyPolicy > 0 || (!isLast && isSelfIssued);
  if (policies.includes(ANY_POLICY) && anyCounts) {
    for (const policy of expected) {
      if (!next.has(policy)) next.set(policy, new Set([policy]));
    }
  }
  return next.size === 0 ? null : next;
}

/** §6.1.4 (a) and (b): policy mappings; null where they may not be. */
function mapPolicies(state: PolicyState, { policyMappings }: PathExtensions): PolicyState | null {
  if (policyMappings === null) return state;
  const targets = new Map<string, Set<string>>();
  for (const { issuerDomainPolicy, subjectDomainPolicy } of policyMappings) {
    if (issuerDomainPolicy === ANY_POLICY || subjectDomainPolicy === ANY_POLICY) return null;
    const same = targets.get(issuerDomainPolicy) ?? new Set<string>();
    targets.set(issuerDomainPolicy, same.add(subjectDomainPolicy));
  }
  if (state.level === null) return state;
  const level = new Map(state.level);
  for (const [policy, expected] of targets) {
    if (state.policyMapping === 0) level.delete(policy);
    else if (level.has(policy) || level.has(ANY_POLICY)) level.set(policy, expected);
  }
  return { ...state, level: level.size === 0 ? null : level };
}

/** §6.1.4 (h). */
function countDown(state: PolicyState): PolicyState {
  return {
    ...state,
    explicitPolicy: Math.max(state.explicitPolicy - 1, 0),
    policyMapping: Math.max(state.policyMapping - 1, 0),
    inhibitAnyPolicy: Math.max(state.inhibitAnyPolicy - 1, 0),
  };
}

/** §6.1.4 (i) and (j). */
function constrain(state: PolicyState, extensions: PathExtensions): PolicyState {
  const { requireExplicitPolicy, inhibitPolicyMapping } = extensions.policyConstraints ?? {};
  return {
    ...state,
    explicitPolicy: Math.min(state.explicitPolicy, requireExplicitPolicy ?? state.explicitPolicy),
    policyMapping: Math.min(state.policyMapping, inhibitPolicyMapping ?? state.policyMapping),
    inhibitAnyPolicy: Math.min(
      state.inhibitAnyPolicy,
      extensions.inhibitAnyPolicy ?? state.inhibitAnyPolicy,
    ),
  };
}

/** §6.1.5 (a), (b) and (g). */
function wrapsUp({ level, explicitPolicy }: PolicyState, { extensions }: PolicyMember): boolean {
  const isRequired = extensions.policyConstraints?.requireExplicitPolicy === 0;
  return level !== null || (explicitPolicy > 1 && !isRequired);
}
