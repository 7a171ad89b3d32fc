import type { Graph } from '../../credential/graph.ts';
import type { Credential } from '../../credential/model.ts';
import { readCredential } from '../../credential/read-credential.ts';
import { TYPE } from '../../credential/terms.ts';
import { stringMember, type JsonObject } from '../container/json.ts';
import { fail, pass, unknown, warn, type Finding } from '../finding.ts';
import { MAX_STATEMENTS } from '../limits.ts';
import type { StructureReport, Violation } from '../report.ts';
import { expandPrefix } from './contexts.ts';
import type { Gate } from './gate.ts';
import { graphRules } from './graph-rules.ts';
import { checkModel, type ModelCheck } from './model-check.ts';
import { placesOf, shownPath } from './places.ts';
import { chooseProfile } from './profiles.ts';
import { graphOf, toQuads } from './to-graph.ts';
import { unrecognised, type Unrecognised } from './unrecognised.ts';
import { isAddedBySealing } from './unsealed-output.ts';

export interface StructureResult {
  readonly finding: Finding;
  /** null where the payload could not be made into a graph. */
  readonly credential: Credential | null;
  readonly report: StructureReport | null;
}

/**
 * Checks the structure by the application profile that the credential names, and reads the
 * credential from its graph.
 *
 * @param sealed whether the content was in a sealed container: sealing adds to it
 */
export async function checkStructure(
  value: JsonObject,
  gate: Gate & { kind: 'credential' },
  sealed: boolean,
): Promise<StructureResult> {
  if (!gate.contextKnown) return unread(unknown('structure.unknown-context'));
  const { refused, contradictions } = graphRules(value);
  if (refused !== null) return unread(refused);
  const quads = await toQuads(value);
  if (quads === null) return unread(unknown('structure.unreadable'));
  const graph = graphOf(quads);
  const credentials = graph.instancesOf(TYPE.verifiableCredential);
  const root = rootOf(value, credentials);
  if (root === null || !graph.isA(root, TYPE.europeanDigitalCredential)) {
    return unread(unknown('structure.unreadable'));
  }
  const { credential, complete } = readCredential(graph, root);
  const stated = [...contradictions, ...stowaways(graph, root, value)];
  const { profile, sections, unknown: unknownProfile } = chooseProfile(credential.schemas);
  const isCheckable = quads.length <= MAX_STATEMENTS;
  const check = isCheckable
    ? await checkModel(value, quads, sections, {
        graph,
        places: placesOf(value, root, graph),
      }).catch(() => null)
    : null;
  const strange = unrecognised(value);
  const finding =
    contradictionFinding(stated) ??
    (complete ? null : unknown('structure.too-complex')) ??
    (isCheckable ? null : unknown('structure.too-many-statements', { count: MAX_STATEMENTS })) ??
    (credential.holders.length > 1 ? warn('structure.several-subjects') : null) ??
    violationsFinding(check, sealed) ??
    (unknownProfile === null
      ? null
      : warn('structure.unknown-profile', { profile: shownPath(unknownProfile) })) ??
    unrecognisedFinding(strange) ??
    pass('structure.conforms', { version: check?.version ?? null, profile });
  const report: StructureReport = {
    conforms: check?.conforms ?? null,
    profile,
    modelVersion: check?.version ?? null,
    violations: [...(check?.violations ?? []), ...stated],
    unrecognised: strange.paths,
  };
  return { finding, credential, report };
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

/** Credentials and presentations inside the credential: a reader may take one for the other. */
function stowaways(graph: Graph, root: string, value: JsonObject): readonly Violation[] {
  const places = placesOf(value, root, graph);
  const inside = [TYPE.verifiableCredential, TYPE.verifiablePresentation].flatMap((type) =>
    graph.instancesOf(type).filter((id) => id !== root || type === TYPE.verifiablePresentation),
  );
  return [...new Set(inside)].map((focus) => ({
    focus,
    class: 'cred:VerifiableCredential',
    property: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
    rule: 'contradiction',
    path: shownPath(`${places.get(focus)?.path ?? ''}.type`.replace(/^\./, '')),
  }));
}

function contradictionFinding([first]: readonly Violation[]): Finding | null {
  return first === undefined ? null : warn('structure.contradiction', { path: first.path });
}

function violationsFinding(check: ModelCheck | null, sealed: boolean): Finding | null {
  if (check === null) return unknown('structure.not-checked');
  if (check.conforms) return null;
  if (!sealed && check.violations.every(isAddedBySealing)) {
    return warn('structure.unsealed-output');
  }
  return fail('structure.violations', { count: check.count });
}

function unrecognisedFinding({ paths, count, lookalike }: Unrecognised): Finding | null {
  if (lookalike !== null) return warn('structure.lookalike-key', { path: lookalike });
  const [path] = paths;
  return path === undefined ? null : warn('structure.unrecognised', { count, path });
}

function unread(finding: Finding): StructureResult {
  return { finding, credential: null, report: null };
}
