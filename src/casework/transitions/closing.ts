import { z } from 'zod';
import { archivePeriod, closingPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_50 } from '../../../law/national/legal-aid-law/conduct.ts';
import { RULES_ARCHIVE } from '../../../law/national/legal-aid-law/provisions.ts';
import { dayField, words } from '../../platform/day-field.ts';
import { transitionsOf } from '../../platform/workflow/declare.ts';
import * as guard from '../case.guards.ts';
import { Outcome, type Case } from '../case.model.ts';

import { agency, unit } from './parts.ts';

/** Reported, handed in whole, and put away. */
export const closing = transitionsOf<Case>()({
  reportClosing: {
    label: '提交结案报告',
    from: ['inProgress'],
    to: 'closing',
    by: ['personnel.handler'],
    event: 'case.closingReported',
    basis: LAL_50,
    input: z.object({
      onDay: dayField('办理结束之日'),
      outcomeKind: Outcome,
      outcome: words('办理结果'),
      recoveredYuan: z
        .number()
        .min(0)
        .max(1_000_000_000)
        .multipleOf(0.01)
        .optional()
        .meta({ title: '挽回或者避免的损失（元）' }),
    }),
    requires: [guard.agreementSigned],
    afterInput: [guard.dayNotInFuture],
    startsBy: (_, { input }) => [{ rule: closingPeriod, from: input.onDay }],
    issues: ['closing-report'],
    change: (_, { input }) => ({
      handlingEndedOn: input.onDay,
      outcomeKind: input.outcomeKind,
      outcome: input.outcome,
      recoveredFen: input.recoveredYuan === undefined ? null : Math.round(input.recoveredYuan * 100),
    }),
    counts: ({ outcomeKind, recoveredYuan }) => ({
      outcomeKind,
      recoveredFen: Math.round((recoveredYuan ?? 0) * 100),
    }),
  },
  submitFile: {
    label: '提交卷宗',
    from: ['closing'],
    to: 'fileUnderReview',
    by: ['personnel.handler'],
    event: 'case.fileSubmitted',
    basis: RULES_ARCHIVE,
    input: z.object({}),
    meets: [closingPeriod],
    starts: [archivePeriod],
    change: (_, { now }) => ({ fileSubmittedAt: now }),
    ownedBy: agency('agency.archivist'),
  },
  returnFile: {
    label: '退回补充卷宗',
    from: ['fileUnderReview'],
    to: 'closing',
    by: ['agency.archivist'],
    event: 'case.fileReturned',
    input: z.object({ reason: words('需要补充什么', 500) }),
    meets: [archivePeriod],
    starts: [closingPeriod],
    ownedBy: unit('personnel.handler'),
  },
  archive: {
    label: '归档',
    from: ['fileUnderReview'],
    to: 'archived',
    by: ['agency.archivist'],
    event: 'case.archived',
    basis: RULES_ARCHIVE,
    input: z.object({}),
    requires: [guard.fileIsComplete],
    meets: [archivePeriod],
    issues: ['file-index'],
    change: (_, { now }) => ({ archivedAt: now }),
  },
});
