import { tellHer } from '../people/tell-her.records.ts';
import type { Kernel } from '../platform/kernel.ts';
import './change-request.tables.ts';

const news = {
  'changeRequest.approved': '您要求换人的事定了：会另外安排。最晚哪天，写在这里。',
  'changeRequest.declined': '您要求换人的事有答复了，理由写在这里。',
} as const satisfies Record<string, string>;

export function changeRequestReactions(kernel: Kernel): void {
  for (const [event, body] of Object.entries(news)) {
    kernel.reactions.on(event, 'change-requests tells whoever asked', async (trx, happening) => {
      const { personId } = await trx
        .selectFrom('changeRequests')
        .select('personId')
        .where('id', '=', happening.subjectId)
        .executeTakeFirstOrThrow();
      await tellHer(trx, kernel, { caseId: happening.caseId, personId, template: happening.type, body });
    });
  }
}
