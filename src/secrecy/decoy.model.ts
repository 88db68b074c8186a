import { z } from 'zod';
import { words } from '../platform/day-field.ts';

export const AskDecoy = z
  .object({
    agencyId: z.uuid({ error: '请选择放在哪个法律援助机构' }).meta({ title: '法律援助机构' }),
    reason: words('为什么放在这里', 500),
  })
  .meta({ id: 'AskDecoy', title: '申请放一件诱饵记录' });
export type AskDecoy = z.infer<typeof AskDecoy>;

export const Decoy = z
  .object({
    id: z.uuid(),
    agency: z.string().meta({ title: '法律援助机构' }),
    reason: z.string().meta({ title: '为什么放在这里' }),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    state: z.enum(['waiting', 'planted', 'declined']),
    decidedBy: z.string().optional(),
    decidedAt: z.iso.datetime().optional(),
    number: z.string().optional().meta({ title: '申请编号' }),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'Decoy', title: '诱饵记录' });
export type Decoy = z.infer<typeof Decoy>;

export const Decoys = z
  .object({
    items: z.array(Decoy),
    mayAsk: z.boolean(),
    agencies: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'Decoys' });
export type Decoys = z.infer<typeof Decoys>;
