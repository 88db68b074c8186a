import { z } from 'zod';
import { PLAN_REVIEW, planReviewPeriod } from '../../law/national/standards/plan-review.ts';
import { words } from '../platform/day-field.ts';
import { workflowOf } from '../platform/workflow/declare.ts';
import { planReviewStatusLabels, reviewWays, ReviewWay, type PlanReview } from './plan-review.model.ts';

const officers = ['agency.clerk', 'agency.reviewer', 'agency.approver'] as const;
const meets = [planReviewPeriod];

export const planReviewWorkflow = workflowOf<PlanReview>()({
  subject: 'planReview',
  title: '安全计划复看',
  initial: 'due',
  states: planReviewStatusLabels,
  final: ['reviewed', 'notWanted', 'replaced', 'takenAway'],
  seats: ({ ownerInstitutionId }) => ({ agency: [ownerInstitutionId] }),
  transitions: {
    review: {
      label: '看过了，记下说好的',
      from: ['due'],
      to: 'reviewed',
      by: officers,
      event: 'planReview.reviewed',
      basis: PLAN_REVIEW,
      input: z.object({
        how: ReviewWay.meta({
          title: '怎样看的',
          description: Object.values(reviewWays).join('，或者'),
        }),
        agreed: words('和她说好的（她看得到）', 500),
        isWantedAgain: z.boolean().meta({ title: '过三十天再看一遍', description: '她不要了就不勾' }),
      }),
      meets,
      change: (_, { now, input }) => ({ closedAt: now, how: input.how, agreed: input.agreed }),
      counts: ({ how, isWantedAgain }) => ({ how, isWantedAgain }),
    },
    waive: {
      label: '她不要再看',
      from: ['due'],
      to: 'notWanted',
      by: officers,
      event: 'planReview.waived',
      input: z.object({ note: words('她怎样说的', 500) }),
      meets,
      change: (_, { now }) => ({ closedAt: now }),
    },
    replace: {
      label: '她换了新的计划',
      from: ['due'],
      to: 'replaced',
      by: ['system.reaction'],
      event: 'planReview.replaced',
      input: z.object({}),
      meets,
      change: (_, { now }) => ({ closedAt: now }),
    },
    takeAway: {
      label: '她拿掉了计划',
      from: ['due'],
      to: 'takenAway',
      by: ['system.reaction'],
      event: 'planReview.takenAway',
      input: z.object({}),
      meets,
      change: (_, { now }) => ({ closedAt: now }),
    },
  },
});
