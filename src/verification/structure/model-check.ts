import type { Quad } from 'jsonld';
import type { Graph } from '../../credential/graph.ts';
import { isObject, type JsonObject } from '../container/json.ts';
import type { Violation } from '../report.ts';
import { elmModel, writtenOut, type ModelVersion } from './model/elm.ts';
import type { Places } from './places.ts';
import { checkShapes, datasetOf, type ShapeResult } from './shape-check.ts';
import { toQuads } from './to-graph.ts';
import { countViolations, propertyOf, violationsOf } from './violations.ts';

export interface ModelCheck {
  readonly conforms: boolean;
  /** The version conformed to, 3.2 where both would do; null where it is none. */
  readonly version: ModelVersion | null;
  /** Of the version that is met better; at most MAX_VIOLATIONS. */
  readonly violations: readonly Violation[];
  readonly count: number;
}

/**
 * Checks a credential against the shapes of ELM 3.2, and where it fails them, of 3.1: both versions
 * go by the same profile IRI, and some credentials can meet one of them only.
 *
 * @param quads statements of the credential by the terms of 3.2
 */
export async function checkModel(
  value: JsonObject,
  quads: readonly Quad[],
  sections: readonly string[],
  { graph, places }: { readonly graph: Graph; readonly places: Places },
): Promise<ModelCheck> {
  const later = await checkShapes(datasetOf(quads), '3.2', sections);
  if (later.conforms) return { conforms: true, version: '3.2', violations: [], count: 0 };
  const otherTerms = usesOtherTerms(value);
  const { results } = later;
  if (!otherTerms && !results.every((result) => OTHER_PROPERTIES.has(propertyOf(result)))) {
    // What both versions demand alike is missing: the earlier one is not met either.
    return failed(later, graph, places);
  }
  const earlierQuads = otherTerms ? await toQuads(value, '3.1') : quads;
  const earlier = await checkShapes(datasetOf(earlierQuads ?? quads), '3.1', sections);
  if (earlier.conforms) return { conforms: true, version: '3.1', violations: [], count: 0 };
  return failed(better(later, earlier), graph, places);
}

function failed({ results }: ShapeResult, graph: Graph, places: Places): ModelCheck {
  return {
    conforms: false,
    version: null,
    violations: violationsOf(results, graph, places),
    count: countViolations(results),
  };
}

function better(later: ShapeResult, earlier: ShapeResult): ShapeResult {
  return earlier.results.length < later.results.length ? earlier : later;
}

/** Terms, of properties and classes, that the two versions define differently. */
const OTHER_TERMS: ReadonlySet<string> = new Set(
  (['terms', 'classes'] as const).flatMap((kind) => {
    const [earlier, later] = [elmModel('3.1')[kind], elmModel('3.2')[kind]];
    const names = [...Object.keys(earlier), ...Object.keys(later)];
    return names.filter((name) => earlier[name] !== later[name]);
  }),
);

/** Properties that the two versions constrain differently. */
const OTHER_PROPERTIES: ReadonlySet<string> = new Set(
  Object.entries(elmModel('3.2').profiles).flatMap(([profile, shapes]) =>
    Object.entries(shapes).flatMap(([shape, rows]) => {
      const earlier = elmModel('3.1').profiles[profile]?.[shape] ?? [];
      const changed = [
        ...rows.filter((row) => !earlier.includes(row)),
        ...earlier.filter((row) => !rows.includes(row)),
      ];
      return changed.map((row) => writtenOut(elmModel('3.2'), row.slice(0, row.indexOf(' '))));
    }),
  ),
);

function usesOtherTerms(value: unknown): boolean {
  if (typeof value === 'string') return OTHER_TERMS.has(value);
  if (Array.isArray(value)) return value.some(usesOtherTerms);
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([key, member]) => OTHER_TERMS.has(key) || usesOtherTerms(member),
  );
}
