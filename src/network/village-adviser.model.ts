import { z } from 'zod';
import { DivisionCode } from './network.model.ts';

/** What the office tells of the adviser; what it leaves out is not known. */
export const AdviserEntry = z
  .object({
    name: z.string().trim().min(1, '请写顾问的姓名').max(50).meta({ title: '姓名' }),
    unit: z.string().max(100).optional().meta({ title: '所在单位' }),
    phone: z.string().max(40).optional().meta({ title: '电话' }),
    days: z.string().max(100).optional().meta({ title: '哪天在' }),
    how: z.string().max(200).optional().meta({ title: '怎么找' }),
  })
  .meta({ id: 'AdviserEntry', title: '村（居）法律顾问登记' });
export type AdviserEntry = z.infer<typeof AdviserEntry>;

export const VillageAdviser = AdviserEntry.extend({
  divisionCode: DivisionCode,
  village: z.string().meta({ title: '村（社区）' }),
  verifiedOn: z.iso.date().meta({ title: '核实日期' }),
  confirmedBy: z.string().meta({ title: '核实单位' }),
  isInvented: z.boolean().meta({ title: '演示用的虚构资料' }),
}).meta({ id: 'VillageAdviser', title: '村（居）法律顾问' });
export type VillageAdviser = z.infer<typeof VillageAdviser>;
