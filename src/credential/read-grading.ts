import type { GradingScheme, ResultDistribution, ShortenedGrading } from './model.ts';
import { literal, nodes, text } from './node.ts';
import type { Node } from './node.ts';
import { readIdentifiers, readWebResources } from './read-values.ts';
import { elm, P } from './terms.ts';

/** By which rules an assessment was graded. */
export function readGradingScheme(specification: Node): GradingScheme | null {
  const [scheme] = nodes(specification, elm('gradingScheme'));
  if (scheme === undefined) return null;
  return {
    title: text(scheme, P.title),
    description: text(scheme, P.description),
    identifiers: readIdentifiers(scheme),
    documents: readWebResources(scheme, elm('supplementaryDocument')),
  };
}

/** How many learners reached which result. */
export function readResultDistribution(assessment: Node): ResultDistribution | null {
  const [distribution] = [
    ...nodes(assessment, elm('resultDistribution')),
    // The context of ELM 3.1 spells it so.
    ...nodes(assessment, elm('resultDestribution')),
  ];
  if (distribution === undefined) return null;
  return {
    description: text(distribution, P.description),
    categories: nodes(distribution, elm('resultCategory')).map((category) => ({
      label: literal(category, elm('label')),
      score: literal(category, elm('score')),
      lowest: literal(category, elm('minScore')),
      highest: literal(category, elm('maxScore')),
      count: literal(category, elm('count')),
    })),
  };
}

/** Which share of learners did worse, as well, and better. */
export function readShortenedGrading(assessment: Node): ShortenedGrading | null {
  const [grading] = nodes(assessment, elm('shortenedGrading'));
  if (grading === undefined) return null;
  return {
    lower: literal(grading, elm('percentageLower')),
    equal: literal(grading, elm('percentageEqual')),
    higher: literal(grading, elm('percentageHigher')),
  };
}
