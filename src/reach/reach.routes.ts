import type { PlainDate } from '../../law/kernel/plain-date.ts';
import { lookUpPurposes, mayLookUp, type LookUpPurpose } from '../look-ups/asking.model.ts';
import { staffOf, type Api } from '../platform/http/api.ts';
import { purposes } from '../platform/purpose.ts';
import { sitsAt, type StaffViewer } from '../platform/viewer.ts';
import { budgetFor, viewBudgetsOn, withChanges, type ChangedBudgets } from '../secrecy/view-budget.model.ts';
import { MyReach } from './reach.model.ts';
import { reachOf } from './reach.ts';

/** 我能看什么: the rules that let somebody see and do, and those that stop him, in words. */
export function reachRoutes(api: Api, today: () => PlainDate, changed: ChangedBudgets = {}): void {
  api.operation(
    {
      method: 'get',
      path: '/account/reach',
      id: 'myReach',
      summary: '我能看什么、能办什么，凭哪一条；说的是规矩，不说有没有哪一件',
      tag: '我的账号',
      open: 'account',
      views: 'nothing personal',
      answer: MyReach,
    },
    async ({ viewer }) => ({ ...reachOf(staffOf(viewer)), rules: rulesFor(staffOf(viewer), today(), changed) }),
  );
}

function rulesFor(viewer: StaffViewer, today: PlainDate, changed: ChangedBudgets): string[] {
  const budget = budgetFor(viewer.roles, withChanges(viewBudgetsOn(today), changed));
  const asks = (Object.keys(lookUpPurposes) as LookUpPurpose[]).filter((each) => mayLookUp(viewer.roles, each)); // the keys of the table
  if (sitsAt(viewer, 'admin')) return ['系统管理、安全保密、安全审计不看业务记录，业务岗位不兼这三个岗位。'];
  return [
    '不归您看的和没有的，回答一样：没有找到，或不在您的办理范围内。',
    '您要回避的案件，和它有关的一切都看不到，破窗也打不开；由写明的人替您办。',
    ...(sitsAt(viewer, 'agency') || sitsAt(viewer, 'hotline')
      ? ['紧急时可以破窗看一件、三十分钟，只看不办，负责人马上知道。']
      : []),
    ...asks.map((purpose) => `可以跨机构查找，事由：${purposes[purpose]}。`),
    ...(budget
      ? [
          `一小时逐件打开 ${budget.opened.hour} 件、一天 ${budget.opened.day} 件；连列表一小时 ${budget.shown.hour} 件、一天 ${budget.shown.day} 件。超过的，再确认一次是您本人。`,
        ]
      : []),
    '每一次看、每一次办都记下来，本人看得到是哪个单位、什么岗位、为了什么。',
  ];
}
