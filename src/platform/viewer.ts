/** The seat a role acts from: whose work the record must be for the role to count. */
export const seats = {
  agency: '法律援助机构',
  station: '工作站',
  undertaker: '承办单位',
  personnel: '承办人员',
  bureau: '司法行政部门',
  hotline: '12348 热线',
  admin: '系统管理',
  applicant: '申请人',
  system: '系统',
} as const satisfies Record<string, string>;
export type Seat = keyof typeof seats;

/** What a person of the institution may be. The part before the dot is the seat. */
export const roles = {
  'agency.clerk': '受理岗',
  'agency.reviewer': '审查岗',
  'agency.approver': '负责人（审批）',
  'agency.assigner': '指派岗',
  'agency.archivist': '归档岗',
  'station.worker': '工作站人员',
  'undertaker.manager': '承办单位管理员',
  'personnel.handler': '承办人员',
  'bureau.supervisor': '监督人员',
  'hotline.operator': '热线坐席',
  'admin.system': '系统管理员',
  'admin.security': '安全保密管理员',
  'admin.auditor': '安全审计员',
  'applicant.self': '申请人',
  'system.reaction': '系统联动',
} as const satisfies Record<`${Seat}.${string}`, string>;
export type Role = keyof typeof roles;

export const seatOf = (role: Role): Seat => role.slice(0, role.indexOf('.')) as Seat; // a parse of our own key

/** Where a request came from, in hashes: enough to tell two apart, not to tell whose they are. */
export type Origin = { device: string; source: string };

export type StaffViewer = {
  kind: 'staff';
  origin?: Origin;
  staffId: string;
  name: string;
  institutionId: string;
  divisionCode: string;
  roles: readonly Role[];
  /** Set when this person is a lawyer, basic-level legal worker or agency staff who handles cases. */
  personnelId?: string;
  /** Until when this session may do what needs step-up: five minutes after its second factor was last given. */
  freshUntil?: Date;
  /** Break-glass: looking at this one case and at nothing else. No session carries it; the one query that opens the file sets it. */
  brokenInto?: string;
};
/** She, by return code (or her agent under art. 40): sees one application and nothing else. */
export type ApplicantViewer = {
  kind: 'applicant';
  origin?: Origin;
  personId: string;
  applicationId: string;
  caseId: string;
};
/** What a helper's code opens: one page, that it goes on. */
export type Follows = { codeId: string; applicationId: string; caseId: string };
/** Whoever comes without a code, or with a helper's: to all that is scoped the two are the same, and see nothing. */
export type VisitorViewer = { kind: 'visitor'; origin?: Origin; follows?: Follows };
/** A reaction or job of our own; `because` names the event or job it acts for. */
export type SystemViewer = { kind: 'system'; because: string };

/** Whether any post of this person is on that seat: being employed at an office is no reason to see its records. */
export const sitsAt = (viewer: StaffViewer, seat: Seat): boolean => viewer.roles.some((role) => seatOf(role) === seat);

/** Whether the second factor was given a moment ago. Only people at a screen are asked for one. */
export const isFresh = (viewer: Viewer, now: Date): boolean =>
  viewer.kind !== 'staff' || (viewer.freshUntil !== undefined && viewer.freshUntil > now);

/** How long what needs step-up stays open after the second factor. */
export const freshMinutes = 5;

/** When this session's second factor was last given. */
export const provedAt = ({ freshUntil }: StaffViewer): Date | undefined =>
  freshUntil && new Date(freshUntil.getTime() - freshMinutes * 60_000);

export type Viewer = StaffViewer | ApplicantViewer | VisitorViewer | SystemViewer;

export function rolesOf(viewer: Viewer): readonly Role[] {
  switch (viewer.kind) {
    case 'staff':
      return viewer.roles;
    case 'applicant':
      return ['applicant.self'];
    case 'system':
      return ['system.reaction'];
    case 'visitor':
      return [];
  }
}

/** Who did it, as events and audit store it. */
export function actorOf(viewer: Viewer): { kind: Viewer['kind']; id: string; institutionId: string | null } {
  switch (viewer.kind) {
    case 'staff':
      return { kind: 'staff', id: viewer.staffId, institutionId: viewer.institutionId };
    case 'applicant':
      return { kind: 'applicant', id: viewer.personId, institutionId: null };
    case 'system':
      return { kind: 'system', id: viewer.because, institutionId: null };
    case 'visitor':
      return { kind: 'visitor', id: viewer.follows?.codeId ?? 'visitor', institutionId: null };
  }
}
