import { answersHandedIn } from '../intake/draft.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { insertEnclosure } from './enclosure.commands.ts';
import { EnclosureKind } from './enclosure.model.ts';

/** What she said should go with her application goes with it, in the very act of handing it in. */
export function protectionReactions(kernel: Kernel): void {
  kernel.reactions.on('application.received', 'keep what she enclosed', async (trx, happening) => {
    const answers = await answersHandedIn(trx, kernel, happening.eventId);
    const place = { applicationId: happening.subjectId, caseId: happening.caseId };
    for (const [name, body] of Object.entries(answers?.enclosed ?? {})) {
      const kind = EnclosureKind.safeParse(name);
      if (kind.success) await insertEnclosure(trx, kernel, place, kind.data, body);
    }
  });
}
