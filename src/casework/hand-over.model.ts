import { z } from 'zod';
import { dayField, words } from '../platform/day-field.ts';

export const handedToLabels = {
  herself: '她本人',
  agent: '代为申请的人（替未成年人、不能自己办的人）',
} as const satisfies Record<string, string>;
export const HandedTo = z.enum(['herself', 'agent'], { error: '请选择交给了谁' }).meta({ title: '交给了谁' });
export type HandedTo = z.infer<typeof HandedTo>;

/** Whoever handles the case gave her a paper, or read it to her: whose hands, where, which day. */
export const HandOver = z.object({
  paperId: z.uuid({ error: '请选择文书' }).meta({ title: '文书' }),
  method: z.enum(['byLawyer', 'readAloud'], { error: '请选择怎样送的' }).meta({ title: '怎样送的' }),
  toWhom: HandedTo,
  servedOn: dayField('哪一天'),
  place: words('在哪里', 100),
  note: z.string().trim().max(400).default('').meta({ title: '备注（可以不填）' }),
});
