import { z } from 'zod';
import type { PlainDate } from '../../law/kernel/plain-date.ts';

/** A calendar day in a form or a body. `z.iso.date` refuses 30 February; the brand says so to the compiler. */
export const dayField = (title: string): z.ZodType<PlainDate, string> =>
  z.iso.date('请按 2026-11-23 的样子填写日期').meta({ title }) as unknown as z.ZodType<PlainDate, string>;

/** A person's words: trimmed, never cut silently. */
export const words = (title: string, most = 2000): z.ZodString =>
  z.string().trim().min(1, `请填写${title}`).max(most, `${title}请在 ${most} 字以内`).meta({ title });
