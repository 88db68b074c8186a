import { z } from 'zod';
import { words } from '../platform/day-field.ts';
import {
  contextKinds,
  learnable,
  lookUpOutcomes,
  lookUpPurposes,
  type ContextKind,
  type LookUpOutcome,
  type LookUpPurpose,
} from './asking.model.ts';

export const LookUp = z
  .object({
    key: words('完整的证件号码、电话或者编号', 60),
    purpose: z
      .enum(Object.keys(lookUpPurposes) as [LookUpPurpose, ...LookUpPurpose[]], { error: '请选择为什么查' }) // the keys of the table
      .meta({ title: '为什么查' }),
    contextKind: z
      .enum(Object.keys(contextKinds) as [ContextKind, ...ContextKind[]], {
        error: '请选择因为哪一次来电、来访或者哪件申请',
      }) // likewise
      .meta({ title: '因为什么' }),
    context: z
      .string()
      .trim()
      .min(6, '请至少用六个字写清楚，或者写本机构的申请编号')
      .max(200, '请在 200 字以内')
      .meta({ title: '来人说了什么，或者本机构的申请编号' }),
  })
  .meta({ id: 'LookUp', title: '跨机构查找' });
export type LookUp = z.infer<typeof LookUp>;

export const DeskElsewhere = z
  .object({
    agency: z.string().meta({ title: learnable.agency }),
    phone: z.string().optional().meta({ title: learnable.phone }),
    hours: z.string().optional().meta({ title: learnable.hours }),
    receivedOn: z.iso.date().optional().meta({ title: learnable.receivedOn }),
  })
  .meta({ id: 'DeskElsewhere', title: '找哪个机构' });
export type DeskElsewhere = z.infer<typeof DeskElsewhere>;

/** An empty list is the one "no": not there, not to be told, and not for you to know are the same. */
export const LookedUp = z
  .object({ id: z.uuid(), desks: z.array(DeskElsewhere) })
  .meta({ id: 'LookedUp', title: '跨机构查找的结果' });
export type LookedUp = z.infer<typeof LookedUp>;

export const ConcludeLookUp = z
  .object({
    outcome: z
      .enum(Object.keys(lookUpOutcomes) as [LookUpOutcome, ...LookUpOutcome[]], { error: '请选择后来怎么办的' }) // the keys of the table
      .meta({ title: '后来怎么办的' }),
  })
  .meta({ id: 'ConcludeLookUp', title: '查找以后怎么办的' });
export type ConcludeLookUp = z.infer<typeof ConcludeLookUp>;

export const LookUpView = z
  .object({
    id: z.uuid(),
    by: z.string().meta({ title: '谁' }),
    isOwn: z.boolean(),
    askedAt: z.iso.datetime(),
    why: z.string().meta({ title: '为什么' }),
    keyLabel: z.string().meta({ title: '用什么查' }),
    contextLabel: z.string().meta({ title: '因为什么' }),
    context: z.string(),
    outcome: z.string().optional().meta({ title: '后来' }),
  })
  .meta({ id: 'LookUpView', title: '一次跨机构查找' });
export type LookUpView = z.infer<typeof LookUpView>;
