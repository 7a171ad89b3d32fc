import { elmModel, type ModelVersion } from './elm.ts';

/*
 * The published contexts coerce dc:modified to an IRI where the shapes demand a date: every such
 * date is then lost or breaks conformance. Here it is the date that it is meant to be.
 */
const CORRECTED: Readonly<Record<string, string>> = {
  dateModified: 'dc:modified xsd:dateTime',
};

/** The JSON-LD context of the credentials of one version of the model. */
export function contextDocument(version: ModelVersion): object {
  const { prefixes, classes, terms } = elmModel(version);
  const context: Record<string, unknown> = {};
  for (const [prefix, iri] of Object.entries(prefixes)) {
    context[prefix] = { '@id': iri, '@prefix': true };
  }
  for (const [term, name] of Object.entries(classes)) context[term] = name;
  for (const [term, definition] of Object.entries({ ...terms, ...CORRECTED })) {
    const [name, coercion] = definition.split(' ');
    context[term] = { '@id': name, ...coerced(coercion) };
  }
  return { '@context': context };
}

function coerced(coercion: string | undefined): object {
  if (coercion === undefined) return {};
  return coercion === '@language' ? { '@container': '@language' } : { '@type': coercion };
}
