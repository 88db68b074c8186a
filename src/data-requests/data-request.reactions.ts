import { tellHer } from '../people/tell-her.records.ts';
import type { Kernel } from '../platform/kernel.ts';
import './data-request.tables.ts';

const answers = ['provided', 'corrected', 'restricted', 'lifted', 'explained', 'erasureAgreed', 'refused'] as const;

/** The answer stands on her page and nowhere else; a sign that there is one goes as her plan allows. */
export function dataRequestReactions(kernel: Kernel): void {
  for (const answer of answers) {
    kernel.reactions.on(`dataRequest.${answer}`, 'data-requests tells whoever asked', async (trx, happening) => {
      const { personId } = await trx
        .selectFrom('dataRequests')
        .select('personId')
        .where('id', '=', happening.subjectId)
        .executeTakeFirstOrThrow();
      const body = '您问的有答复了，写在这里。';
      await tellHer(trx, kernel, { caseId: happening.caseId, personId, template: happening.type, body });
    });
  }
}
