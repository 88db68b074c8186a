import { z } from 'zod';
import { changeOfLawyerPeriod } from '../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_55 } from '../../law/national/legal-aid-law/duties.ts';
import { words } from '../platform/day-field.ts';
import { workflowOf, type Occasion } from '../platform/workflow/declare.ts';
import { changeRequestStatusLabels, type ChangeRequest } from './change-request.model.ts';

const decided = ({ viewer, now, input }: Occasion & { input: { reason: string } }): Partial<ChangeRequest> => ({
  answer: input.reason,
  decidedBy: viewer.kind === 'staff' ? viewer.staffId : null,
  decidedAt: now,
});
const forHer = z.object({ reason: words('理由（她会看到：不写案情，不写承办人员的评价）', 500) });

export const changeRequestWorkflow = workflowOf<ChangeRequest>()({
  subject: 'changeRequest',
  title: '更换申请',
  initial: 'received',
  states: changeRequestStatusLabels,
  final: ['approved', 'declined', 'withdrawn'],
  seats: (request) => ({ agency: [request.agencyId], applicant: [request.applicationId] }),
  transitions: {
    approve: {
      label: '同意更换',
      from: ['received'],
      to: 'approved',
      by: ['agency.approver'],
      event: 'changeRequest.approved',
      basis: LAL_55,
      input: forHer,
      meets: [changeOfLawyerPeriod],
      issues: ['change-notice'],
      change: (_, occasion) => decided(occasion),
    },
    decline: {
      label: '不更换',
      from: ['received'],
      to: 'declined',
      by: ['agency.approver'],
      event: 'changeRequest.declined',
      basis: LAL_55,
      input: forHer,
      meets: [changeOfLawyerPeriod],
      issues: ['change-notice'],
      change: (_, occasion) => decided(occasion),
    },
    withdraw: {
      label: '撤回更换申请',
      from: ['received'],
      to: 'withdrawn',
      by: ['applicant.self'],
      event: 'changeRequest.withdrawn',
      basis: LAL_55,
      input: z.object({}),
      meets: [changeOfLawyerPeriod],
    },
  },
});
