import { isLegalCounty, placeName } from '../../src/network/divisions.ts';
import type { Division, Institution } from '../../src/network/network.model.ts';
import { stableId } from '../../src/network/stable-id.ts';

/**
 * One legal aid agency (法律援助法 art. 12) and the justice bureau that set it up, for the province, each city and
 * each legal county. Names follow the usual form; addresses, phones and hours are left open and `verifiedOn` is
 * absent until somebody has asked the office itself.
 */
export function agenciesOf(divisions: readonly Division[]): Institution[] {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  return divisions
    .filter((division) => division.level === 'province' || division.level === 'city' || isLegalCounty(division))
    .flatMap((division) => {
      const place = placeName(division, byCode.get(division.code.slice(0, 4)));
      const bureauId = stableId('justiceBureau', division.code);
      const bureau: Institution = {
        id: bureauId, kind: 'justiceBureau', level: division.level, divisionCode: division.code, takesApplications: false,
        name: `${place}${division.level === 'province' ? '司法厅' : '司法局'}`,
        ...(division.parent === undefined ? {} : { supervisingInstitutionId: stableId('justiceBureau', division.parent) }),
      };
      const agency: Institution = {
        id: stableId('aidAgency', division.code), kind: 'aidAgency', level: division.level, divisionCode: division.code,
        takesApplications: true, name: `${place}法律援助中心`, supervisingInstitutionId: bureauId,
      };
      return [bureau, agency];
    });
}
