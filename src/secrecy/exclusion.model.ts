import { z } from 'zod';
import { dayField, words } from '../platform/day-field.ts';

/** 回避: staff who are kin of a party, come from the village, or whom she does not want to know. */
export const exclusionGrounds = {
  declared: '本人申报',
  herWish: '当事人不愿让其知道',
  head: '负责人决定',
  rule: '按规则提出，负责人确认',
} as const satisfies Record<string, string>;

export const DeclareConflict = z
  .object({ reason: words('与当事人的关系', 300) })
  .meta({ id: 'DeclareConflict', title: '申报回避' });

export const ExcludeStaff = z
  .object({
    staffId: z.uuid({ error: '请选择不让谁知道' }).meta({ title: '不让谁知道' }),
    ground: z.enum(['herWish', 'head']).meta({ title: '根据' }),
    reason: words('理由', 300),
    untilDay: dayField('到哪一天').optional(),
  })
  .meta({ id: 'ExcludeStaff', title: '排除经手' });
export type ExcludeStaff = z.infer<typeof ExcludeStaff>;

const Desk = z.object({ institutionId: z.uuid(), name: z.string() });
/** Who does it instead. Where nobody is left in the county, the agencies to which it can be transferred at once. */
export const Excluded = z
  .object({
    id: z.uuid(),
    substitute: z.object({ staffId: z.uuid(), name: z.string() }).optional(),
    elsewhere: z.array(Desk.extend({ how: z.enum(['提级办理', '异地办理']) })),
  })
  .meta({ id: 'Excluded', title: '已排除', description: '没有人可替时，用“移交”转到 elsewhere 中的一处' });
export type Excluded = z.infer<typeof Excluded>;

export const ExclusionView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    staff: z.string(),
    ground: z.string(),
    reason: z.string(),
    state: z.enum(['proposed', 'inForce', 'declined', 'lifted']),
    substitute: z.string(),
    untilDay: z.string().optional(),
    mayLift: z.boolean(),
  })
  .meta({ id: 'ExclusionView', title: '回避' });
export type ExclusionView = z.infer<typeof ExclusionView>;

/** For the head, over all cases of the agency: who must not know. */
export const PartedBoard = z
  .object({
    guardians: z.array(
      z.object({
        caseId: z.uuid(),
        caseNumber: z.string().optional(),
        name: z.string(),
        because: z.string(),
        since: z.iso.datetime(),
        by: z.string(),
      }),
    ),
    exclusions: z.array(ExclusionView.extend({ caseNumber: z.string().optional() })),
  })
  .meta({ id: 'PartedBoard', title: '不得知道的人' });
export type PartedBoard = z.infer<typeof PartedBoard>;
