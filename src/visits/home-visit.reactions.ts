import { tellHer } from '../people/tell-her.records.ts';
import type { Kernel } from '../platform/kernel.ts';
import { openHomeVisit } from './home-visit.commands.ts';
import './home-visit.tables.ts';

/** Who said when applying that she cannot come is not asked to ask again; and she is told when the day is agreed. */
export function homeVisitReactions(kernel: Kernel): void {
  kernel.reactions.on('application.received', 'a visit is owed to who cannot come', async (trx, happening) => {
    const row = await trx
      .selectFrom('applications')
      .select(['accessNeeds', 'caseId'])
      .where('id', '=', happening.subjectId)
      .executeTakeFirstOrThrow();
    if (!row.accessNeeds.includes('homeVisit')) return;
    const place = { applicationId: happening.subjectId, caseId: row.caseId };
    await openHomeVisit(trx, kernel, place, { wish: '', viewer: happening.viewer, requestId: null });
  });
  kernel.reactions.on('homeVisit.planned', 'she is told of the day', async (trx, { subjectId, caseId, type }) => {
    const { personId } = await trx
      .selectFrom('homeVisits')
      .innerJoin('applications', 'applications.id', 'homeVisits.applicationId')
      .select('applications.personId')
      .where('homeVisits.id', '=', subjectId)
      .executeTakeFirstOrThrow();
    const body = '上门的时间约好了：哪天、谁来、怎么认人，都写在这里。';
    await tellHer(trx, kernel, { caseId, personId, template: type, body });
  });
  kernel.reactions.on('application.minorSettled', 'two go to a child', async (trx, { subjectId }) => {
    await trx
      .updateTable('homeVisits')
      .set({ isFlagged: true })
      .where('applicationId', '=', subjectId)
      .where('status', 'in', ['asked', 'planned'])
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('applications')
            .select('applications.id')
            .where('applications.id', '=', subjectId)
            .where('applications.minor', '=', true),
        ),
      )
      .execute();
  });
  kernel.reactions.on('application.transferTaken', 'whoever has the application goes', async (trx, { subjectId }) => {
    const { ownerInstitutionId: institutionId } = await trx
      .selectFrom('applications')
      .select('ownerInstitutionId')
      .where('id', '=', subjectId)
      .executeTakeFirstOrThrow();
    const moved = await trx
      .updateTable('homeVisits')
      .set({ ownerInstitutionId: institutionId })
      .where('applicationId', '=', subjectId)
      .where('status', 'in', ['asked', 'planned'])
      .returning('id')
      .execute();
    for (const { id } of moved)
      await trx.updateTable('periods').set({ institutionId }).where('subjectId', '=', id).execute();
  });
}
