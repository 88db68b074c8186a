import { describe, expect, test } from 'vitest';
import { agenciesOf } from '../../seeds/institutions/agencies.ts';
import { cityOf, competentAgency, countyOf, isLegalCounty, levelOf, upwards } from './divisions.ts';
import { Institution } from './network.model.ts';
import { readDivisions } from './read-divisions.ts';

const divisions = readDivisions();
const agencies = agenciesOf(divisions);
const at = (level: string) => divisions.filter((division) => division.level === level);
const nameOfCompetent = (code: string) => competentAgency(code, agencies)?.name;

describe('the divisions of Shanxi', () => {
  test('the extract holds exactly one province, 11 cities, 121 county rows, 1,352 townships and 21,895 villages', () => {
    expect(['province', 'city', 'county', 'township', 'village'].map((level) => at(level).length)).toEqual([
      1, 11, 121, 1352, 21895,
    ]);
    expect(divisions).toHaveLength(23380);
  });

  test('117 county rows are legal counties and the other four are zones', () => {
    expect(divisions.filter(isLegalCounty)).toHaveLength(117);
    expect(divisions.filter((division) => division.kind === 'area').map((division) => division.name)).toEqual([
      '山西转型综合改革示范区',
      '山西大同经济开发区',
      '山西朔州经济开发区',
      '五台山风景名胜区',
    ]);
  });

  test('codes are unique, their length tells their level, and each parent exists one level up', () => {
    const codes = new Set(divisions.map((division) => division.code));
    expect(codes.size).toBe(divisions.length);
    for (const division of divisions) {
      expect(levelOf(division.code)).toBe(division.level);
      expect(division.parent).toBe(upwards(division.code)[1]);
      if (division.parent !== undefined) expect(codes.has(division.parent)).toBe(true);
    }
  });

  test('a village code tells its county and city; a city lies in no county', () => {
    expect(countyOf('140105001001')).toBe('140105');
    expect(cityOf('140105001001')).toBe('1401');
    expect(countyOf('1401')).toBeUndefined();
    expect(cityOf('14')).toBeUndefined();
    expect(levelOf('14010')).toBeUndefined();
  });
});

describe('the seeded agencies', () => {
  test('province, every city and every legal county have one aid agency and one justice bureau', () => {
    const count = (kind: string) => agencies.filter((institution) => institution.kind === kind).length;
    expect([count('aidAgency'), count('justiceBureau')]).toEqual([129, 129]);
    expect(new Set(agencies.map((institution) => institution.id)).size).toBe(258);
    expect(new Set(agencies.map((institution) => institution.name)).size).toBe(258);
    for (const institution of agencies) expect(() => Institution.parse(institution)).not.toThrow();
  });

  test('no zone has an agency', () => {
    const zones = new Set(divisions.filter((division) => division.kind === 'area').map((division) => division.code));
    expect(agencies.filter((institution) => zones.has(institution.divisionCode))).toEqual([]);
  });

  test('districts carry their city in the name, counties and county-level cities stand alone', () => {
    const names = agencies.map((institution) => institution.name);
    for (const name of [
      '山西省法律援助中心',
      '山西省司法厅',
      '太原市法律援助中心',
      '太原市小店区法律援助中心',
      '太原市小店区司法局',
      '阳泉市城区司法局',
      '晋城市城区司法局',
      '清徐县法律援助中心',
      '古交市司法局',
    ])
      expect(names).toContain(name);
  });

  test('an agency answers to the bureau of its own place, a bureau to the bureau above', () => {
    const byId = new Map(agencies.map((institution) => [institution.id, institution]));
    const chain = [];
    let institution = competentAgency('140121', agencies);
    while (institution !== undefined) {
      chain.push(institution.name);
      institution =
        institution.supervisingInstitutionId === undefined ? undefined : byId.get(institution.supervisingInstitutionId);
    }
    expect(chain).toEqual(['清徐县法律援助中心', '清徐县司法局', '太原市司法局', '山西省司法厅']);
  });

  test('a village belongs to its county agency, a village in a zone to the city agency', () => {
    expect(nameOfCompetent('140105001001')).toBe('太原市小店区法律援助中心');
    expect(nameOfCompetent('140971100')).toBe('忻州市法律援助中心');
    expect(nameOfCompetent('1402')).toBe('大同市法律援助中心');
    expect(nameOfCompetent('14')).toBe('山西省法律援助中心');
    expect(nameOfCompetent('110101')).toBeUndefined();
  });
});
