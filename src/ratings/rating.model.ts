import { z } from 'zod';
import type { Governed } from '../platform/workflow/declare.ts';

export type RatingStatus = 'received' | 'noted' | 'rectifying' | 'rectified';
export const ratingStatusLabels = {
  received: '刚收到',
  noted: '已记下',
  rectifying: '待整改',
  rectified: '已整改',
} as const satisfies Record<RatingStatus, string>;

export const RatedStep = z
  .enum(['intake', 'handling', 'closing'], '请选评哪一步')
  .meta({ id: 'RatedStep', title: '评哪一步' });
export type RatedStep = z.infer<typeof RatedStep>;
export const ratedStepLabels = {
  intake: '受理：收材料、审查',
  handling: '办理：律师怎么办的',
  closing: '结案：办完的时候',
} as const satisfies Record<RatedStep, string>;

export const Grade = z
  .enum(['veryGood', 'good', 'fair', 'poor', 'veryPoor'], '请选一个')
  .meta({ id: 'Grade', title: '怎么样' });
export type Grade = z.infer<typeof Grade>;
export const gradeLabels = {
  veryGood: '非常满意',
  good: '满意',
  fair: '基本满意',
  poor: '不满意',
  veryPoor: '非常不满意',
} as const satisfies Record<Grade, string>;

export const SubmitRating = z
  .object({
    step: RatedStep,
    grade: Grade,
    moneyAsked: z.boolean().optional().meta({ title: '有没有人要钱、要东西' }),
    met: z.boolean().optional().meta({ title: '律师见过面没有' }),
    feltSafe: z.boolean().optional().meta({ title: '办事的时候觉得安全吗' }),
    told: z.string().trim().max(1000, '请在 1000 字以内').default('').meta({ title: '想说的话' }),
  })
  .meta({ id: 'SubmitRating', title: '评价' });
export type SubmitRating = z.infer<typeof SubmitRating>;

export type Rating = Governed & {
  status: RatingStatus;
  applicationId: string;
  personId: string;
  step: RatedStep;
  grade: Grade;
  moneyAsked: boolean | null;
  met: boolean | null;
  feltSafe: boolean | null;
  /** Plain in memory, sealed in the row; so are the finding and the answer. */
  told: string;
  agencyId: string;
  bureauId: string | null;
  personnelId: string | null;
  finding: string | null;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  receivedAt: Date;
};

/** What she says happened weighs as much as the grade: who is asked for money and says 满意 is answered too. */
export const isBad = ({
  grade,
  moneyAsked,
  met,
  feltSafe,
}: Pick<Rating, 'grade' | 'moneyAsked' | 'met' | 'feltSafe'>) =>
  grade === 'poor' || grade === 'veryPoor' || moneyAsked === true || met === false || feltSafe === false;
