/** ISO 3166-1 alpha-3 to alpha-2, for the countries whose seals can be qualified and their neighbours. */
const ALPHA3 = new Map(
  (
    'AUT:AT BEL:BE BGR:BG HRV:HR CYP:CY CZE:CZ DNK:DK EST:EE FIN:FI FRA:FR DEU:DE GRC:GR HUN:HU ' +
    'IRL:IE ITA:IT LVA:LV LTU:LT LUX:LU MLT:MT NLD:NL POL:PL PRT:PT ROU:RO SVK:SK SVN:SI ESP:ES ' +
    'SWE:SE ISL:IS LIE:LI NOR:NO CHE:CH GBR:GB ALB:AL BIH:BA MDA:MD MNE:ME MKD:MK SRB:RS TUR:TR ' +
    'UKR:UA GEO:GE'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);

const AUTHORITY = 'http://publications.europa.eu/resource/authority/country/';

/** The alpha-2 code of a concept of the EU country authority table; null for any other. */
export function countryCode(conceptId: string | null): string | null {
  if (conceptId?.startsWith(AUTHORITY) !== true) return null;
  return ALPHA3.get(conceptId.slice(AUTHORITY.length)) ?? null;
}

/** Whether two alpha-2 codes name one country; trusted lists write EL for Greece. */
export function isSameCountry(one: string, other: string): boolean {
  return normalise(one) === normalise(other);
}

function normalise(code: string): string {
  const upper = code.toUpperCase();
  return upper === 'EL' ? 'GR' : upper;
}
