import { z } from 'zod';
import type { Governed } from '../platform/workflow/declare.ts';

export type ChangeRequestStatus = 'received' | 'approved' | 'declined' | 'withdrawn';
export const changeRequestStatusLabels = {
  received: '待决定',
  approved: '同意更换',
  declined: '不更换',
  withdrawn: '已撤回',
} as const satisfies Record<ChangeRequestStatus, string>;

export const ChangeGround = z
  .enum(['noContact', 'badWork', 'moneyAsked', 'unsafe', 'woman', 'language', 'conflict', 'other'])
  .meta({ id: 'ChangeGround', title: '为什么想换' });
export type ChangeGround = z.infer<typeof ChangeGround>;
export const changeGroundLabels = {
  noContact: '一直不联系、不见面',
  badWork: '该办的没办',
  moneyAsked: '要钱、要东西',
  unsafe: '跟他在一起不放心',
  woman: '想换一位女的',
  language: '说的话听不懂',
  conflict: '他跟对方有关系',
  other: '别的原因',
} as const satisfies Record<ChangeGround, string>;

export type ChangeRequest = Governed & {
  status: ChangeRequestStatus;
  applicationId: string;
  personId: string;
  agencyId: string;
  personnelId: string;
  ground: ChangeGround;
  /** Plain in memory, sealed in the row; so is the answer. */
  reason: string;
  answer: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  receivedAt: Date;
};

export const SubmitChangeRequest = z
  .object({
    ground: ChangeGround,
    reason: z.string().trim().max(2000, '请在 2000 字以内').default('').meta({ title: '想说的话' }),
  })
  .meta({ id: 'SubmitChangeRequest', title: '申请更换承办人员' });
export type SubmitChangeRequest = z.infer<typeof SubmitChangeRequest>;

/** While somebody handles the case, she may ask for somebody else. */
export const handled: readonly string[] = ['personNamed', 'inProgress', 'closing'];
