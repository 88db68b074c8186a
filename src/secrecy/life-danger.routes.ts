import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { setDuty } from './duty.commands.ts';
import { Colleague, DutyView, SetDuty } from './duty.model.ts';
import { colleaguesOf, dutyOf } from './duty.queries.ts';
import { reviewTelling, tellForLife } from './life-danger.commands.ts';
import { LifeDangerTelling, ReviewTelling, TellForLife, ToldForLife } from './life-danger.model.ts';
import { listTellings } from './life-danger.queries.ts';

const tag = '保密';
const Id = z.object({ id: z.uuid() });

export function lifeDangerRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'post',
      path: '/life-danger',
      id: 'tellForLife',
      summary: '生命危险：值班的一人把住址口头告诉 110、120；先写入本机日志，次日两人复核',
      tag,
      body: TellForLife,
      answer: ToldForLife,
      views: 'recorded as an act', // in the journal first, then in the audit if it answers
    },
    ({ body, viewer }) => tellForLife(kernel, staffOf(viewer), body),
  );
  api.operation(
    {
      method: 'get',
      path: '/life-danger',
      id: 'listTellings',
      summary: '生命危险告知住址的记录，没有复核完的在前',
      tag,
      answer: z.object({ items: z.array(LifeDangerTelling) }),
      views: ({ items }) => {
        const caseIds = [...new Set(items.flatMap(({ caseId }) => caseId ?? []))];
        return { subjectKind: 'case', subjectIds: caseIds, caseIds, purpose: 'supervising' };
      },
    },
    async ({ viewer }) => ({ items: await listTellings(kernel, staffOf(viewer)) }),
  );
  api.operation(
    {
      method: 'post',
      path: '/life-danger/{id}/review',
      id: 'reviewTelling',
      summary: '复核；告知的人不能复核自己，要两个人',
      tag,
      idempotent: true,
      body: ReviewTelling,
      answer: Id,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) =>
      reviewTelling(kernel, staffOf(viewer), params['id'] ?? '', body, requestId),
  );
  api.operation(
    {
      method: 'post',
      path: '/duty-shifts',
      id: 'setDuty',
      summary: '安排本机构的人值班',
      tag,
      idempotent: true,
      body: SetDuty,
      answer: Id,
      views: 'recorded as an act',
    },
    ({ body, viewer, requestId }) => setDuty(kernel, staffOf(viewer), body, requestId),
  );
  api.operation(
    {
      method: 'get',
      path: '/duty-shifts',
      id: 'listDuty',
      summary: '本机构谁在值班；我现在是否值班',
      tag,
      answer: DutyView,
      views: 'nothing personal',
    },
    ({ viewer }) => dutyOf(kernel, staffOf(viewer)),
  );
  api.operation(
    {
      method: 'get',
      path: '/colleagues',
      id: 'listColleagues',
      summary: '本机构有账号的人，用于排班',
      tag,
      answer: z.object({ items: z.array(Colleague) }),
      views: 'nothing personal',
    },
    async ({ viewer }) => ({ items: await colleaguesOf(kernel, staffOf(viewer)) }),
  );
}
