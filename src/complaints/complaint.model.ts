import { z } from 'zod';
import { words } from '../platform/day-field.ts';
import type { Governed } from '../platform/workflow/declare.ts';

export type ComplaintStatus = 'received' | 'accepted' | 'declined' | 'answered' | 'withdrawn';
export const complaintStatusLabels = {
  received: '待受理',
  accepted: '调查中',
  declined: '不予受理',
  answered: '已答复',
  withdrawn: '已撤回',
} as const satisfies Record<ComplaintStatus, string>;

export const ComplaintAbout = z
  .enum(['money', 'leak', 'noContact', 'badWork', 'badManner', 'agency', 'other'])
  .meta({ id: 'ComplaintAbout', title: '什么事' });
export type ComplaintAbout = z.infer<typeof ComplaintAbout>;
export const complaintAboutLabels = {
  money: '要钱、要东西',
  leak: '把我的事告诉了别人',
  noContact: '一直不联系',
  badWork: '该办的没办',
  badManner: '态度不好、说难听的话',
  agency: '法律援助中心办事不对',
  other: '别的事',
} as const satisfies Record<ComplaintAbout, string>;

export const Complained = z.enum(['lawyer', 'unit', 'agency']).meta({ id: 'Complained', title: '投诉谁' });
export type Complained = z.infer<typeof Complained>;
export const complainedLabels = {
  lawyer: '承办人员',
  unit: '承办单位（律师事务所、法律服务所）',
  agency: '法律援助机构',
} as const satisfies Record<Complained, string>;

export const ComplaintOutcome = z
  .enum(['confirmed', 'partly', 'unconfirmed'])
  .meta({ id: 'ComplaintOutcome', title: '核实的结论' });
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>;
/** Never that she was wrong: only what could be established. */
export const complaintOutcomeLabels = {
  confirmed: '查实',
  partly: '部分查实',
  unconfirmed: '现有材料不能查实',
} as const satisfies Record<ComplaintOutcome, string>;

export type Complaint = Governed & {
  status: ComplaintStatus;
  applicationId: string | null;
  personId: string | null;
  about: ComplaintAbout;
  against: Complained;
  againstPersonnelId: string | null;
  againstInstitutionId: string | null;
  bureauId: string;
  agencyId: string;
  inquiringInstitutionId: string | null;
  /** Plain in memory, sealed in the row; so are the next four. */
  told: string;
  question: string | null;
  findings: string | null;
  answer: string | null;
  measures: string | null;
  outcome: ComplaintOutcome | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  receivedAt: Date;
};

export const SubmitComplaint = z
  .object({
    about: ComplaintAbout,
    against: Complained,
    told: words('发生了什么', 3000),
    /** Whoever signs nothing chooses the place; hers is known. */
    county: z
      .string()
      .regex(/^14\d{4}$/, '请选择县（市、区）')
      .optional()
      .meta({ title: '在哪个县' }),
  })
  .meta({ id: 'SubmitComplaint', title: '投诉' });
export type SubmitComplaint = z.infer<typeof SubmitComplaint>;
