import type { Credential } from '../../credential/model.ts';
import { readCredential } from '../../credential/read-credential.ts';
import { TYPE } from '../../credential/terms.ts';
import { stringMember, type JsonObject } from '../container/json.ts';
import { unknown, warn, type Finding } from '../finding.ts';
import { expandPrefix } from './contexts.ts';
import type { Gate } from './gate.ts';
import { graphRules } from './graph-rules.ts';
import { toGraph } from './to-graph.ts';

export interface StructureResult {
  readonly finding: Finding;
  /** null where the payload could not be made into a graph. */
  readonly credential: Credential | null;
}

/**
 * Checks the structure and reads the credential from its graph. The shapes of the application
 * profiles are not checked yet, so that a structure without fault is `unknown`, not good.
 */
export async function checkStructure(
  value: JsonObject,
  gate: Gate & { kind: 'credential' },
): Promise<StructureResult> {
  if (!gate.contextKnown) return unread(unknown('structure.unknown-context'));
  const rule = graphRules(value);
  if (rule?.state === 'fail') return unread(rule);
  const graph = await toGraph(value);
  if (graph === null) return unread(unknown('structure.unreadable'));
  const credentials = graph.instancesOf(TYPE.verifiableCredential);
  const root = rootOf(value, credentials);
  if (root === null || !graph.isA(root, TYPE.europeanDigitalCredential)) {
    return unread(unknown('structure.unreadable'));
  }
  const { credential, complete } = readCredential(graph, root);
  const stowaway =
    credentials.length > 1 || graph.instancesOf(TYPE.verifiablePresentation).length > 0;
  const finding =
    rule ??
    (stowaway ? warn('structure.contradiction', { path: 'type' }) : null) ??
    (complete ? null : unknown('structure.too-complex')) ??
    (credential.holders.length === 1 ? null : warn('structure.several-subjects')) ??
    unknown('structure.not-checked');
  return { finding, credential };
}

/**
 * The node that is the root of the file: never another credential inside it, which may well come
 * first in the graph.
 */
function rootOf(value: JsonObject, credentials: readonly string[]): string | null {
  const id = stringMember(value, 'id');
  const isRoot = (node: string): boolean =>
    id === null ? node.startsWith('_:') : node === expandPrefix(id);
  return credentials.find(isRoot) ?? null;
}

function unread(finding: Finding): StructureResult {
  return { finding, credential: null };
}
