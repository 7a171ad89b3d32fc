import factory, { type RdfQuad, type Term } from '@rdfjs/data-model';
import { elmModel, writtenOut, type ModelVersion } from './model/elm.ts';
import type { ModelData } from './model/model-data.ts';
import { QuadIndex } from './quad-index.ts';

const SH = 'http://www.w3.org/ns/shacl#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** Base of the names of shapes, which stay inside the engine. */
const SHAPE = 'urn:shape:';

const sh = (name: string): Term => factory.namedNode(SH + name);
const rdf = (name: string): Term => factory.namedNode(RDF + name);
const integer = (digits: string): Term =>
  factory.literal(digits, factory.namedNode(`${XSD}integer`));
const TRUE = factory.literal('true', factory.namedNode(`${XSD}boolean`));

/** The shapes of some profiles as the graph that a SHACL engine reads. */
export function shapesGraph(version: ModelVersion, sections: readonly string[]): QuadIndex {
  const model = elmModel(version);
  const graph = new ShapesGraph(model);
  for (const section of sections) {
    for (const [name, rows] of Object.entries(model.profiles[section] ?? {})) {
      graph.addShape(section, name, rows);
    }
  }
  return new QuadIndex(graph.quads);
}

/** The class that a shape is for, in the short form of the model. */
export function shapeClass(shape: string): string {
  return /\/([^#]*)/.exec(shape)?.[1] ?? '';
}

class ShapesGraph {
  readonly quads: RdfQuad[] = [];
  private readonly model: ModelData;
  private properties = 0;

  constructor(model: ModelData) {
    this.model = model;
  }

  /** One shape: for all nodes of a class, or (`@name`) for what others refer to. */
  addShape(section: string, name: string, rows: readonly string[]): void {
    const isAuxiliary = name.startsWith('@');
    const shape = isAuxiliary
      ? auxiliary(name.slice(1))
      : factory.namedNode(`${SHAPE}${section}/${name}`);
    this.add(shape, rdf('type'), sh('NodeShape'));
    if (!isAuxiliary) this.add(shape, sh('targetClass'), this.iri(name));
    for (const row of rows) this.addRow(shape, row);
  }

  private addRow(shape: Term, row: string): void {
    const [path = '', ...rest] = row.split(' ');
    if (path === '.') {
      this.addConstraints(shape, rest);
      return;
    }
    const [count = '', ...constraints] = rest;
    const [min = '0', max = '*'] = count.split('..');
    this.properties += 1;
    const property = factory.namedNode(`${shape.value}#${this.properties}`);
    this.add(shape, sh('property'), property);
    this.add(property, sh('path'), this.iri(path));
    if (min !== '0') this.add(property, sh('minCount'), integer(min));
    if (max !== '*') this.add(property, sh('maxCount'), integer(max));
    this.addConstraints(property, constraints);
  }

  private addConstraints(shape: Term, constraints: readonly string[]): void {
    for (const constraint of constraints) {
      const [kind = '', value = ''] = constraint.split('=');
      this.add(shape, sh(kind), this.object(kind, value));
    }
  }

  private object(kind: string, value: string): Term {
    switch (kind) {
      case 'class':
      case 'datatype':
      case 'hasValue':
        return this.iri(value);
      case 'nodeKind':
        return sh(value);
      case 'node':
        return auxiliary(value);
      case 'uniqueLang':
        return TRUE;
      case 'maxInclusive':
        return integer(value);
      case 'or':
        return this.list(value.split('|').map((one) => this.alternative(one)));
      default:
        throw new Error(`unknown constraint ${kind}`);
    }
  }

  private alternative(name: string): Term {
    const shape = factory.blankNode();
    if (name.startsWith('@')) this.add(shape, sh('node'), auxiliary(name.slice(1)));
    else this.add(shape, sh('class'), this.iri(name));
    return shape;
  }

  private list(items: readonly Term[]): Term {
    return items.reduceRight<Term>((rest, item) => {
      const node = factory.blankNode();
      this.add(node, rdf('first'), item);
      this.add(node, rdf('rest'), rest);
      return node;
    }, rdf('nil'));
  }

  private iri(name: string): Term {
    return factory.namedNode(writtenOut(this.model, name));
  }

  private add(subject: Term, predicate: Term, object: Term): void {
    this.quads.push(factory.quad(subject, predicate, object));
  }
}

function auxiliary(name: string): Term {
  return factory.namedNode(`${SHAPE}${name}`);
}
