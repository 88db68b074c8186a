import { z } from 'zod';
import { OfferedActionAnswer } from '../platform/workflow/endpoints.ts';

export const DestructionRow = z
  .object({
    id: z.uuid(),
    number: z.string().optional(),
    statusLabel: z.string(),
    closedOn: z.iso.date(),
    keepUntil: z.iso.date(),
    years: z.int(),
    termSource: z.string(),
    proposedBy: z.string(),
    decidedBy: z.string().optional(),
    destroyedAt: z.iso.datetime().optional(),
    erased: z.int().optional(),
    idsHash: z.string().optional(),
    actions: z.array(OfferedActionAnswer),
  })
  .meta({ id: 'DestructionRow', title: '销毁清册的一行' });

/** The term, the files whose term is over, and the register. No word about anybody. */
export const DestructionBoard = z
  .object({
    today: z.iso.date(),
    /** Where there is no term, whom to ask for it; then nothing is due. */
    term: z.object({ years: z.int().optional(), source: z.string().optional(), ask: z.string() }),
    due: z.array(
      z.object({ caseId: z.uuid(), number: z.string().optional(), closedOn: z.iso.date(), keepUntil: z.iso.date() }),
    ),
    items: z.array(DestructionRow),
  })
  .meta({ id: 'DestructionBoard', title: '档案销毁' });
export type DestructionBoard = z.infer<typeof DestructionBoard>;
