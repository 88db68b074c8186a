import { z } from 'zod';
import { ORDERS_6 } from '../../law/national/anti-domestic-violence/provisions.ts';
import { words } from '../platform/day-field.ts';
import { workflowOf } from '../platform/workflow/declare.ts';
import { helpRecordStatusLabels, type HelpRecord } from './help-record.model.ts';

/** She asks, the agency's approver seals what the log says, or says why not. */
export const helpRecordWorkflow = workflowOf<HelpRecord>()({
  subject: 'helpRecord',
  title: '求助记录证明',
  initial: 'asked',
  states: helpRecordStatusLabels,
  final: ['issued', 'declined'],
  seats: ({ ownerInstitutionId, applicationId }) => ({ agency: [ownerInstitutionId], applicant: [applicationId] }),
  transitions: {
    seal: {
      label: '盖章出具',
      from: ['asked'],
      to: 'issued',
      by: ['agency.approver'],
      event: 'helpRecord.sealed',
      input: z.object({}),
      basis: ORDERS_6,
      issues: ['help-record'],
      change: (_, { now }) => ({ answeredAt: now }),
    },
    decline: {
      label: '不出具，说明理由',
      from: ['asked'],
      to: 'declined',
      by: ['agency.approver'],
      event: 'helpRecord.declined',
      input: z.object({ reason: words('理由和还能怎么办（会告诉本人）', 500) }),
      change: (_, { now, input }) => ({ answeredAt: now, declinedBecause: input.reason }),
    },
  },
});
