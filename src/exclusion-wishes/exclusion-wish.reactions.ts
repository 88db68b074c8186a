import { tellHer } from '../people/tell-her.records.ts';
import type { Kernel } from '../platform/kernel.ts';
import { performWithin } from '../platform/workflow/perform.ts';
import { exclusionWishActOf, recognised, shutOut } from './exclusion-wish.commands.ts';
import { loadExclusionWish } from './exclusion-wish.store.ts';

/** Recognised in the same transaction in which she said it: there is no moment in between. */
export function exclusionWishReactions(kernel: Kernel): void {
  const system = { kind: 'system', because: 'exclusionWish.received' } as const;
  kernel.reactions.on('exclusionWish.received', 'exclusion-wishes shuts out whom she named', async (trx, happening) => {
    const wish = await loadExclusionWish(trx, kernel, system, happening.subjectId);
    const staffId = wish && (await recognised(trx, wish));
    if (!wish || !staffId) return;
    await shutOut(trx, kernel, wish, staffId, { setBy: null, at: happening.at });
    const act = { id: wish.id, transition: 'recognise', input: {}, viewer: system };
    await performWithin(trx, kernel, exclusionWishActOf(kernel), act, happening.at);
  });
  for (const event of ['exclusionWish.keptAway', 'exclusionWish.arranged'])
    kernel.reactions.on(event, 'exclusion-wishes tells her', async (trx, happening) => {
      const { personId } = await trx
        .selectFrom('exclusionWishes')
        .select('personId')
        .where('id', '=', happening.subjectId)
        .executeTakeFirstOrThrow();
      const body = '您说的事有答复了，写在这里。';
      await tellHer(trx, kernel, { caseId: happening.caseId, personId, template: happening.type, body });
    });
}
