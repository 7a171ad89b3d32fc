import type { Certificate } from '../certificate/certificate.ts';
import { OID } from '../certificate/oids.ts';
import { listQcStatements } from '../certificate/qc-statements.ts';
import { readWhole } from '../der/cursor.ts';
import { TAG } from '../der/value.ts';
import { KEY_USAGE_BITS, type CriteriaList, type Criterion } from './trust-data.ts';

/**
 * Whether a certificate meets the criteria of a qualification (TS 119 612 §5.5.9.2.2).
 *
 * @returns null where that depends on a criterion that nobody here knows
 */
export function meetsCriteria(list: CriteriaList, certificate: Certificate): boolean | null {
  const results = list.criteria.map((criterion) => meets(criterion, certificate));
  switch (list.assert) {
    case 'all':
      return all(results);
    case 'atLeastOne':
      return negated(all(results.map(negated)));
    case 'none':
      return all(results.map(negated));
  }
}

function meets(criterion: Criterion, certificate: Certificate): boolean | null {
  switch (criterion.kind) {
    case 'keyUsage': {
      const set = keyUsageBits(certificate);
      return criterion.bits.every(({ bit, value }) => set.has(bit) === value);
    }
    case 'policies':
      return includesAll(certificate.extensions.certificatePolicies ?? [], criterion.oids);
    case 'extendedKeyUsage':
      return includesAll(certificate.extensions.extKeyUsage ?? [], criterion.oids);
    case 'subjectAttributes':
      return includesAll(certificate.subject.attributeTypes, criterion.oids);
    case 'qcStatements': {
      const extension = certificate.rawExtensions.find(({ oid }) => oid === OID.qcStatements);
      const stated = extension === undefined ? null : listQcStatements(extension.value);
      return criterion.statements.every(({ oid, type, legislation }) =>
        (stated ?? []).some(
          (one) =>
            one.oid === oid &&
            (type === null || one.listed?.oids.includes(type) === true) &&
            (legislation === null || one.listed?.texts.includes(legislation) === true),
        ),
      );
    }
    case 'criteria':
      return meetsCriteria(criterion, certificate);
    case 'unknown':
      return null;
  }
}

/** A certain "no" decides; else nothing is known as long as one result is not. */
function all(results: readonly (boolean | null)[]): boolean | null {
  if (results.includes(false)) return false;
  return results.includes(null) ? null : true;
}

function negated(result: boolean | null): boolean | null {
  return result === null ? null : !result;
}

function includesAll(present: readonly string[], asked: readonly string[]): boolean {
  return asked.every((one) => present.includes(one));
}

/** The bits that are set (RFC 5280 §4.2.1.3); none where the extension is missing. */
function keyUsageBits({ rawExtensions }: Certificate): ReadonlySet<string> {
  const extension = rawExtensions.find(({ oid }) => oid === OID.keyUsage);
  const string =
    extension === undefined
      ? null
      : readWhole(extension.value, (cursor) => cursor.next(TAG.bitString));
  // The first octet counts the unused bits at the end, which are zero.
  const octets = string?.content.subarray(1) ?? new Uint8Array();
  return new Set(
    KEY_USAGE_BITS.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0),
  );
}
