import { z } from 'zod';
import { PaperView } from '../papers/issued-view.model.ts';
import { DueView, PeriodView } from '../periods/due-view.model.ts';
import { OfferedActionAnswer } from '../platform/workflow/endpoints.ts';
import { HistoryLine } from './on-file-view.model.ts';

/** What she raised about a decision, a person or a service, as a list of the office shows it. */
export const HerRequestRow = z
  .object({
    id: z.uuid(),
    what: z.string().meta({ title: '事项' }),
    about: z.string().meta({ title: '对什么' }),
    statusLabel: z.string().meta({ title: '状态' }),
    receivedAt: z.iso.datetime(),
    due: DueView.optional(),
    isMine: z.boolean().meta({ title: '轮到我办' }),
  })
  .meta({ id: 'HerRequestRow', title: '当事人提出的事' });
export type HerRequestRow = z.infer<typeof HerRequestRow>;

export const HerRequestList = z
  .object({ items: z.array(HerRequestRow), total: z.int(), page: z.int(), size: z.int() })
  .meta({ id: 'HerRequestList' });
export type HerRequestList = z.infer<typeof HerRequestList>;

export const HerRequestView = z
  .object({
    today: z.iso.date(),
    id: z.uuid(),
    title: z.string(),
    status: z.string(),
    statusLabel: z.string(),
    owner: z.object({ institution: z.string(), role: z.string() }),
    /** Labelled words in the order of reading; what is not this viewer's to know is not among them. */
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    /** Who may not be told, and what follows from that. */
    caution: z.string().optional(),
    goTo: z
      .object({ label: z.string(), to: z.string() })
      .optional()
      .meta({ title: '是哪一件', description: '办公页面里的地址，只有编号' }),
    periods: z.array(PeriodView),
    papers: z.array(PaperView),
    history: z.array(HistoryLine),
    actions: z.array(OfferedActionAnswer),
  })
  .meta({ id: 'HerRequestView', title: '当事人提出的事' });
export type HerRequestView = z.infer<typeof HerRequestView>;
