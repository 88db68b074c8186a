import { z } from 'zod';
import type { PlainDate } from '../../law/kernel/plain-date.ts';

/** Days that a life, a statute or a period can have: beyond them the calendar itself gives out. */
const isOfOurTimes = (day: string): boolean => day >= '1900-01-01' && day <= '2199-12-31';

/** A calendar day in a query or a body, as text. */
export const day = (says = '请按 2026-11-23 的样子填写日期') =>
  z.iso.date(says).refine(isOfOurTimes, { error: '这个日期太远了，请核对年份' });

/** A calendar day in a form or a body. `z.iso.date` refuses 30 February; the brand says so to the compiler. */
export const dayField = (title: string): z.ZodType<PlainDate, string> =>
  day().meta({ title }) as unknown as z.ZodType<PlainDate, string>;

export const HALF_HOUR = /^([01]\d|2[0-3]):(00|30)$/;
/** A time of day as people agree on one: at the full or the half hour. */
export const halfHourField = (title: string): z.ZodString =>
  z.string().regex(HALF_HOUR, '请写整点或者半点，比如 09:00').meta({ title });

/** A person's words: trimmed, never cut silently. */
export const words = (title: string, most = 2000): z.ZodString =>
  z.string().trim().min(1, `请填写${title}`).max(most, `${title}请在 ${most} 字以内`).meta({ title });
