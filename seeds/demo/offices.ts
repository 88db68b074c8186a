import type { AidPersonnel, Institution, InstitutionKind, PracticeField } from '../../src/network/network.model.ts';
import { stableId } from '../../src/network/stable-id.ts';
import { nameGiver } from './names.ts';
import { diceOf, type Dice } from './random.ts';

/** The counties of the demo world. Means lines are published for some of them and missing for others, as in life. */
export const demoCounties = [
  { code: '140105', key: 'xiaodian', place: '太原市小店区', short: '小店', township: '140105100', townshipName: '北格镇', area: '0351', dialect: '晋语（并州片）' },
  { code: '140121', key: 'qingxu', place: '清徐县', short: '清徐', township: '140121101', townshipName: '徐沟镇', area: '0351', dialect: '晋语（并州片）' },
  { code: '140922', key: 'wutai', place: '五台县', short: '五台', township: '140922102', townshipName: '耿镇镇', area: '0350', dialect: '晋语（五台片）' },
  { code: '140802', key: 'yanhu', place: '运城市盐湖区', short: '盐湖', township: '140802100', townshipName: '解州镇', area: '0359', dialect: '中原官话（汾河片）' },
  { code: '140728', key: 'pingyao', place: '平遥县', short: '平遥', township: '140728101', townshipName: '段村镇', area: '0354', dialect: '晋语（并州片）' },
  { code: '141024', key: 'hongtong', place: '洪洞县', short: '洪洞', township: '141024106', townshipName: '赵城镇', area: '0357', dialect: '中原官话（汾河片）' },
] as const;
export type DemoCounty = (typeof demoCounties)[number];

export const agencyOf = (code: string): string => stableId('aidAgency', code);
export const bureauOf = (code: string): string => stableId('justiceBureau', code);
export const officeOf = (county: DemoCounty, key: OfficeKey): string => stableId('demo', county.code, key);

const plan = {
  firmA: { kind: 'lawFirm', name: (c: DemoCounty) => `山西${c.short}禾正律师事务所（演示）` },
  firmB: { kind: 'lawFirm', name: (c: DemoCounty) => `山西${c.short}同晖律师事务所（演示）` },
  service: { kind: 'basicLegalService', name: (c: DemoCounty) => `${c.place}${c.townshipName}法律服务所（演示）` },
  womenStation: { kind: 'aidWorkstation', name: (c: DemoCounty) => `${c.place}妇联法律援助工作站（演示）` },
  youthStation: { kind: 'aidWorkstation', name: (c: DemoCounty) => `共青团${c.place}委员会法律援助工作站（演示）` },
  townshipStation: { kind: 'aidWorkstation', name: (c: DemoCounty) => `${c.townshipName}法律援助工作站（演示）` },
  women: { kind: 'womensFederation', name: (c: DemoCounty) => `${c.place}妇女联合会（演示）` },
  youth: { kind: 'youthLeague', name: (c: DemoCounty) => `共青团${c.place}委员会（演示）` },
  civil: { kind: 'civilAffairs', name: (c: DemoCounty) => `${c.place}民政局（演示）` },
  labour: { kind: 'humanResources', name: (c: DemoCounty) => `${c.place}人力资源和社会保障局（演示）` },
  education: { kind: 'education', name: (c: DemoCounty) => `${c.place}教育局（演示）` },
  police: { kind: 'publicSecurity', name: (c: DemoCounty) => `${c.place}公安${c.place.endsWith('区') ? '分' : ''}局（演示）` },
  procuratorate: { kind: 'procuratorate', name: (c: DemoCounty) => `${c.place}人民检察院（演示）` },
  court: { kind: 'court', name: (c: DemoCounty) => `${c.place}人民法院（演示）` },
} as const satisfies Record<string, { kind: InstitutionKind; name: (county: DemoCounty) => string }>;
export type OfficeKey = keyof typeof plan;

const stations: readonly OfficeKey[] = ['womenStation', 'youthStation', 'townshipStation'];
const supervisedBy = (county: DemoCounty, key: OfficeKey): string | undefined => {
  if (stations.includes(key)) return agencyOf(county.code);
  return plan[key].kind === 'lawFirm' || plan[key].kind === 'basicLegalService' ? bureauOf(county.code) : undefined;
};

