import { tellHer } from '../people/tell-her.records.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import { performWithin } from '../platform/workflow/perform.ts';
import { objectionActOf } from './objection.commands.ts';
import './objection.tables.ts';

const news = {
  'objection.maintained': '您的异议有结果了。理由和接下来还能怎么办，都写在这里。',
  'objection.correctionOrdered': '您的异议有结果了：机构要重新办理。接下来的日期写在这里。',
  'objection.corrected': '机构已经按要求重新办理您的事，进展可以随时来看。',
} as const satisfies Record<string, string>;

export function objectionReactions(kernel: Kernel): void {
  for (const [event, body] of Object.entries(news)) {
    kernel.reactions.on(event, 'objections tells whoever objected', async (trx, happening) => {
      const { personId } = await trx
        .selectFrom('objections')
        .select('personId')
        .where('id', '=', happening.subjectId)
        .executeTakeFirstOrThrow();
      await tellHer(trx, kernel, { caseId: happening.caseId, personId, template: happening.type, body });
    });
  }
  // An order is carried out on the record it is about; the objection then closes by itself.
  kernel.reactions.on('application.reopened', 'objections notes the correction', (trx, happening) =>
    noteCorrection(trx, kernel, happening, ['refusal', 'provisionalEnded']),
  );
  kernel.reactions.on('case.resumed', 'objections notes the correction', (trx, happening) =>
    noteCorrection(trx, kernel, happening, ['termination']),
  );
}

async function noteCorrection(
  trx: Trx,
  kernel: Kernel,
  happening: Happening,
  against: readonly ('refusal' | 'provisionalEnded' | 'termination')[],
): Promise<void> {
  const ordered = await trx
    .selectFrom('objections')
    .select(['id', 'applicationId'])
    .where('caseId', '=', happening.caseId)
    .where('status', '=', 'correctionOrdered')
    .where('against', 'in', against)
    .orderBy('id')
    .execute();
  for (const { id, applicationId } of ordered) {
    if (happening.subjectKind === 'application' && applicationId !== happening.subjectId) continue;
    await performWithin(
      trx,
      kernel,
      objectionActOf(kernel),
      { id, transition: 'correct', input: {}, viewer: { kind: 'system', because: happening.type } },
      happening.at,
    );
  }
}
