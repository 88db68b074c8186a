import type { Division, Institution, NetworkLevel } from './network.model.ts';

const levelByLength: ReadonlyMap<number, NetworkLevel> = new Map([
  [2, 'province'],
  [4, 'city'],
  [6, 'county'],
  [9, 'township'],
  [12, 'village'],
]);
const lengths = [12, 9, 6, 4, 2];

export function levelOf(code: string): NetworkLevel | undefined {
  return levelByLength.get(code.length);
}

/** The code itself and everything above it, nearest first: village, township, county, city, province. */
export function upwards(code: string): string[] {
  return lengths.filter((length) => length <= code.length).map((length) => code.slice(0, length));
}

/** The county a code lies in; undefined for a city or the province. */
export function countyOf(code: string): string | undefined {
  return code.length >= 6 ? code.slice(0, 6) : undefined;
}

export function cityOf(code: string): string | undefined {
  return code.length >= 4 ? code.slice(0, 4) : undefined;
}

/** 县（市、区）: 117 of the 121 rows at county level. The zones have no government of their own, hence no agency. */
export function isLegalCounty(division: Pick<Division, 'level' | 'kind'>): boolean {
  return division.level === 'county' && division.kind === 'division';
}

type PlacedAgency = Pick<Institution, 'kind' | 'divisionCode'>;

/**
 * The agency that takes an application for a place (法律援助法 art. 38 names the place, the caller brings it):
 * the county's; in a zone without one, the city's; failing that, the province's.
 */
export function competentAgency<Agency extends PlacedAgency>(
  code: string,
  agencies: Iterable<Agency>,
): Agency | undefined {
  const byDivision = new Map<string, Agency>();
  for (const agency of agencies) if (agency.kind === 'aidAgency') byDivision.set(agency.divisionCode, agency);
  return upwards(code)
    .map((above) => byDivision.get(above))
    .find((agency) => agency !== undefined);
}

/** Districts carry their city's name (太原市小店区…): 城区 alone names two places, and a county stands by itself. */
export function placeName(division: Division, city: Division | undefined): string {
  return division.name.endsWith('区') && city !== undefined ? `${city.name}${division.name}` : division.name;
}