const officeHours = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '08:30', to: '12:00' },
  { weekday, from: '14:30', to: '18:00' },
]);

export function demoOffices(verifiedOn: string): Institution[] {
  return demoCounties.flatMap((county) => Object.entries(plan).map(([name, office], index): Institution => {
    const key = name as OfficeKey; // the keys of our own table
    const inTownship = key === 'townshipStation' || key === 'service';
    const isStation = stations.includes(key);
    return {
      id: officeOf(county, key), kind: office.kind, name: office.name(county), level: inTownship ? 'township' : 'county',
      divisionCode: inTownship ? county.township : county.code, supervisingInstitutionId: supervisedBy(county, key),
      address: `${inTownship ? county.townshipName : county.place}演示路${index + 1}号`, phone: `${county.area}-0000${String(index).padStart(3, '0')}`,
      hours: '周一至周五 8:30–12:00，14:30–18:00', weeklyHours: officeHours, isInvented: true, takesApplications: isStation, verifiedOn,
      ...(isStation ? { womanOnStaff: key !== 'townshipStation' || county.code !== '140922', childRoom: key === 'youthStation' } : {}),
    };
  }));
}

const seats = [
  { key: 'lawyer1', office: 'firmA', fields: ['marriageAndFamily', 'domesticViolence', 'minors'] },
  { key: 'lawyer2', office: 'firmA', fields: ['labour', 'personalInjury'] },
  { key: 'lawyer3', office: 'firmA', fields: ['criminalDefence', 'criminalVictim', 'minors'] },
  { key: 'lawyer4', office: 'firmB', fields: ['criminalDefence', 'civilGeneral'] },
  { key: 'lawyer5', office: 'firmB', fields: ['marriageAndFamily', 'maintenance', 'domesticViolence'] },
  { key: 'lawyer6', office: 'firmB', fields: ['personalInjury', 'landRights', 'labour'] },
  { key: 'worker1', office: 'service', fields: ['maintenance', 'marriageAndFamily'] },
  { key: 'worker2', office: 'service', fields: ['landRights', 'labour'] },
  { key: 'inhouse', office: 'agency', fields: ['civilGeneral', 'marriageAndFamily', 'minors'] },
] as const satisfies readonly { key: string; office: OfficeKey | 'agency'; fields: readonly PracticeField[] }[];
type DemoSeat = (typeof seats)[number];
export type SeatKey = DemoSeat['key'];

export const personnelOf = (county: DemoCounty, seat: SeatKey): string => stableId('demo', county.code, 'personnel', seat);

/** Three lawyers in each firm, two workers in the basic-level office, one qualified member of the agency's own staff. */
export function demoPersonnel(): AidPersonnel[] {
  const dice = diceOf(71);
  const names = nameGiver();
  return demoCounties.flatMap((county) => seats.map((seat, index) => personOf(dice, county, seat, index % 2 === 0, names)));
}

function personOf(dice: Dice, county: DemoCounty, seat: DemoSeat, woman: boolean, names: ReturnType<typeof nameGiver>): AidPersonnel {
  const fields: PracticeField[] = [...seat.fields];
  const isLawyer = seat.office === 'firmA' || seat.office === 'firmB';
  const years = dice.whole(isLawyer && fields.includes('criminalDefence') ? 5 : 2, 22);
  return {
    id: personnelOf(county, seat.key), name: names(woman ? 'serverWoman' : 'server'), sex: woman ? 'female' : 'male',
    institutionId: seat.office === 'agency' ? agencyOf(county.code) : officeOf(county, seat.office),
    qualification: isLawyer ? 'lawyer' : seat.office === 'service' ? 'basicLegalWorker' : 'agencyStaff',
    licenceNumber: seat.office === 'agency' ? undefined : `演示-${county.code}-${seat.key}`,
    practiceFields: fields, languages: ['普通话', county.dialect, ...(dice.chance(9) ? ['中国手语'] : [])],
    yearsOfPractice: years, criminalDefenceYears: isLawyer && fields.includes('criminalDefence') ? years - 1 : 0,
    knowsMinors: fields.includes('minors'), knowsDomesticViolence: fields.includes('domesticViolence'), maxOpenCases: dice.whole(6, 12),
    willing: isLawyer || fields.includes('domesticViolence'),
  };
}
