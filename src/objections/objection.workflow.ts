import { z } from 'zod';
import { withLength } from '../../law/kernel/period.ts';
import { correctionPeriod, objectionReviewPeriod } from '../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_49_1, LAL_49_2 } from '../../law/national/legal-aid-law/provisions.ts';
import { words } from '../platform/day-field.ts';
import { workflowOf, type Occasion } from '../platform/workflow/declare.ts';
import { notWhoeverDecided } from './objection.guards.ts';
import { objectionStatusLabels, type Objection } from './objection.model.ts';

const byStaff = ({ viewer }: Occasion): string | null => (viewer.kind === 'staff' ? viewer.staffId : null);

export const objectionWorkflow = workflowOf<Objection>()({
  subject: 'objection',
  title: '异议',
  initial: 'received',
  states: objectionStatusLabels,
  final: ['maintained', 'corrected', 'withdrawn'],
  seats: (objection) => ({
    bureau: [objection.bureauId],
    agency: [objection.agencyId],
    applicant: [objection.applicationId],
  }),
  transitions: {
    account: {
      label: '向司法行政部门说明',
      from: ['received'],
      to: 'same',
      by: ['agency.approver', 'agency.reviewer'],
      event: 'objection.accountedFor',
      basis: LAL_49_2,
      input: z.object({ note: words('作出决定的事实和理由') }),
      change: (_, { input }) => ({ account: input.note }),
    },
    maintain: {
      label: '维持原决定',
      from: ['received'],
      to: 'maintained',
      by: ['bureau.supervisor'],
      event: 'objection.maintained',
      basis: LAL_49_2,
      input: z.object({ reason: words('理由（写给当事人看）') }),
      requires: [notWhoeverDecided],
      meets: [objectionReviewPeriod],
      issues: ['objection-decision'],
      change: (_, { now, input, ...occasion }) => ({
        finding: input.reason,
        reviewedBy: byStaff({ now, ...occasion }),
        reviewedAt: now,
      }),
    },
    orderCorrection: {
      label: '责令改正',
      from: ['received'],
      to: 'correctionOrdered',
      by: ['bureau.supervisor'],
      event: 'objection.correctionOrdered',
      basis: LAL_49_2,
      input: z.object({
        reason: words('理由（写给当事人看）'),
        days: z.int().min(1).max(30, '期限最长 30 日').meta({ title: '几日内改正' }),
      }),
      requires: [notWhoeverDecided],
      meets: [objectionReviewPeriod],
      startsBy: (_, { input }) => [{ rule: withLength(correctionPeriod, input.days) }],
      issues: ['objection-decision'],
      change: (_, { now, input, ...occasion }) => ({
        finding: input.reason,
        correctionDays: input.days,
        reviewedBy: byStaff({ now, ...occasion }),
        reviewedAt: now,
      }),
      ownedBy: (objection) => ({ institutionId: objection.agencyId, role: 'agency.approver' }),
    },
    // The agency corrects on the record itself: by reviewing the application anew, or by taking the case up again.
    correct: {
      label: '机构已改正',
      from: ['correctionOrdered'],
      to: 'corrected',
      by: ['system.reaction'],
      event: 'objection.corrected',
      basis: LAL_49_2,
      input: z.object({}),
      meets: [correctionPeriod],
    },
    withdraw: {
      label: '撤回异议',
      from: ['received'],
      to: 'withdrawn',
      by: ['applicant.self'],
      event: 'objection.withdrawn',
      basis: LAL_49_1,
      input: z.object({}),
      meets: [objectionReviewPeriod],
    },
  },
});
