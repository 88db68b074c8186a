import { z } from 'zod';
import { words } from '../platform/day-field.ts';

/** 生命危险: by voice, to the police or the ambulance, and to nobody else. */
export const TellForLife = z
  .object({
    toldTo: z.enum(['110', '120'], { error: '只能告诉 110 或者 120' }).meta({ title: '告诉谁' }),
    number: z.string().trim().max(60).optional().meta({ title: '案号或者申请编号' }),
    phone: z.string().trim().max(40).optional().meta({ title: '她的电话（完整）' }),
    reason: words('危险的情况', 500).min(10, '请写清楚，不少于 10 个字'),
  })
  .refine(({ number, phone }) => number || phone, { path: ['number'], error: '请填写案号、申请编号或者她的电话' })
  .meta({ id: 'TellForLife', title: '生命危险，告知住址' });
export type TellForLife = z.infer<typeof TellForLife>;

export const ToldForLife = z
  .object({ people: z.array(z.object({ name: z.string(), address: z.string() })) })
  .meta({ id: 'ToldForLife', title: '读给 110、120 的住址' });

export const ReviewTelling = z
  .object({ inOrder: z.boolean().meta({ title: '是否正当' }), note: words('复核意见', 500) })
  .meta({ id: 'ReviewTelling', title: '复核' });
export type ReviewTelling = z.infer<typeof ReviewTelling>;

/** Two people look at each telling by ten the next morning. */
export const reviewersNeeded = 2;
export const LifeDangerTelling = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    toldBy: z.string(),
    office: z.string(),
    toldTo: z.string(),
    reason: z.string(),
    caseId: z.uuid().optional(),
    reviews: z.array(z.object({ by: z.string(), at: z.iso.datetime(), inOrder: z.boolean(), note: z.string() })),
    missing: z.int().meta({ description: '还差几个人复核' }),
    dueAt: z.iso.datetime(),
    isLate: z.boolean(),
    mayReview: z.boolean(),
  })
  .meta({ id: 'LifeDangerTelling', title: '生命危险告知住址' });
export type LifeDangerTelling = z.infer<typeof LifeDangerTelling>;
