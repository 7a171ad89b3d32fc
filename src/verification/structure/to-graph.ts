import jsonld, { type Quad, type RdfTerm, type RemoteDocument } from 'jsonld';
import { Graph, type Statement } from '../../credential/graph.ts';
import type { JsonObject } from '../container/json.ts';
import { bundledContext } from './contexts.ts';

/**
 * Turns a credential into its graph. Its context must have passed the gate and its keys the graph
 * rules: inline contexts can cost minutes and gigabytes.
 *
 * @returns null where it is no JSON-LD
 */
export async function toGraph(value: JsonObject): Promise<Graph | null> {
  try {
    return new Graph(statements(await jsonld.toRDF(value, { documentLoader })));
  } catch {
    return null;
  }
}

function documentLoader(url: string): Promise<RemoteDocument> {
  const document = bundledContext(url);
  if (document === null) return Promise.reject(new Error('context is not bundled'));
  return Promise.resolve({ documentUrl: url, document });
}

function* statements(quads: readonly Quad[]): Generator<Statement> {
  for (const { subject, predicate, object, graph } of quads) {
    // Named graphs (of proofs, say) say nothing about the credential.
    if (graph.termType !== 'DefaultGraph') continue;
    yield {
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
}

/** Blank nodes keep their `_:`, so that none is taken for a name that the file gives. */
function nodeName({ termType, value }: RdfTerm): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}
