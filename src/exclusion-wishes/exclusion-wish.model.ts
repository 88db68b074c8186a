import { z } from 'zod';
import { words } from '../platform/day-field.ts';
import type { Governed } from '../platform/workflow/declare.ts';

export type ExclusionWishStatus = 'received' | 'kept' | 'arranged' | 'withdrawn';
export const exclusionWishStatusLabels = {
  received: '待安排',
  kept: '已经不让其知道',
  arranged: '已另作安排',
  withdrawn: '已撤回',
} as const satisfies Record<ExclusionWishStatus, string>;

/** Who looks at what nobody could be recognised by. It is never the one it may be about. */
export type JudgedBy = 'head' | 'bureau';

export type ExclusionWish = Governed & {
  status: ExclusionWishStatus;
  applicationId: string;
  personId: string;
  agencyId: string;
  bureauId: string | null;
  judgedBy: JudgedBy;
  /** Plain in memory, sealed in the row; so are the next two. */
  name: string | null;
  about: string;
  answer: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  receivedAt: Date;
};

export const SubmitExclusionWish = z
  .object({
    name: z.string().trim().max(50, '请在 50 字以内').default('').meta({ title: '叫什么' }),
    about: words('是谁、在哪里上班', 300),
    mayBeTheHead: z.boolean().default(false).meta({ title: '可能就是这里的负责人' }),
  })
  .meta({ id: 'SubmitExclusionWish', title: '不想让谁知道' });
export type SubmitExclusionWish = z.infer<typeof SubmitExclusionWish>;
