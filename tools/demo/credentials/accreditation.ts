import { ACCREDITATION_GRANTED, ACCREDITATION_TYPE, EQF, FIELD } from './concepts.ts';
import type { Course } from './courses/course.ts';
import { midnight } from './days.ts';
import { type JsonObject, text } from './json.ts';
import { AGENCY, organisationNode } from './organisations.ts';

/*
 * The accreditations run as long as the demonstration's certificates, so that a file that is shown
 * as an example of a good one does not go out of date.
 */
const ISSUED = midnight('2023-09-01');
const EXPIRES = midnight('2055-12-31');

/** Quality assurance of a course, limited to its field and level. */
export function programmeAccreditation(course: Course, holder: JsonObject): JsonObject {
  return {
    id: 'urn:epass:accreditation:1',
    type: 'Accreditation',
    accreditingAgent: organisationNode(AGENCY),
    dateIssued: ISSUED,
    dcType: ACCREDITATION_TYPE.programme,
    decision: ACCREDITATION_GRANTED,
    description: text(
      'Kurz prošel vnitřním hodnocením kvality podle standardů programů celoživotního vzdělávání.',
      'The course has passed internal quality evaluation under the standards for lifelong-learning programmes.',
    ),
    expiryDate: EXPIRES,
    limitEQFLevel: EQF[course.eqf],
    limitField: FIELD[course.field],
    organisation: holder,
    title: text(
      'Vnitřní hodnocení kvality programu celoživotního vzdělávání',
      'Internal quality evaluation of a lifelong-learning programme',
    ),
  };
}

/** Institutional accreditation of a university, as part of its own node. */
export function institutionalAccreditation(key: string): JsonObject {
  return {
    id: `urn:epass:accreditation:${key}`,
    type: 'Accreditation',
    accreditingAgent: organisationNode(AGENCY),
    dateIssued: ISSUED,
    dcType: ACCREDITATION_TYPE.institution,
    decision: ACCREDITATION_GRANTED,
    expiryDate: EXPIRES,
    title: text('Institucionální akreditace', 'Institutional accreditation'),
  };
}
