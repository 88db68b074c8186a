import { z } from 'zod';
import { words } from '../platform/day-field.ts';

export const reporterChannels = {
  mandatory: '强制报告义务人',
  relative: '亲属',
  neighbour: '邻居、同村的人',
  other: '其他人',
} as const satisfies Record<string, string>;
const channelKeys = Object.keys(reporterChannels) as [
  keyof typeof reporterChannels,
  ...(keyof typeof reporterChannels)[],
]; // the keys of a literal
export const ReporterChannel = z.enum(channelKeys).meta({ id: 'ReporterChannel', title: '以什么身份报告' });
export type ReporterChannel = z.infer<typeof ReporterChannel>;

/** Who reported, as told. Kept apart from everything else: the people of the case learn only that somebody did. */
export const Reporter = z
  .object({
    name: z.string().trim().max(50).optional().meta({ title: '姓名' }),
    phone: z.string().trim().max(40).optional().meta({ title: '电话' }),
    unit: z.string().trim().max(100).optional().meta({ title: '单位' }),
    words: z.string().trim().max(2000).optional().meta({ title: '怎样联系、别的话' }),
  })
  .meta({ id: 'Reporter', title: '报告人' });
export type Reporter = z.infer<typeof Reporter>;

export const AskReporter = z
  .object({ reason: words('理由', 500).min(10, '理由请写清楚，不少于 10 个字') })
  .meta({ id: 'AskReporter', title: '申请开封报告人' });

export const ReporterEntry = z
  .object({
    id: z.uuid(),
    keptAt: z.iso.datetime(),
    office: z.string(),
    opening: z
      .object({
        id: z.uuid(),
        askedBySeat: z.enum(['head', 'security']),
        askedAt: z.iso.datetime(),
        state: z.enum(['waiting', 'agreed', 'shown', 'expired']),
        isMine: z.boolean(),
        mayAgree: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'ReporterEntry', title: '报告人保险库的一格', description: '不说是谁，也不说是哪件案子' });
export type ReporterEntry = z.infer<typeof ReporterEntry>;

/** Once the second has agreed, the first may look for so long. */
export const openMinutes = 30;
