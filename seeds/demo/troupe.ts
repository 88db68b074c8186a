import type { StaffViewer } from '../../src/platform/viewer.ts';
import { stableId } from '../../src/network/stable-id.ts';
import type { Doer } from './acts.ts';
import { agencyOf, bureauOf, demoCounties, demoOffices, type DemoCounty, type SeatKey } from './offices.ts';
import { demoStaff, type DemoStaff } from './staff.ts';

/** Where an act is done, and whose case it is. */
export type Place = { readonly county: DemoCounty; readonly handler: SeatKey };

/** Whoever acts in the demo acts as a member of staff with an account of the same name. */
export type Troupe = { readonly by: (login: string) => StaffViewer; readonly doing: (doer: Exclude<Doer, 'applicant'>, line: Place) => StaffViewer };

export const staffIdOf = (member: DemoStaff): string => stableId('demo', 'staff', member.login);

export function troupeOf(): Troupe {
  const divisions = new Map(demoOffices('').map((office) => [office.id, office.divisionCode]));
  for (const code of ['14', '1401', ...demoCounties.map((county) => county.code)]) divisions.set(agencyOf(code), code).set(bureauOf(code), code);
  const viewers = new Map(demoStaff().map((member): [string, StaffViewer] => [member.login, {
    kind: 'staff', staffId: staffIdOf(member), name: member.name, institutionId: member.institutionId,
    divisionCode: divisions.get(member.institutionId) ?? '14', roles: member.roles, freshUntil: new Date(8.64e15), ...(member.personnelId ? { personnelId: member.personnelId } : {}),
  }]));
  const by = (login: string): StaffViewer => {
    const viewer = viewers.get(login);
    if (viewer === undefined) throw new Error(`the demo has no sign-in ${login}`);
    return viewer;
  };
  return { by, doing: (doer, line) => by(loginOf(doer, line.county, line.handler)) };
}

function loginOf(doer: Exclude<Doer, 'applicant'>, county: DemoCounty, handler: SeatKey): string {
  switch (doer) {
    case 'handler':
      return `${county.key}.${handler}`;
    case 'manager':
      return `${county.key}.${managerOf(handler)}`;
    case 'otherClerk':
      return county.key === 'xiaodian' ? 'qingxu.clerk' : 'xiaodian.clerk';
    case 'clerk': case 'reviewer': case 'approver': case 'assigner': case 'women': case 'township':
      return `${county.key}.${doer}`;
  }
}

function managerOf(handler: SeatKey): string {
  if (handler.startsWith('worker')) return 'service';
  return ['lawyer1', 'lawyer2', 'lawyer3'].includes(handler) ? 'firm1' : 'firm2';
}
