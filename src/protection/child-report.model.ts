import { z } from 'zod';
import { REPORT_SITUATIONS } from '../../law/national/minors-law/mandatory-report.ts';
import type { Governed } from '../platform/workflow/declare.ts';
import { OfferedActionAnswer } from '../platform/workflow/endpoints.ts';

/** 强制报告: who must report a harmed child reports to the police at once; we keep that it was done, and ask until it is. */
export const childReportStatusLabels = {
  received: '等报警回执',
  doneWithPolice: '已向公安报告',
  notTheDuty: '不属于强制报告',
} as const satisfies Record<string, string>;
export type ChildReportStatus = keyof typeof childReportStatusLabels;

export type ChildReport = Governed & {
  status: ChildReportStatus;
  number: string;
  policeReceipt: string | null;
  askAgainAt: Date | null;
  askedAgain: number;
};

/** Without the police's receipt the one who owes the report is asked again within the hour. */
export const ASK_AGAIN_MINUTES = 60;

export const UNSURE = { id: 'unsure', label: '拿不准是哪一种，但是担心' } as const;
export const situations: readonly { readonly id: string; readonly label: string }[] = [...REPORT_SITUATIONS, UNSURE];
export const situationLabel = (id: string): string => situations.find((one) => one.id === id)?.label ?? id;

export const ChildReportView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    status: z.string(),
    statusLabel: z.string(),
    situation: z.string(),
    place: z.string(),
    happening: z.string(),
    policeReceipt: z.string().optional(),
    askAgainAt: z.string().optional(),
    isLate: z.boolean().meta({ description: '过了一小时还没有报警回执' }),
    askedAgain: z.int(),
    createdAt: z.string(),
    actions: z.array(OfferedActionAnswer),
  })
  .meta({ id: 'ChildReport' });
export const ChildReports = z.object({ items: z.array(ChildReportView) }).meta({ id: 'ChildReports' });
