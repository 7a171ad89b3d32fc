import type {
  Accreditation,
  Achievement,
  Concept,
  Named,
  Organisation,
} from '../../credential/model.ts';
import { warn, type Finding } from '../finding.ts';
import type { Stated } from './stated.ts';

/** Whether an accreditation covers what it is given for: whose, what, in which field, at which level. */
export function scopeFinding({ accreditation, achievements, holders }: Stated): Finding | null {
  if (achievements.length === 0) return holdersFinding(accreditation, holders);
  for (const achievement of achievements) {
    const { awardingBodies } = achievement;
    const problem =
      holdersFinding(accreditation, awardingBodies.length > 0 ? awardingBodies : holders) ??
      limitsFinding(accreditation, achievement);
    if (problem !== null) return problem;
  }
  return null;
}

/** The accredited organisation, where it is named, is one that awards. */
function holdersFinding(
  { organisations }: Accreditation,
  holders: readonly Organisation[],
): Finding | null {
  if (organisations.length === 0) return null;
  const isCovered = organisations.some((one) => holders.some((other) => isSame(one, other)));
  return isCovered ? null : warn('accreditation.other-organisation');
}

function limitsFinding(limits: Accreditation, achievement: Achievement): Finding | null {
  const { qualifications, fields, eqfLevels } = limits;
  const { specification, eqfLevel } = achievement;
  if (
    qualifications.length > 0 &&
    !qualifications.some((one) => sharesIdentity(one, specification))
  ) {
    return warn('accreditation.other-qualification');
  }
  if (fields.length > 0 && !achievement.fields.some((field) => isWithin(field, fields))) {
    return warn('accreditation.other-field');
  }
  if (eqfLevels.length > 0 && !eqfLevels.some(({ id }) => id !== null && id === eqfLevel?.id)) {
    return warn('accreditation.other-level');
  }
  return null;
}

/** A field of ISCED-F lies in every broader one, whose code its own begins with: 0613 in 061 and 06. */
function isWithin(field: Concept, limits: readonly Concept[]): boolean {
  const code = iscedCode(field);
  return limits.some((limit) => {
    const broader = iscedCode(limit);
    if (code === null || broader === null) return field.id !== null && field.id === limit.id;
    return code.startsWith(broader);
  });
}

function iscedCode({ id }: Concept): string | null {
  return /\/isced-f\/(\d{2,4})$/.exec(id ?? '')?.[1] ?? null;
}

/** The same organisation: the same node, an identifier in common, or for want of identifiers a name. */
function isSame(one: Organisation, other: Organisation): boolean {
  if (sharesIdentity(one, other)) return true;
  if (one.identifiers.length > 0 && other.identifiers.length > 0) return false;
  const names = new Set(Object.values(one.legalName).flat().map(folded));
  return Object.values(other.legalName)
    .flat()
    .some((name) => names.has(folded(name)));
}

type Identified = Pick<Named, 'id' | 'identifiers'>;

/** By the values of identifiers: the nodes that carry them have names of their own in each file. */
function sharesIdentity(one: Identified, other: Identified): boolean {
  if (one.id !== null && one.id === other.id) return true;
  const values = new Set(one.identifiers.map(({ value }) => folded(value)));
  return other.identifiers.some(({ value }) => values.has(folded(value)));
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[\s.]/g, '');
