import { z } from 'zod';

export const LampView = z.enum(['normal', 'near', 'overdue', 'paused', 'unset']).meta({ id: 'Lamp', title: '期限灯' });
export type LampView = z.infer<typeof LampView>;

/** A period of the law as a page shows it: under which article, from when, until when, and who owes it. */
export const PeriodView = z
  .object({
    id: z.uuid(),
    ruleId: z.string(),
    name: z.string().meta({ title: '期限' }),
    article: z.string().meta({ title: '依据' }),
    length: z.string().meta({ title: '长度', description: '例如 7 日' }),
    startsOn: z.string().meta({ title: '起算的事' }),
    actor: z.string().meta({ title: '由谁办' }),
    startedAt: z.iso.datetime(),
    state: z.enum(['running', 'paused', 'met', 'ended']),
    lamp: LampView.optional().meta({ description: '办结的期限没有灯' }),
    dueOn: z.iso.date().optional().meta({ title: '最后一天' }),
    dueAt: z.iso.datetime().optional().meta({ title: '最后时刻' }),
    left: z.string().optional().meta({ title: '还剩', description: '例如“还剩 2 天”“超期 1 天”' }),
    tentative: z.boolean().meta({ title: '暂定', description: '放假安排还没有公布到这一天' }),
    closedAt: z.iso.datetime().optional(),
    explain: z.array(z.string()).meta({ title: '怎样算的' }),
  })
  .meta({ id: 'PeriodView', title: '法定期限' });
export type PeriodView = z.infer<typeof PeriodView>;

/** The one period that a row of a list shows: the earliest that still runs. */
export const DueView = z
  .object({
    name: z.string(),
    lamp: LampView,
    dueOn: z.iso.date().optional(),
    dueAt: z.iso.datetime().optional(),
    left: z.string().optional(),
    tentative: z.boolean(),
  })
  .meta({ id: 'DueView', title: '最近的期限' });
export type DueView = z.infer<typeof DueView>;
