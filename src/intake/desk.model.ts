import { z } from 'zod';
import { DueView } from '../periods/due-view.model.ts';

export const DeskItem = z
  .object({
    about: z.enum(['application', 'case']),
    id: z.uuid(),
    caseId: z.uuid(),
    number: z.string().optional(),
    who: z.string().meta({ title: '当事人' }),
    matter: z.string().meta({ title: '事项' }),
    statusLabel: z.string(),
    due: DueView.optional(),
    isMine: z.boolean(),
    offeredToUs: z.boolean(),
    priorityReasons: z.array(z.string()),
  })
  .meta({ id: 'DeskItem', title: '待办' });
export type DeskItem = z.infer<typeof DeskItem>;

const Lamps = z.object({ overdue: z.int().meta({ title: '超期' }), near: z.int().meta({ title: '临近' }) });
export const Desk = z
  .object({
    today: z.iso.date(),
    lamps: Lamps,
    planReviews: Lamps.meta({ title: '安全计划复看' }),
    homeVisits: Lamps.meta({ title: '上门' }),
    counts: z.array(
      z.object({ about: z.enum(['application', 'case']), status: z.string(), label: z.string(), count: z.int() }),
    ),
    mine: z.array(DeskItem).meta({ title: '轮到我办' }),
    due: z.array(DeskItem).meta({ title: '期限最近的' }),
  })
  .meta({ id: 'Desk', title: '工作台' });
export type Desk = z.infer<typeof Desk>;
