import jsonld, { type Quad, type RdfTerm, type RemoteDocument } from 'jsonld';
import { Graph, type Statement } from '../../credential/graph.ts';
import { asArray, type JsonObject } from '../container/json.ts';
import { bundledContext } from './contexts.ts';
import type { ModelVersion } from './model/elm.ts';

/**
 * Turns a credential into the statements of its graph. Its context must have passed the gate and
 * its keys the graph rules: inline contexts can cost minutes and gigabytes.
 *
 * @param version whose terms are taken; the two differ in a few
 * @returns null where it is no JSON-LD
 */
export async function toQuads(
  value: JsonObject,
  version: ModelVersion = '3.2',
): Promise<readonly Quad[] | null> {
  const documentLoader = (name: string): Promise<RemoteDocument> => {
    const document = bundledContext(name.replace(SUFFIX, ''), version);
    if (document === null) return Promise.reject(new Error('context is not bundled'));
    return Promise.resolve({ documentUrl: name, document, tag: 'static' });
  };
  const named = asArray(value['@context']).map((context) =>
    typeof context === 'string' ? `${context}#elm-${version}` : context,
  );
  try {
    const quads = await jsonld.toRDF({ ...value, '@context': named }, { documentLoader });
    // Named graphs (of proofs, say) say nothing about the credential.
    return quads.filter(({ graph }) => graph.termType === 'DefaultGraph');
  } catch {
    return null;
  }
}

/**
 * Contexts are processed once and kept (`static`) under the name that they are loaded by. So the
 * names have to tell the versions of the model apart, which share their published one.
 */
const SUFFIX = /#elm-3\.[12]$/;

/** The graph of a credential; null where it is no JSON-LD. */
export async function toGraph(value: JsonObject): Promise<Graph | null> {
  const quads = await toQuads(value);
  return quads === null ? null : graphOf(quads);
}

/** The statements of a credential, indexed for reading. */
export function graphOf(quads: readonly Quad[]): Graph {
  return new Graph(quads.map(statement));
}

function statement({ subject, predicate, object }: Quad): Statement {
  return {
    subject: nodeName(subject),
    property: predicate.value,
    value:
      object.termType === 'Literal'
        ? {
            kind: 'literal',
            value: object.value,
            datatype: object.datatype?.value ?? '',
            language:
              object.language === undefined || object.language === ''
                ? null
                : object.language.toLowerCase(),
          }
        : { kind: 'node', id: nodeName(object) },
  };
}

/** Blank nodes keep their `_:`, so that none is taken for a name that the file gives. */
function nodeName({ termType, value }: RdfTerm): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}
