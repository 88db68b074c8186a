import { tellHer } from '../people/tell-her.records.ts';
import type { Kernel } from '../platform/kernel.ts';
import { performWithin } from '../platform/workflow/perform.ts';
import { ratingActOf } from './rating.commands.ts';
import { isBad } from './rating.model.ts';
import './rating.tables.ts';

/** A bad one is somebody's task at once; the answer goes to her by her plan. */
export function ratingReactions(kernel: Kernel): void {
  kernel.reactions.on('rating.received', 'ratings makes a task of a bad one', async (trx, happening) => {
    const row = await trx
      .selectFrom('ratings')
      .select(['grade', 'moneyAsked', 'met', 'feltSafe'])
      .where('id', '=', happening.subjectId)
      .executeTakeFirstOrThrow();
    await performWithin(
      trx,
      kernel,
      ratingActOf(kernel),
      {
        id: happening.subjectId,
        transition: isBad(row) ? 'orderRectification' : 'note',
        input: {},
        viewer: { kind: 'system', because: happening.type },
      },
      happening.at,
    );
  });
  kernel.reactions.on('rating.rectified', 'ratings tells whoever rated', async (trx, happening) => {
    const { personId } = await trx
      .selectFrom('ratings')
      .select('personId')
      .where('id', '=', happening.subjectId)
      .executeTakeFirstOrThrow();
    await tellHer(trx, kernel, {
      caseId: happening.caseId,
      personId,
      template: happening.type,
      body: '您的评价有答复了：怎么改的，写在这里。',
    });
  });
}
