import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { seatsOf, type Seat, type Session } from './session.tsx';

type Page = LazyExoticComponent<ComponentType<{ params: Readonly<Record<string, string | undefined>> }>>;
/** A page of the office: where it is, who works there, whether it stands in the menu. Each is its own chunk. */
export type Room = {
  path: string;
  title: string;
  page: Page;
  seats: readonly Seat[];
  /** Where not the whole seat works there. */
  posts?: readonly string[];
  icon?: IconName;
  phone?: boolean;
};
export type IconName =
  | 'people'
  | 'key'
  | 'desk'
  | 'inbox'
  | 'case'
  | 'paper'
  | 'pen'
  | 'receipt'
  | 'notice'
  | 'law'
  | 'more';

export const rooms: readonly Room[] = [
  {
    path: '/',
    title: '工作台',
    page: lazy(() => import('../../periods/console/desk-page.tsx')),
    seats: ['agency', 'undertaker', 'personnel', 'station', 'bureau', 'hotline'],
    icon: 'desk',
    phone: true,
  },
  {
    path: '/applications',
    title: '申请',
    page: lazy(() => import('../../intake/console/applications-page.tsx')),
    seats: ['agency'],
    icon: 'inbox',
    phone: true,
  },
  {
    path: '/applications/new',
    title: '窗口录入',
    page: lazy(() => import('../../intake/console/new-application-page.tsx')),
    seats: ['agency', 'station', 'hotline'],
    icon: 'pen',
    phone: true,
  },
  {
    path: '/applications/:id',
    title: '申请审查',
    page: lazy(() => import('../../intake/console/application-page.tsx')),
    seats: ['agency'],
  },
  {
    path: '/receipts',
    title: '收转凭证',
    page: lazy(() => import('../../intake/console/receipts-page.tsx')),
    seats: ['station', 'agency'],
    icon: 'receipt',
    phone: true,
  },
  {
    path: '/collections',
    title: '凭码取文书',
    page: lazy(() => import('../../collections/console/collect-page.tsx')),
    seats: ['station', 'agency'],
    posts: ['station.worker', 'agency.clerk', 'agency.reviewer'],
    icon: 'key',
    phone: true,
  },
  {
    path: '/cases',
    title: '案件',
    page: lazy(() => import('../../casework/console/cases-page.tsx')),
    seats: ['agency', 'undertaker', 'personnel'],
    icon: 'case',
    phone: true,
  },
  {
    path: '/cases/:id',
    title: '案件',
    page: lazy(() => import('../../casework/console/case-page.tsx')),
    seats: ['agency', 'undertaker', 'personnel'],
  },
  {
    path: '/cases/:id/assignment',
    title: '指派',
    page: lazy(() => import('../../appointments/console/assignment-page.tsx')),
    seats: ['agency', 'undertaker'],
  },
  {
    path: '/cases/:id/parting',
    title: '谁不能知道',
    page: lazy(() => import('../../secrecy/console/parting-page.tsx')),
    seats: ['agency', 'undertaker', 'personnel'],
  },
  {
    path: '/willing',
    title: '点援名单',
    page: lazy(() => import('../../appointments/console/willing-page.tsx')),
    seats: ['agency', 'undertaker'],
    posts: ['undertaker.manager', 'agency.assigner', 'agency.approver'],
    icon: 'people',
    phone: true,
  },
  {
    path: '/notices/new',
    title: '办案机关通知',
    page: lazy(() => import('../../casework/console/notice-page.tsx')),
    seats: ['agency'],
    icon: 'notice',
  },
  {
    path: '/objections',
    title: '异议',
    page: lazy(() => import('../../objections/console/objections-page.tsx')),
    seats: ['bureau', 'agency'],
    icon: 'inbox',
    phone: true,
  },
  {
    path: '/objections/:id',
    title: '异议',
    page: lazy(() => import('../../objections/console/objection-page.tsx')),
    seats: ['bureau', 'agency'],
  },
  {
    path: '/protection',
    title: '人身安全',
    page: lazy(() => import('../../protection/console/protection-page.tsx')),
    seats: ['agency'],
    icon: 'paper',
  },
  {
    path: '/protection/:id',
    title: '她随申请保存的内容',
    page: lazy(() => import('../../protection/console/enclosures-page.tsx')),
    seats: ['agency'],
  },
  {
    path: '/call-backs',
    title: '回电',
    page: lazy(() => import('../../hotline/console/call-backs-page.tsx')),
    seats: ['agency'],
    icon: 'notice',
    phone: true,
  },
  {
    path: '/complaints',
    title: '投诉',
    page: lazy(() => import('../../complaints/console/complaints-page.tsx')),
    seats: ['bureau', 'agency'],
    icon: 'notice',
  },
  {
    path: '/complaints/:id',
    title: '投诉',
    page: lazy(() => import('../../complaints/console/complaint-page.tsx')),
    seats: ['bureau', 'agency'],
  },
  {
    path: '/change-requests',
    title: '更换申请',
    page: lazy(() => import('../../change-requests/console/change-requests-page.tsx')),
    seats: ['agency'],
    icon: 'inbox',
  },
  {
    path: '/change-requests/:id',
    title: '更换申请',
    page: lazy(() => import('../../change-requests/console/change-request-page.tsx')),
    seats: ['agency'],
  },
  {
    path: '/look-ups',
    title: '跨机构查找',
    page: lazy(() => import('../../look-ups/console/look-ups-page.tsx')),
    seats: ['hotline', 'agency'],
    posts: ['hotline.operator', 'agency.clerk', 'agency.reviewer', 'agency.approver'],
    icon: 'people',
    phone: true,
  },
  {
    path: '/exclusion-wishes',
    title: '不想让谁知道',
    page: lazy(() => import('../../exclusion-wishes/console/exclusion-wishes-page.tsx')),
    seats: ['agency', 'bureau'],
    posts: ['agency.approver', 'bureau.supervisor'],
    icon: 'key',
  },
  {
    path: '/exclusion-wishes/:id',
    title: '不想让谁知道',
    page: lazy(() => import('../../exclusion-wishes/console/exclusion-wish-page.tsx')),
    seats: ['agency', 'bureau'],
    posts: ['agency.approver', 'bureau.supervisor'],
  },
  {
    path: '/data-requests',
    title: '资料请求',
    page: lazy(() => import('../../data-requests/console/data-requests-page.tsx')),
    seats: ['agency'],
    icon: 'inbox',
    phone: true,
  },
  {
    path: '/data-requests/:id',
    title: '资料请求',
    page: lazy(() => import('../../data-requests/console/data-request-page.tsx')),
    seats: ['agency'],
  },
  {
    path: '/return-code',
    title: '找回查询码',
    page: lazy(() => import('../../accounts/console/recover-code-page.tsx')),
    seats: ['hotline', 'agency'],
    posts: ['hotline.operator', 'agency.clerk', 'agency.reviewer'],
    icon: 'key',
    phone: true,
  },
  {
    path: '/places',
    title: '站点登记',
    page: lazy(() => import('../../network/console/places-page.tsx')),
    seats: ['agency', 'station', 'bureau'],
    icon: 'notice',
  },
  {
    path: '/advisers',
    title: '村居顾问',
    page: lazy(() => import('../../network/console/advisers-page.tsx')),
    seats: ['agency', 'station', 'bureau'],
    icon: 'people',
  },
  {
    path: '/duty',
    title: '值班',
    page: lazy(() => import('../../secrecy/console/duty-page.tsx')),
    seats: ['agency', 'hotline'],
    icon: 'people',
  },
  {
    path: '/secrecy',
    title: '保密',
    page: lazy(() => import('../../secrecy/console/secrecy-page.tsx')),
    seats: ['agency'],
    posts: ['agency.approver', 'agency.reviewer'],
    icon: 'key',
  },
  {
    path: '/break-glass',
    title: '破窗访问',
    page: lazy(() => import('../../secrecy/console/break-glass-page.tsx')),
    seats: ['agency', 'hotline', 'bureau'],
    icon: 'key',
  },
  {
    path: '/break-glass/:id',
    title: '破窗访问',
    page: lazy(() => import('../../secrecy/console/opened-file-page.tsx')),
    seats: ['agency', 'hotline'],
  },
  {
    path: '/ratings',
    title: '评价',
    page: lazy(() => import('../../ratings/console/ratings-page.tsx')),
    seats: ['agency', 'bureau'],
    posts: ['agency.approver', 'bureau.supervisor'],
    icon: 'inbox',
  },
  {
    path: '/ratings/:id',
    title: '评价',
    page: lazy(() => import('../../ratings/console/rating-page.tsx')),
    seats: ['agency', 'bureau'],
    posts: ['agency.approver', 'bureau.supervisor'],
  },
  {
    path: '/papers',
    title: '文书',
    page: lazy(() => import('../../papers/console/papers-page.tsx')),
    seats: ['agency'],
    icon: 'paper',
  },
  {
    path: '/outbox',
    title: '待发与拦下',
    page: lazy(() => import('../../outbox/console/outbox-page.tsx')),
    seats: ['agency'],
    icon: 'receipt',
  },
  {
    path: '/law',
    title: '规则目录',
    page: lazy(() => import('../../eligibility/console/catalogue-page.tsx')),
    seats: ['agency', 'bureau', 'undertaker', 'personnel', 'hotline'],
    icon: 'law',
  },
  {
    path: '/figures',
    title: '标准录入',
    page: lazy(() => import('../../eligibility/console/figure-entry-page.tsx')),
    seats: ['agency', 'bureau'],
    icon: 'law',
  },
  {
    path: '/open-work',
    title: '待另派',
    page: lazy(() => import('../../accounts/console/open-work-page.tsx')),
    seats: ['agency'],
    posts: ['agency.approver', 'agency.assigner'],
    icon: 'case',
  },
  {
    path: '/account',
    title: '我的账号',
    page: lazy(() => import('../../accounts/console/my-account-page.tsx')),
    seats: ['agency', 'undertaker', 'personnel', 'station', 'bureau', 'hotline', 'admin'],
  },
  {
    path: '/my-reach',
    title: '我能看什么',
    page: lazy(() => import('../../reach/console/reach-page.tsx')),
    seats: ['agency', 'undertaker', 'personnel', 'station', 'bureau', 'hotline', 'admin'],
  },
  {
    path: '/accounts',
    title: '账号',
    page: lazy(() => import('../../accounts/console/accounts-page.tsx')),
    seats: ['admin'],
    icon: 'people',
    phone: true,
  },
  {
    path: '/authorisations',
    title: '授权',
    page: lazy(() => import('../../accounts/console/authorisations-page.tsx')),
    seats: ['admin'],
    icon: 'key',
    phone: true,
  },
  {
    path: '/break-glass-notices',
    title: '破窗访问',
    page: lazy(() => import('../../secrecy/console/break-glass-notices-page.tsx')),
    seats: ['admin'],
    posts: ['admin.security'],
    icon: 'key',
    phone: true,
  },
  {
    path: '/anomalies',
    title: '异常',
    page: lazy(() => import('../../secrecy/console/anomalies-page.tsx')),
    seats: ['admin'],
    posts: ['admin.security', 'admin.auditor'],
    icon: 'notice',
    phone: true,
  },
  {
    path: '/decoys',
    title: '诱饵记录',
    page: lazy(() => import('../../secrecy/console/decoys-page.tsx')),
    seats: ['admin'],
    posts: ['admin.security', 'admin.auditor'],
    icon: 'key',
    phone: true,
  },
  {
    path: '/reporters',
    title: '报告人',
    page: lazy(() => import('../../protection/console/reporters-page.tsx')),
    seats: ['agency', 'admin'],
    posts: ['agency.approver', 'admin.security'],
    icon: 'key',
  },
  {
    path: '/audit',
    title: '留痕',
    page: lazy(() => import('../../audit/console/audit-page.tsx')),
    seats: ['admin'],
    posts: ['admin.auditor'],
    icon: 'law',
    phone: true,
  },
  {
    path: '/audit/trail',
    title: '校验',
    page: lazy(() => import('../../audit/console/trail-page.tsx')),
    seats: ['admin'],
    posts: ['admin.auditor'],
    icon: 'law',
    phone: true,
  },
  {
    path: '/audit/sample',
    title: '每周抽查',
    page: lazy(() => import('../../audit/console/sample-page.tsx')),
    seats: ['admin'],
    posts: ['admin.auditor'],
    icon: 'law',
    phone: true,
  },
];

/** The rooms that somebody may enter: the menu shows these, and a link to another is not drawn. */
export function roomsOf(session: Session): readonly Room[] {
  const seats = seatsOf(session);
  const held = new Set((session.roles ?? []).map(({ role }) => role));
  return rooms.filter(
    ({ seats: where, posts }) =>
      where.some((seat) => seats.has(seat)) && (posts === undefined || posts.some((post) => held.has(post))),
  );
}
