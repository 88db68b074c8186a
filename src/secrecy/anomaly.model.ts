import { z } from 'zod';

/** From how many on a day's looks of one person are unusual enough to be looked at by somebody else. */
export const anomalyRules = {
  manyFiles: { label: '一天看的件数多', from: 31 },
  manyUnrelated: { label: '一天破窗访问多件', from: 4 },
  offHours: { label: '夜间看单件（21 点到 7 点），不在值班', from: 1 },
  afterClosing: { label: '结案以后反复看', from: 3 },
  overBudget: { label: '看的超过额度，要求再确认了本人', from: 1 },
  decoyOpened: { label: '打开了诱饵记录（不是真人的案件）', from: 1 },
  manyLookUps: { label: '一天向别的机构查找多次', from: 31 },
  idleLookUps: { label: '查找以后半小时没有办任何事', from: 3 },
} as const satisfies Record<string, { label: string; from: number }>;
export type AnomalyRule = keyof typeof anomalyRules;

export const Anomaly = z
  .object({
    id: z.int(),
    rule: z.string().meta({ title: '规则' }),
    by: z.string().meta({ title: '谁' }),
    office: z.string().meta({ title: '单位' }),
    day: z.iso.date(),
    times: z.int().meta({ title: '几次' }),
    isOwn: z.boolean(),
    verdict: z.object({ says: z.enum(['fine', 'ask']), by: z.string(), at: z.iso.datetime() }).optional(),
  })
  .meta({ id: 'Anomaly', title: '异常' });
export type Anomaly = z.infer<typeof Anomaly>;

export const JudgeAnomaly = z
  .object({ anomalyId: z.int(), verdict: z.enum(['fine', 'ask']) })
  .meta({ id: 'JudgeAnomaly', title: '异常的结论' });
export type JudgeAnomaly = z.infer<typeof JudgeAnomaly>;
