import { HandOver } from '../casework/hand-over.model.ts';
import { tellHer } from '../people/tell-her.records.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import { recordHandOver } from './hand-over.records.ts';
import { closeServiceTasks } from './service.store.ts';

/** What she reads when she comes back with her code: plain words, each saying what happens next. */
const news = {
  'application.documentsRequested': '还需要您补充几份材料，清单和办法都在这里。没有的材料可以直接说明。',
  'application.granted': '已决定给您法律援助。三日内会安排承办单位，请留意。',
  'application.refused': '这次没有批准法律援助。理由、依据和不同意时怎么办，都写在决定书里。',
  'application.provisionallyGranted': '情况紧急，已先为您提供法律援助。请在写明的日期前补办手续。',
  'application.provisionalEnded': '先行提供的法律援助已经终止。理由和不同意时怎么办，都写在决定书里。',
  'application.transferTaken': '您的申请已由有管辖权的机构接收，最早收到的日期不变。',
  'application.deemedWithdrawn': '这次申请已按撤回处理。您随时可以重新申请，交过的材料不用再交。',
} as const satisfies Record<string, string>;

/** Tells her of what was decided, by the ways she allowed; through the gateway like everything that leaves. */
export function applicationReactions(kernel: Kernel): void {
  serviceReactions(kernel);
  for (const [event, words] of Object.entries(news)) {
    kernel.reactions.on(event, 'intake tells the applicant', (trx, happening) => tell(trx, kernel, happening, words));
  }
  kernel.reactions.on(
    'objection.correctionOrdered',
    'intake lets the agency decide the application anew',
    async (trx, happening) => {
      await trx
        .updateTable('applications')
        .set({ correctionOrderedAt: happening.at })
        .where('id', '=', (eb) =>
          eb
            .selectFrom('objections')
            .select('applicationId')
            .where('id', '=', happening.subjectId)
            .where('against', 'in', ['refusal', 'provisionalEnded']),
        )
        .execute();
    },
  );
}

/** What did not reach her stays owed, by whoever has the application now; once she has answered it is owed no more. */
function serviceReactions(kernel: Kernel): void {
  kernel.reactions.on(
    'application.transferTaken',
    'the competent agency owes what did not reach her',
    async (trx, { subjectId }) => {
      const { ownerInstitutionId } = await trx
        .selectFrom('applications')
        .select('ownerInstitutionId')
        .where('id', '=', subjectId)
        .executeTakeFirstOrThrow();
      await trx
        .updateTable('serviceTasks')
        .set({ institutionId: ownerInstitutionId })
        .where('applicationId', '=', subjectId)
        .where('closedAt', 'is', null)
        .execute();
    },
  );
  kernel.reactions.on('case.handedOver', 'intake proves that a paper reached her', async (trx, happening) => {
    const { caseId, viewer, at } = happening;
    const handedBy = viewer.kind === 'staff' ? viewer.name : '';
    const told = HandOver.parse(happening.input);
    await recordHandOver(trx, kernel, { ...told, handedBy, caseId, because: happening.type, at });
  });
  kernel.reactions.on('application.supplied', 'what she answered had reached her', (trx, { subjectId, at }) =>
    closeServiceTasks(trx, at, { applicationId: subjectId }),
  );
}

async function tell(trx: Trx, kernel: Kernel, happening: Happening, words: string): Promise<void> {
  const { personId } = await trx
    .selectFrom('applications')
    .select('personId')
    .where('id', '=', happening.subjectId)
    .executeTakeFirstOrThrow();
  await tellHer(trx, kernel, { caseId: happening.caseId, personId, template: happening.type, body: words });
}
