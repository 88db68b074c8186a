import { z } from 'zod';
import { words } from '../platform/day-field.ts';

/** 破窗访问: somebody without any part in a file must read it now. One file, half an hour, and everybody hears of it. */
export const breakGlassReasons = {
  danger: '有人有危险，经办人联系不上',
  deadline: '期限马上到，经办人联系不上',
  absence: '经办人离岗，还没有交接',
  complaint: '当事人当面要求核对',
} as const satisfies Record<string, string>;
export type BreakGlassReason = keyof typeof breakGlassReasons;

export const openForMinutes = 30;
export const reviewWithinHours = 24;

export const BreakGlass = z
  .object({
    number: words('完整的案号或者申请编号', 60),
    reasonCode: z
      .enum(Object.keys(breakGlassReasons) as [BreakGlassReason, ...BreakGlassReason[]], { error: '请选择原因' }) // the keys of the table
      .meta({ title: '原因' }),
    reason: z
      .string()
      .trim()
      .min(10, '请用至少十个字说明为什么现在必须看')
      .max(500, '说明请在 500 字以内')
      .meta({ title: '说明' }),
  })
  .meta({ id: 'BreakGlass', title: '破窗访问' });
export type BreakGlass = z.infer<typeof BreakGlass>;

export const GlassBroken = z.object({ id: z.uuid(), until: z.iso.datetime() }).meta({ id: 'GlassBroken' });

export const ReviewBreakGlass = z
  .object({ inOrder: z.boolean({ error: '请选择是否合适' }).meta({ title: '是否合适' }), note: words('复核意见', 500) })
  .meta({ id: 'ReviewBreakGlass', title: '复核破窗访问' });
export type ReviewBreakGlass = z.infer<typeof ReviewBreakGlass>;

const shared = {
  id: z.uuid(),
  by: z.string().meta({ title: '谁' }),
  office: z.string().meta({ title: '单位' }),
  reasonLabel: z.string().meta({ title: '原因' }),
  /** The same file has the same mark; nobody gets from the mark to the file. */
  mark: z.string().meta({ title: '案件记号' }),
  openedAt: z.iso.datetime(),
  until: z.iso.datetime(),
  isOpen: z.boolean(),
  isLate: z.boolean().meta({ title: '二十四小时没有复核' }),
  review: z.object({ by: z.string(), at: z.iso.datetime(), inOrder: z.boolean() }).optional(),
};
/** What the security administrator is told: no word of the business. */
export const BreakGlassNotice = z.object(shared).meta({ id: 'BreakGlassNotice', title: '破窗访问通知' });
export type BreakGlassNotice = z.infer<typeof BreakGlassNotice>;
export const BreakGlassView = z
  .object({
    ...shared,
    reason: z.string(),
    isOwn: z.boolean(),
    /** Shown to the agency whose case it is. */
    number: z.string().optional(),
    note: z.string().optional(),
    isEscalated: z.boolean().meta({ title: '已转到上级' }),
    mayReview: z.boolean(),
  })
  .meta({ id: 'BreakGlassView', title: '破窗访问' });
export type BreakGlassView = z.infer<typeof BreakGlassView>;
