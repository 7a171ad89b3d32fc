/** How two identifiers of organisations compare. */
export type Comparison = 'same' | 'different' | 'not-comparable';

interface LegalIdentifier {
  readonly scheme: string;
  readonly country: string;
  readonly reference: string;
}

/** EN 319 412-1 §5.1.4: three letters of a scheme or a national "XX:", country, hyphen, reference. */
const SEMANTIC = /^(VAT|NTR|PSD|LEI|[A-Z]{2}:)([A-Z]{2})-(.+)$/;

/** Czech IČO: eight digits, the same number in the trade register and, after CZ, as VAT number. */
const CZECH_NUMBER = /^(?:CZ)?(\d{8})$/;

function read(text: string): LegalIdentifier | null {
  const match = SEMANTIC.exec(text.toUpperCase().replace(/[\s.]/g, ''));
  if (match === null) return null;
  const [, scheme = '', code = '', reference = ''] = match;
  const country = code === 'GR' ? 'EL' : code;
  const czech = country === 'CZ' && (scheme === 'NTR' || scheme === 'VAT');
  const number = czech ? CZECH_NUMBER.exec(reference)?.[1] : undefined;
  if (number !== undefined) return { scheme: 'CZ-IČO', country, reference: number };
  return { scheme, country, reference };
}

/** Compares two identifiers of the form `NTRCZ-00000000`. */
export function compareIdentifiers(one: string, other: string): Comparison {
  const first = read(one);
  const second = read(other);
  if (first === null || second === null) return 'not-comparable';
  if (first.scheme !== second.scheme || first.country !== second.country) return 'not-comparable';
  return first.reference === second.reference ? 'same' : 'different';
}

/** One identifier against many: the same as any, else different from any, else not comparable. */
export function compareWithAny(one: string, others: readonly string[]): Comparison {
  const results = others.map((other) => compareIdentifiers(one, other));
  if (results.includes('same')) return 'same';
  return results.includes('different') ? 'different' : 'not-comparable';
}
