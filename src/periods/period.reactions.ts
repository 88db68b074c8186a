import { z } from 'zod';
import { parsePlainDate } from '../../law/kernel/plain-date.ts';
import type { Kernel } from '../platform/kernel.ts';
import { recomputeTentative } from './recompute.ts';

const ByNotice = z.object({ calendarFrom: z.iso.date() });

/** A newly approved holiday notice moves due days: they are put right in its own transaction, never a night later. */
export function periodReactions(kernel: Kernel): void {
  kernel.reactions.on('figure.approved', 'periods computes due days by the new calendar', async (trx, happening) => {
    const { data } = ByNotice.safeParse(happening.input);
    if (!data) return; // another figure than a holiday notice
    const { calendar } = await kernel.ports.figures.readIn(trx);
    const from = parsePlainDate(data.calendarFrom);
    await recomputeTentative(trx, kernel, { viewer: { kind: 'system', because: happening.type }, calendar, from });
  });
}
