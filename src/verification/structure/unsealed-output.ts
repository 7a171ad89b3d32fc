import { elm, P } from '../../credential/terms.ts';
import type { Violation } from '../report.ts';
import { keyOf } from './contexts.ts';

/*
 * The issuing software of the European Commission adds the date of issue and the issuer's eIDAS
 * identifier when it seals, so what it writes before lacks them: unfinished, but not corrupt.
 */

const IDENTIFIER = keyOf(elm('eidasLegalIdentifier')) ?? '';

/** Whether sealing would mend a violation. */
export function isAddedBySealing({ property, rule, path }: Violation): boolean {
  if (property === P.issued) return rule === 'minCount';
  return property === P.issuer && rule === 'node' && path.endsWith(`.${IDENTIFIER}`);
}
