import type { Role } from '../../src/platform/viewer.ts';
import { nameGiver } from './names.ts';
import { agencyOf, bureauOf, demoCounties, demoPersonnel, officeOf, personnelOf, type DemoCounty, type SeatKey } from './offices.ts';

/** One password for every demo sign-in. It is printed at start-up and means nothing outside the demo. */
export const demoPassword = 'yuanhu-demo-2022';

/** One authenticator for every demo sign-in; the sign-in page shows what it shows. Nowhere else does it open anything. */
export const demoTotpSecret = 'YUANHUDEMOYUANHUDEMOYUANHUDEMO22';

export type DemoStaff = { login: string; name: string; institutionId: string; roles: readonly Role[]; personnelId?: string; title: string };

/** Every seat of the six counties, the city and province that supervise them, and the hotline desk. */
export function demoStaff(): DemoStaff[] {
  const names = nameGiver();
  const personnel = demoPersonnel();
  const personnelName = new Map(personnel.map((person) => [person.id, person.name]));
  // The lawyers took the first names of both lists; the offices' staff go on from there.
  for (const person of personnel) names(person.sex === 'female' ? 'serverWoman' : 'server');
  let given = 0;
  const next = (): string => names(given++ % 3 === 0 ? 'server' : 'serverWoman');
  const member = (login: string, title: string, institutionId: string, ...roles: Role[]): DemoStaff => ({ login, title, name: next(), institutionId, roles });
  const handler = (county: DemoCounty, key: SeatKey, title: string, institutionId: string): DemoStaff => {
    const personnelId = personnelOf(county, key);
    return { login: `${county.key}.${key}`, title, name: personnelName.get(personnelId) ?? next(), institutionId, roles: ['personnel.handler'], personnelId };
  };
  return [
    ...demoCounties.flatMap((county) => {
      const agency = agencyOf(county.code);
      const [firmA, firmB, service] = [officeOf(county, 'firmA'), officeOf(county, 'firmB'), officeOf(county, 'service')];
      return [
        member(`${county.key}.clerk`, '受理岗', agency, 'agency.clerk'),
        member(`${county.key}.reviewer`, '审查岗', agency, 'agency.clerk', 'agency.reviewer'),
        member(`${county.key}.approver`, '负责人', agency, 'agency.approver'),
        member(`${county.key}.assigner`, '指派岗', agency, 'agency.assigner', 'agency.archivist'),
        member(`${county.key}.bureau`, '监督人员', bureauOf(county.code), 'bureau.supervisor'),
        member(`${county.key}.women`, '妇联工作站', officeOf(county, 'womenStation'), 'station.worker'),
        member(`${county.key}.youth`, '团委工作站', officeOf(county, 'youthStation'), 'station.worker'),
        member(`${county.key}.township`, '乡镇工作站', officeOf(county, 'townshipStation'), 'station.worker'),
        member(`${county.key}.firm1`, '律所管理员', firmA, 'undertaker.manager'),
        member(`${county.key}.firm2`, '律所管理员', firmB, 'undertaker.manager'),
        member(`${county.key}.service`, '法律服务所管理员', service, 'undertaker.manager'),
        handler(county, 'lawyer1', '律师（婚姻家庭、反家暴）', firmA),
        handler(county, 'lawyer2', '律师（劳动、人身损害）', firmA),
        handler(county, 'lawyer3', '律师（刑事、未成年人）', firmA),
        handler(county, 'lawyer4', '律师（刑事）', firmB),
        handler(county, 'lawyer5', '律师（婚姻家庭、抚养）', firmB),
        handler(county, 'lawyer6', '律师（损害、土地、劳动）', firmB),
        handler(county, 'worker1', '基层法律服务工作者', service),
        handler(county, 'worker2', '基层法律服务工作者', service),
        handler(county, 'inhouse', '机构自有人员', agency),
      ];
    }),
    member('province.clerk', '省中心受理岗', agencyOf('14'), 'agency.clerk', 'agency.reviewer'),
    member('province.approver', '省中心负责人', agencyOf('14'), 'agency.approver', 'agency.assigner'),
    member('province.bureau', '省厅监督人员', bureauOf('14'), 'bureau.supervisor'),
    member('taiyuan.clerk', '太原市中心受理岗', agencyOf('1401'), 'agency.clerk', 'agency.reviewer'),
    member('taiyuan.approver', '太原市中心负责人', agencyOf('1401'), 'agency.approver', 'agency.assigner'),
    member('demo.system', '系统管理员', agencyOf('14'), 'admin.system'),
    member('demo.security', '安全保密管理员', agencyOf('14'), 'admin.security'),
    member('demo.auditor', '安全审计员', agencyOf('14'), 'admin.auditor'),
    member('hotline', '12348 热线坐席', agencyOf('14'), 'hotline.operator'),
  ];
}
