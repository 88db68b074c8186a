import { z } from 'zod';
import { words } from '../platform/day-field.ts';

export const UnsealPurpose = z
  .enum(['service', 'visit', 'protectionOrder', 'enforcement', 'relocation'])
  .meta({ id: 'UnsealPurpose', title: '用途' });
export type UnsealPurpose = z.infer<typeof UnsealPurpose>;

/** 开封: the first person says for what; the second decides; the first sees it once, within half an hour. */
export const unsealMinutes = 30;
export const AskUnsealing = z
  .object({
    personId: z.uuid({ error: '请选择是谁的住址' }).meta({ title: '谁的住址' }),
    purpose: UnsealPurpose,
    reason: words('理由', 500).min(10, '理由请写清楚，不少于 10 个字'),
  })
  .meta({ id: 'AskUnsealing', title: '申请开封住址' });
export type AskUnsealing = z.infer<typeof AskUnsealing>;

export const unsealStates = {
  waiting: '等待另一人批准',
  granted: '已批准，可以看一次',
  declined: '没有批准',
  shown: '已看过',
  expired: '过时作废',
} as const satisfies Record<string, string>;
export type UnsealState = keyof typeof unsealStates;

export const UnsealRequestView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    personId: z.uuid(),
    person: z.string().meta({ title: '谁的住址' }),
    purpose: z.string().meta({ title: '用途' }),
    reason: z.string().meta({ title: '理由' }),
    askedBy: z.string().meta({ title: '申请人员' }),
    askedAt: z.iso.datetime(),
    state: z.enum(Object.keys(unsealStates) as [UnsealState, ...UnsealState[]]), // the keys of a literal
    stateLabel: z.string(),
    decidedBy: z.string().optional(),
    openUntil: z.iso.datetime().optional(),
    mayDecide: z.boolean(),
    mayOpen: z.boolean(),
  })
  .meta({ id: 'UnsealRequestView', title: '开封申请' });
export type UnsealRequestView = z.infer<typeof UnsealRequestView>;

/** A place by which she can be found, told later. */
export const ProtectPlace = z
  .object({
    personId: z.uuid(),
    kind: z.enum(['address', 'shelter', 'school', 'workplace']).meta({ title: '什么地方' }),
    words: words('地方', 200),
  })
  .meta({ id: 'ProtectPlace', title: '收进保险库' });
export type ProtectPlace = z.infer<typeof ProtectPlace>;
export const placeLabels = {
  address: '住址',
  shelter: '庇护场所',
  school: '学校',
  workplace: '工作单位',
} as const satisfies Record<ProtectPlace['kind'], string>;
