import type { ValidationResult } from 'shacl-engine';
import type { Graph } from '../../credential/graph.ts';
import { elm } from '../../credential/terms.ts';
import { MAX_VIOLATIONS } from '../limits.ts';
import type { Violation } from '../report.ts';
import { placeOf, shownPath, type Place, type Places } from './places.ts';
import { shapeClass } from './shapes.ts';

/** All that the shapes found, each named once: profiles repeat constraints of those they include. */
export function violationsOf(
  results: readonly ValidationResult[],
  graph: Graph,
  places: Places,
): readonly Violation[] {
  const violations = new Map<string, Violation>();
  for (const result of results) {
    if (violations.size >= MAX_VIOLATIONS) break;
    const violation = violationOf(result, graph, places);
    const key = [violation.focus, violation.property, violation.rule, violation.path].join('\n');
    if (!violations.has(key)) violations.set(key, violation);
  }
  return [...violations.values()];
}

/** How many violations there are, repetitions by other profiles left out. */
export function countViolations(results: readonly ValidationResult[]): number {
  return new Set(
    results.map((result) =>
      [result.focusNode.term?.value, propertyOf(result), ruleOf(result), valueOf(result)].join(
        '\n',
      ),
    ),
  ).size;
}

function violationOf(result: ValidationResult, graph: Graph, places: Places): Violation {
  const focus = nameOf(result.focusNode.term);
  const at = places.get(focus) ?? { path: '', value: undefined };
  return {
    focus,
    class: shapeClass(result.shape.ptr.term?.value ?? ''),
    property: propertyOf(result),
    rule: ruleOf(result),
    path: shownPath(causePlace(result, at, graph).path),
  };
}

/** Where a violation has its cause: deeper than where it was found, if there is one clear cause. */
function causePlace(result: ValidationResult, at: Place, graph: Graph): Place {
  const property = propertyOf(result);
  const here = property === '' ? at : placeOf(at, property, valueOf(result));
  const causes = clearCauses(result, graph);
  const [cause] = causes;
  if (cause === undefined) return here;
  const places = causes.map((one) => causePlace(one, here, graph));
  const [first = here] = places;
  return places.every(({ path }) => path === first.path) ? first : here;
}

/**
 * Why a referred shape or each alternative failed. That a node is not of a class which would also do
 * is no cause, and what a claim of another kind would need is none either.
 */
function clearCauses(result: ValidationResult, graph: Graph): readonly ValidationResult[] {
  if (ruleOf(result) !== 'or') return result.results;
  const value = valueOf(result);
  const isClaim = value !== null && graph.isA(value, elm('Claim'));
  return isClaim ? result.results.filter((one) => ruleOf(one) !== 'class') : [];
}

/** `sh:MinCountConstraintComponent` is the rule `minCount`. */
export function ruleOf({ constraintComponent }: ValidationResult): string {
  const name = constraintComponent.value.replace(/^.*#/, '').replace('ConstraintComponent', '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function propertyOf({ path }: ValidationResult): string {
  return path?.[0]?.predicates[0]?.value ?? '';
}

function valueOf({ value }: ValidationResult): string | null {
  return value?.term === undefined ? null : nameOf(value.term);
}

function nameOf(term: ValidationResult['focusNode']['term']): string {
  if (term === undefined) return '';
  return term.termType === 'BlankNode' ? blankName(term.value) : term.value;
}

const blankName = (label: string): string => (label.startsWith('_:') ? label : `_:${label}`);
