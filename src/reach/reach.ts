import { caseWorkflow } from '../casework/case.workflow.ts';
import { cases } from '../casework/case.scope.ts';
import { changeRequests } from '../change-requests/change-request.scope.ts';
import { changeRequestWorkflow } from '../change-requests/change-request.workflow.ts';
import { complaints } from '../complaints/complaint.scope.ts';
import { complaintWorkflow } from '../complaints/complaint.workflow.ts';
import { dataRequests } from '../data-requests/data-request.scope.ts';
import { dataRequestWorkflow } from '../data-requests/data-request.workflow.ts';
import { callBacks } from '../hotline/call-back.scope.ts';
import { callBackWorkflow } from '../hotline/call-back.workflow.ts';
import { destructions } from '../destructions/destruction.scope.ts';
import { destructionWorkflow } from '../destructions/destruction.workflow.ts';
import { exclusionWishes } from '../exclusion-wishes/exclusion-wish.scope.ts';
import { exclusionWishWorkflow } from '../exclusion-wishes/exclusion-wish.workflow.ts';
import { applications } from '../intake/application.scope.ts';
import { applicationWorkflow } from '../intake/application.workflow.ts';
import { collections } from '../intake/collection.scope.ts';
import { applicationsElsewhere } from '../look-ups/elsewhere.scope.ts';
import { objections } from '../objections/objection.scope.ts';
import { objectionWorkflow } from '../objections/objection.workflow.ts';
import { outgoingItems } from '../outbox/outbox.scope.ts';
import { ownPapers } from '../papers/issued.queries.ts';
import { disclosure, type PersonField, type SeesPeople, type Shown } from '../people/disclosure.model.ts';
import { relationships, type Relationship } from '../platform/relationships.ts';
import type { TableName } from '../platform/scope.ts';
import { roles, seats, type Role, type Seat, type StaffViewer } from '../platform/viewer.ts';
import { isOpenTo, type AnyWay, type DeclaredSubject } from '../platform/ways.ts';
import { postsFor } from '../platform/workflow/can-perform.ts';
import { homeVisits } from '../visits/home-visit.scope.ts';
import { homeVisitWorkflow } from '../visits/home-visit.workflow.ts';
import { planReviews } from '../protection/plan-review.scope.ts';
import { planReviewWorkflow } from '../protection/plan-review.workflow.ts';
import { childReports } from '../protection/child-report.scope.ts';
import { childReportWorkflow } from '../protection/child-report.workflow.ts';
import { helpRecords } from '../protection/help-record.scope.ts';
import { helpRecordWorkflow } from '../protection/help-record.workflow.ts';
import { ratings } from '../ratings/rating.scope.ts';
import { ratingWorkflow } from '../ratings/rating.workflow.ts';
import type { MyReach, ReachOfRecords } from './reach.model.ts';

type Acts = Readonly<Record<string, { label: string; by: readonly Role[] }>>;
type Kind = { subject: { title: string; neverTo?: string; ways: readonly AnyWay[] }; acts: Acts };
const kindOf = <T extends TableName>(subject: DeclaredSubject<T>, workflow?: { transitions: Acts }): Kind => ({
  subject,
  acts: workflow?.transitions ?? {},
});

/** Every kind of record about people, with the acts on it: what the page reads out is what the queries are compiled from. */
export const kinds: readonly Kind[] = [
  kindOf(applications, applicationWorkflow),
  kindOf(cases, caseWorkflow),
  kindOf(applicationsElsewhere),
  kindOf(ownPapers),
  kindOf(collections),
  kindOf(outgoingItems),
  kindOf(callBacks, callBackWorkflow),
  kindOf(objections, objectionWorkflow),
  kindOf(complaints, complaintWorkflow),
  kindOf(changeRequests, changeRequestWorkflow),
  kindOf(ratings, ratingWorkflow),
  kindOf(helpRecords, helpRecordWorkflow),
  kindOf(childReports, childReportWorkflow),
  kindOf(dataRequests, dataRequestWorkflow),
  kindOf(planReviews, planReviewWorkflow),
  kindOf(homeVisits, homeVisitWorkflow),
  kindOf(exclusionWishes, exclusionWishWorkflow),
  kindOf(destructions, destructionWorkflow),
];

/** What is open to this person and by which rule. No record is asked for: it is the same whether any exists. */
export function reachOf(viewer: StaffViewer): Omit<MyReach, 'rules'> {
  const ways = kinds.flatMap(({ subject }) => subject.ways.filter((way) => isOpenTo(way, viewer)));
  const seesPeople = (Object.keys(disclosure) as SeesPeople[]).filter((as) => ways.some((way) => way.as === as)); // the keys of the table
  return {
    posts: viewer.roles.map((role) => roles[role]),
    records: kinds.map((kind) => recordsFor(viewer, kind)),
    people: seesPeople.map((as) => ({ when: relationships[as].says, shown: shownOf(disclosure[as].helped) })),
  };
}

function recordsFor(viewer: StaffViewer, { subject, acts }: Kind): ReachOfRecords {
  const open = subject.ways.filter((way) => isOpenTo(way, viewer));
  const isMine = ({ by }: { by: readonly Role[] }): boolean => by.some((role) => viewer.roles.includes(role));
  const never = subject.neverTo && viewer.personnelId ? ['说的是您本人的除外'] : [];
  const offered = Object.values(acts).filter((act) => postsFor(act) !== '');
  return {
    title: subject.title,
    open: open.length === 0 ? [] : [...open.map(({ as }) => relationships[as].says), ...never],
    otherwise: open.length > 0 ? [] : subject.ways.filter(({ as }) => as !== 'ownJobs').map(otherwise),
    acts: open.length === 0 ? [] : offered.filter(isMine).map(({ label }) => label),
    notActs:
      open.length === 0
        ? []
        : offered.filter((act) => !isMine(act)).map((act) => ({ label: act.label, posts: postsFor(act) })),
  };
}

/** In the words of somebody who stands outside: whose it is. */
const outside: Readonly<Record<Relationship, string>> = {
  sameDesk: '办这件事的机构',
  assigned: '指派到的承办人员本人',
  undertakes: '承办的单位',
  offered: '移交、指派到的单位',
  received: '收下转交的单位，只有凭证',
  kept: '等着领取的窗口',
  supervises: '监督这个机构的部门',
  asked: '请去查明的机构',
  anyDesk: '凭完整号码、事由和来由',
  hers: '她本人，凭查询码',
  helps: '她同意的人，只看进展',
  ownJobs: '系统的联动',
};
const otherwise = ({ as, by = [] }: AnyWay): string => {
  const posts = [...new Set(by.map(postName))].join('、');
  return posts ? `${outside[as]}（${posts}）` : outside[as];
};
const postName = (post: Role | Seat): string => {
  const named: Readonly<Record<string, string>> = { ...seats, ...roles };
  return named[post] ?? post;
};

const fieldLabels: Readonly<Record<PersonField, string>> = {
  name: '姓名',
  sex: '性别',
  birthDate: '出生日期',
  idKind: '证件种类',
  idNumber: '证件号码',
  phone: '电话',
  address: '住址',
};
const shownLabels: Readonly<Record<Shown, string>> = {
  full: '看得到',
  masked: '遮住中间',
  age: '只有年龄',
  whenMayCall: '约定可以打电话的时候看得到',
  none: '看不到',
};
const shownOf = (row: Readonly<Record<PersonField, Shown>>): string[] =>
  (Object.keys(row) as PersonField[]).map((field) => `${fieldLabels[field]}：${shownLabels[row[field]]}`); // the keys of the row
