import { z } from 'zod';
import { REPORT_5, REPORT_8 } from '../../law/national/minors-law/provisions.ts';
import { words } from '../platform/day-field.ts';
import { workflowOf } from '../platform/workflow/declare.ts';
import { ASK_AGAIN_MINUTES, childReportStatusLabels, type ChildReport } from './child-report.model.ts';

const officers = ['agency.clerk', 'agency.reviewer', 'agency.approver'] as const;

export const childReportWorkflow = workflowOf<ChildReport>()({
  subject: 'childReport',
  title: '强制报告',
  initial: 'received',
  states: childReportStatusLabels,
  final: ['doneWithPolice', 'notTheDuty'],
  seats: ({ ownerInstitutionId }) => ({ agency: [ownerInstitutionId] }),
  transitions: {
    confirmPolice: {
      label: '登记报警回执',
      from: ['received'],
      to: 'doneWithPolice',
      by: [...officers, 'system.reaction'],
      event: 'childReport.policeConfirmed',
      basis: REPORT_8,
      input: z.object({ receipt: words('公安的回执编号，或者接警单位和警号', 100) }),
      change: (_, { input }) => ({ policeReceipt: input.receipt, askAgainAt: null }),
    },
    askAgain: {
      label: '已再次催报',
      from: ['received'],
      to: 'same',
      by: officers,
      event: 'childReport.askedAgain',
      basis: REPORT_5,
      input: z.object({ note: words('怎样催的、对方怎样说', 500) }),
      change: ({ askedAgain }, { now }) => ({
        askedAgain: askedAgain + 1,
        askAgainAt: new Date(now.getTime() + ASK_AGAIN_MINUTES * 60_000),
      }),
    },
    setAside: {
      label: '不属于强制报告，说明理由',
      from: ['received'],
      to: 'notTheDuty',
      by: ['agency.approver'],
      event: 'childReport.setAside',
      input: z.object({ reason: words('理由', 500) }),
      change: () => ({ askAgainAt: null }),
    },
  },
});
