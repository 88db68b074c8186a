import { z } from 'zod';

export const AuditLine = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    kind: z.enum(['view', 'act']),
    who: z.string().meta({ title: '谁' }),
    office: z.string().optional().meta({ title: '单位' }),
    posts: z.array(z.string()).meta({ title: '岗位' }),
    action: z.string().meta({ title: '动作' }),
    did: z.string().optional().meta({ title: '做了什么', description: '接口或者步骤的名字；没有名字的动作不带' }),
    subjectKind: z.string(),
    records: z.int().meta({ title: '涉及几件' }),
    why: z.string().optional().meta({ title: '事由' }),
    refusal: z.string().optional().meta({ title: '拒绝的代码' }),
    linked: z.int().optional().meta({ title: '链上第几条' }),
    verdict: z.enum(['fine', 'ask']).optional().meta({ title: '抽查结论' }),
  })
  .meta({ id: 'AuditLine', title: '留痕' });
export type AuditLine = z.infer<typeof AuditLine>;

export const AuditList = z
  .object({ items: z.array(AuditLine), total: z.int(), page: z.int(), size: z.int() })
  .meta({ id: 'AuditList' });

export const TrailState = z
  .object({
    links: z.int(),
    waiting: z.int(),
    linkedAt: z.iso.datetime().optional(),
    checkpoint: z.object({ number: z.int(), lastSeq: z.int(), at: z.iso.datetime() }).optional(),
  })
  .meta({ id: 'TrailState', title: '留痕链的现状' });

export const TrailVerdict = z
  .object({
    holds: z.boolean(),
    firstBad: z.object({ seq: z.int(), says: z.string() }).optional(),
    links: z.int(),
    checkpoints: z.int(),
    copies: z.int(),
    signedUpTo: z.int(),
    waiting: z.int(),
  })
  .meta({ id: 'TrailVerdict', title: '校验的结果' });
