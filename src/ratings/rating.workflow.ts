import { z } from 'zod';
import { ratingAnswerPeriod, RATINGS } from '../../law/national/standards/ratings.ts';
import { words } from '../platform/day-field.ts';
import { workflowOf } from '../platform/workflow/declare.ts';
import { ratingStatusLabels, type Rating } from './rating.model.ts';

export const ratingWorkflow = workflowOf<Rating>()({
  subject: 'rating',
  title: '评价',
  initial: 'received',
  states: ratingStatusLabels,
  final: ['noted', 'rectified'],
  seats: (rating) => ({ agency: [rating.agencyId] }),
  transitions: {
    note: {
      label: '记下',
      from: ['received'],
      to: 'noted',
      by: ['system.reaction'],
      event: 'rating.noted',
      basis: RATINGS,
      input: z.object({}),
    },
    orderRectification: {
      label: '转为整改',
      from: ['received'],
      to: 'rectifying',
      by: ['system.reaction'],
      event: 'rating.rectificationOrdered',
      basis: RATINGS,
      input: z.object({}),
      starts: [ratingAnswerPeriod],
    },
    rectify: {
      label: '整改并答复',
      from: ['rectifying'],
      to: 'rectified',
      by: ['agency.approver'],
      event: 'rating.rectified',
      basis: RATINGS,
      input: z.object({
        finding: words('查到的情况（只在内部看）'),
        reason: words('怎么改的（她会看到：不写案情，不问是谁评的）', 500),
      }),
      meets: [ratingAnswerPeriod],
      change: (_, { now, viewer, input }) => ({
        finding: input.finding,
        answer: input.reason,
        answeredBy: viewer.kind === 'staff' ? viewer.staffId : null,
        answeredAt: now,
      }),
    },
  },
});
