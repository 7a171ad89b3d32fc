import type { Element } from '@xmldom/xmldom';
import {
  type CriteriaList,
  type Criterion,
  KEY_USAGE_BITS,
} from '../../src/verification/trust/trust-data.ts';
import { elementsBelow, elementsIn, textOf } from './xml.ts';

type KeyUsageBit = (typeof KEY_USAGE_BITS)[number];

const isKeyUsageBit = (name: string): name is KeyUsageBit =>
  KEY_USAGE_BITS.some((bit) => bit === name);

const unknown = (name: string): Criterion => ({ kind: 'unknown', name });

/**
 * Reads a CriteriaList (TS 119 612 §5.5.9.2.2). What is not known of it stays in as unknown, so that
 * who evaluates it cannot take it for fulfilled.
 */
export function readCriteria(list: Element): CriteriaList {
  const assert = list.getAttribute('assert') ?? 'all';
  const criteria = elementsIn(list).flatMap(readCriterion);
  if (assert === 'all' || assert === 'atLeastOne' || assert === 'none') return { assert, criteria };
  return { assert: 'all', criteria: [unknown(`assert ${assert}`)] };
}

function readCriterion(element: Element): readonly Criterion[] {
  const name = element.localName ?? element.nodeName;
  switch (name) {
    case 'Description':
      return [];
    case 'otherCriteriaList':
      return elementsIn(element).flatMap(readCriterion);
    case 'CriteriaList':
      return [{ kind: 'criteria', ...readCriteria(element) }];
    case 'KeyUsage':
      return [readKeyUsage(element)];
    case 'PolicySet':
      return [withOids('policies', element)];
    case 'ExtendedKeyUsage':
      return [withOids('extendedKeyUsage', element)];
    case 'CertSubjectDNAttribute':
      return [withOids('subjectAttributes', element)];
    case 'QcStatementSet':
      return [readStatements(element)];
    default:
      return [unknown(name)];
  }
}

function readKeyUsage(element: Element): Criterion {
  const bits: { bit: KeyUsageBit; value: boolean }[] = [];
  for (const one of elementsIn(element)) {
    const bit = one.getAttribute('name') ?? '';
    const value = textOf(one);
    if (one.localName !== 'KeyUsageBit' || !isKeyUsageBit(bit)) return unknown(`KeyUsage ${bit}`);
    if (!/^(?:true|false|0|1)$/.test(value)) return unknown(`KeyUsage ${bit} ${value}`);
    bits.push({ bit, value: value === 'true' || value === '1' });
  }
  return bits.length === 0 ? unknown('KeyUsage') : { kind: 'keyUsage', bits };
}

/** Object identifiers (XAdES ObjectIdentifierType) anywhere below an element; null for a wrong one. */
function oidsBelow(element: Element): readonly string[] | null {
  const oids = elementsBelow(element)
    .filter(({ localName }) => localName === 'Identifier')
    .map((one) => textOf(one).replace(/^urn:oid:/i, ''));
  return oids.length > 0 && oids.every((oid) => /^[0-2](?:\.\d+)+$/.test(oid)) ? oids : null;
}

function withOids(
  kind: 'policies' | 'extendedKeyUsage' | 'subjectAttributes',
  element: Element,
): Criterion {
  const oids = oidsBelow(element);
  return oids === null ? unknown(element.localName ?? kind) : { kind, oids };
}

function readStatements(element: Element): Criterion {
  const below = (parent: Element, name: string): Element | null =>
    elementsBelow(parent).find(({ localName }) => localName === name) ?? null;
  const oidIn = (parent: Element | null): string | null =>
    parent === null ? null : (oidsBelow(parent)?.[0] ?? null);
  const statements: { oid: string; type: string | null; legislation: string | null }[] = [];
  for (const one of elementsIn(element)) {
    const oid = oidIn(below(one, 'QcStatementId'));
    const type = below(one, 'QcType');
    if (one.localName !== 'QcStatement' || oid === null) return unknown('QcStatementSet');
    if (type !== null && oidIn(type) === null) return unknown('QcStatementSet');
    const legislation = textOf(below(one, 'QcCClegislation'));
    statements.push({ oid, type: oidIn(type), legislation: legislation || null });
  }
  return statements.length === 0 ? unknown('QcStatementSet') : { kind: 'qcStatements', statements };
}
