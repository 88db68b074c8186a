import { z } from 'zod';
import { withdrawalTalkPeriod } from '../../../law/national/standards/withdrawal-talk.ts';
import { LAL_43_2 } from '../../../law/national/legal-aid-law/provisions.ts';
import { dayField, words } from '../../platform/day-field.ts';
import { transitionsOf } from '../../platform/workflow/declare.ts';
import * as guard from '../application.guards.ts';
import type { Application } from '../application.model.ts';

import { beforeDecision, hers } from './parts.ts';

/** She withdraws, or nothing was heard for so long that it counts as that. */
export const withdrawing = transitionsOf<Application>()({
  withdraw: {
    label: '撤回申请',
    from: [...beforeDecision],
    to: 'withdrawn',
    by: ['applicant.self'],
    event: 'application.withdrawn',
    input: z.object({ reason: z.string().trim().max(500).default('').meta({ title: '原因（可以不填）' }) }),
    requires: [guard.withdrawalNeedsNoTalk],
    meets: hers,
  },
  askWithdrawal: {
    label: '请求撤回申请',
    from: [...beforeDecision],
    to: 'same',
    by: ['applicant.self', 'agency.clerk', 'station.worker'],
    event: 'application.withdrawalAsked',
    input: z.object({ reason: z.string().trim().max(500).default('').meta({ title: '原因（可以不填）' }) }),
    requires: [guard.notOnlyOffered, guard.withdrawalNotAskedYet],
    starts: [withdrawalTalkPeriod],
    change: (_, { now }) => ({ withdrawalAskedAt: now }),
  },
  recordWithdrawal: {
    label: '记录撤回',
    from: [...beforeDecision],
    to: 'withdrawn',
    by: ['agency.clerk'],
    event: 'application.withdrawalRecorded',
    input: z.object({ spokenAloneOn: dayField('单独与本人谈话的日期').optional(), note: words('谈话情况', 1000) }),
    requires: [guard.notOnlyOffered, guard.withdrawalWasAsked],
    afterInput: [guard.flaggedWasSpokenToAlone],
    meets: hers,
    change: (_, { now, input }) => (input.spokenAloneOn ? { spokenAloneAt: now } : {}),
  },
  keepApplication: {
    label: '记录谈过：她不撤回',
    from: [...beforeDecision],
    to: 'same',
    by: ['agency.clerk'],
    event: 'application.withdrawalDropped',
    input: z.object({ spokenAloneOn: dayField('单独与本人谈话的日期').optional(), note: words('谈话情况', 1000) }),
    requires: [guard.notOnlyOffered, guard.withdrawalWasAsked],
    afterInput: [guard.flaggedWasSpokenToAlone],
    meets: [withdrawalTalkPeriod],
    change: (_, { now, input }) => ({
      withdrawalAskedAt: null,
      ...(input.spokenAloneOn ? { spokenAloneAt: now } : {}),
    }),
  },
  trySafely: {
    label: '登记安全联系',
    from: ['awaitingDocuments'],
    to: 'same',
    by: ['agency.clerk', 'agency.reviewer'],
    event: 'application.triedSafely',
    input: z.object({ how: words('怎样联系的', 200), outcome: words('结果', 500) }),
    change: (_, { now }) => ({ safeAttemptAt: now }),
  },
  proposeDeemedWithdrawal: {
    label: '提出按撤回处理',
    from: ['awaitingDocuments'],
    to: 'same',
    by: ['agency.clerk', 'agency.reviewer'],
    event: 'application.deemedWithdrawalProposed',
    basis: LAL_43_2,
    input: z.object({ reason: words('理由', 500) }),
    requires: [guard.noticeWasServed, guard.supplementPeriodExpired, guard.flaggedWasTriedSafely],
    change: (_, { viewer }) => ({ deemedProposedBy: viewer.kind === 'staff' ? viewer.staffId : null }),
  },
  deemWithdrawn: {
    label: '按撤回申请处理',
    from: ['awaitingDocuments'],
    to: 'deemedWithdrawn',
    by: ['agency.reviewer', 'agency.approver'],
    event: 'application.deemedWithdrawn',
    basis: LAL_43_2,
    input: z.object({ reason: words('理由', 500) }),
    requires: [
      guard.noticeWasServed,
      guard.supplementPeriodExpired,
      guard.flaggedWasTriedSafely,
      guard.flaggedHasSecondPerson,
    ],
    meets: hers,
    issues: ['deemed-withdrawal-notice'],
  },
});
