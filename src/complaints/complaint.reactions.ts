import { tellHer } from '../people/tell-her.records.ts';
import type { Kernel } from '../platform/kernel.ts';
import './complaint.tables.ts';

const news = {
  'complaint.accepted': '您反映的事已经受理，正在调查。结果会写在这里。',
  'complaint.declined': '您反映的事有答复了。为什么、该找谁，都写在这里。',
  'complaint.answered': '您反映的事有结果了，写在这里。',
} as const satisfies Record<string, string>;

/** The result goes to her by her plan; whoever gave no name looks it up by the code. */
export function complaintReactions(kernel: Kernel): void {
  for (const [event, body] of Object.entries(news)) {
    kernel.reactions.on(event, 'complaints tells whoever complained', async (trx, happening) => {
      const { personId } = await trx
        .selectFrom('complaints')
        .select('personId')
        .where('id', '=', happening.subjectId)
        .executeTakeFirstOrThrow();
      if (personId) await tellHer(trx, kernel, { caseId: happening.caseId, personId, template: happening.type, body });
    });
  }
}
