import { isDefinedIri } from '../contexts.ts';
import { elmModel, writtenOut } from './elm.ts';

/** Whether the model has a property: a context has a key for it, or a shape a constraint on it. */
export function isModelProperty(iri: string): boolean {
  return isDefinedIri(iri) || CONSTRAINED.has(iri);
}

const CONSTRAINED: ReadonlySet<string> = new Set(
  (['3.1', '3.2'] as const).flatMap((version) => {
    const model = elmModel(version);
    return Object.values(model.profiles).flatMap((shapes) =>
      Object.values(shapes).flatMap((rows) =>
        rows.map((row) => writtenOut(model, row.slice(0, row.indexOf(' ')))),
      ),
    );
  }),
);
