import { z } from 'zod';
import { LAL_21 } from '../../law/national/legal-aid-law/duties.ts';
import { EXCLUSION_WISH, exclusionWishPeriod } from '../../law/national/standards/exclusion-wish.ts';
import { words } from '../platform/day-field.ts';
import { workflowOf, type Occasion } from '../platform/workflow/declare.ts';
import { exclusionWishStatusLabels, type ExclusionWish } from './exclusion-wish.model.ts';

const decided = ({ viewer, now, input }: Occasion & { input: { answer: string } }): Partial<ExclusionWish> => ({
  answer: input.answer,
  decidedBy: viewer.kind === 'staff' ? viewer.staffId : null,
  decidedAt: now,
});
const answer = words('怎么办了（她会看到：不写别人的事）', 500);

export const exclusionWishWorkflow = workflowOf<ExclusionWish>()({
  subject: 'exclusionWish',
  title: '不想让谁知道',
  initial: 'received',
  states: exclusionWishStatusLabels,
  final: ['kept', 'arranged', 'withdrawn'],
  seats: (wish) => ({
    ...(wish.judgedBy === 'head' ? { agency: [wish.agencyId] } : {}),
    ...(wish.judgedBy === 'bureau' && wish.bureauId ? { bureau: [wish.bureauId] } : {}),
    applicant: [wish.applicationId],
  }),
  transitions: {
    recognise: {
      label: '名字对上，立即回避',
      from: ['received'],
      to: 'kept',
      by: ['system.reaction'],
      event: 'exclusionWish.recognised',
      basis: LAL_21,
      input: z.object({}),
      meets: [exclusionWishPeriod],
      change: (_, { now }) => ({ decidedAt: now }),
    },
    keepAway: {
      label: '让这个人回避',
      from: ['received'],
      to: 'kept',
      by: ['agency.approver', 'bureau.supervisor'],
      event: 'exclusionWish.keptAway',
      basis: LAL_21,
      input: z.object({ staffName: words('工作人员的姓名（一字不差）', 50), answer }),
      meets: [exclusionWishPeriod],
      change: (_, occasion) => decided(occasion),
    },
    arrange: {
      label: '不是工作人员，另作安排',
      from: ['received'],
      to: 'arranged',
      by: ['agency.approver', 'bureau.supervisor'],
      event: 'exclusionWish.arranged',
      basis: EXCLUSION_WISH,
      input: z.object({ answer }),
      meets: [exclusionWishPeriod],
      change: (_, occasion) => decided(occasion),
    },
    withdraw: {
      label: '撤回',
      from: ['received'],
      to: 'withdrawn',
      by: ['applicant.self'],
      event: 'exclusionWish.withdrawn',
      basis: EXCLUSION_WISH,
      input: z.object({}),
      meets: [exclusionWishPeriod],
    },
  },
});
