import { cases } from '../casework/case.scope.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import { sitsAt, type StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { openForMinutes, reviewWithinHours, type BreakGlass, type ReviewBreakGlass } from './break-glass.model.ts';
import { mayReview } from './break-glass.queries.ts';
import './break-glass.tables.ts';
import { isOnDuty } from './duty.commands.ts';

/**
 * The answer to a number that is none is the answer to one that is: what tells them apart is opening the file, and by
 * then the number, the reason and the person stand before the heads and the security administrator.
 */
export function breakGlass(
  kernel: Kernel,
  viewer: StaffViewer,
  told: BreakGlass,
  requestId: string,
): Promise<{ id: string; until: string }> {
  const command = { requestId, viewer, name: 'breakGlass.open', input: told };
  return once(kernel, command, async ({ trx, now, record }) => {
    if (!sitsAt(viewer, 'agency') && !sitsAt(viewer, 'hotline')) throw new Refused('roleNotAllowed');
    await trx.selectFrom('staff').select('id').where('id', '=', viewer.staffId).forUpdate().execute(); // one at a time: two at once would both find nothing unreviewed
    if ((await owesReview(trx, viewer, now)) && !(await isOnDuty(trx, viewer, now)))
      throw new Refused('breakGlassUnreviewed');
    const caseId = await caseNumbered(trx, told.number);
    const id = newId(now.getTime());
    const until = new Date(now.getTime() + openForMinutes * 60_000);
    await trx
      .insertInto('breakGlass')
      .values({
        id,
        staffId: viewer.staffId,
        institutionId: viewer.institutionId,
        caseId: caseId ?? null,
        number: kernel.sealer.seal('breakGlass.number', told.number, id),
        reasonCode: told.reasonCode,
        reason: kernel.sealer.seal('breakGlass.reason', told.reason, id),
        openedAt: now,
        until,
        endedAt: null,
      })
      .execute();
    await record({
      subjectKind: 'breakGlass',
      subjectIds: [id],
      caseIds: caseId ? [caseId] : [],
      about: caseId ? [caseId] : [],
      purpose: 'breakGlass',
    });
    return { id, until: until.toISOString() };
  });
}

/** Given back before its time. */
export function endBreakGlass(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  requestId: string,
): Promise<{ id: string }> {
  return once(kernel, { requestId, viewer, name: 'breakGlass.end', input: { id } }, async ({ trx, now, record }) => {
    const ended = await trx
      .updateTable('breakGlass')
      .set({ endedAt: now })
      .where('id', '=', id)
      .where('staffId', '=', viewer.staffId)
      .where('endedAt', 'is', null)
      .where('until', '>', now)
      .returning('caseId')
      .executeTakeFirst();
    if (!ended) throw new Refused('notFound');
    await record({
      subjectKind: 'breakGlass',
      subjectIds: [id],
      caseIds: ended.caseId ? [ended.caseId] : [],
      purpose: 'breakGlass',
    });
    return { id };
  });
}

export function reviewBreakGlass(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  told: ReviewBreakGlass,
  requestId: string,
): Promise<{ id: string }> {
  const command = { requestId, viewer, name: 'breakGlass.review', input: { id, told } };
  return once(kernel, command, async ({ trx, now, record }) => {
    const row = await trx
      .selectFrom('breakGlass')
      .select(['staffId', 'caseId'])
      .where('id', '=', id)
      .where((eb) => mayReview(eb, viewer, now))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Refused('notFound');
    if (row.staffId === viewer.staffId) throw new Refused('samePerson', '破窗访问的人不能复核自己。');
    const done = await trx
      .selectFrom('breakGlassReviews')
      .select('id')
      .where('breakGlassId', '=', id)
      .executeTakeFirst();
    if (done) throw new Refused('wrongStatus', '这一次已经复核过了。');
    await trx
      .insertInto('breakGlassReviews')
      .values({
        id: newId(now.getTime()),
        breakGlassId: id,
        reviewedBy: viewer.staffId,
        reviewedAt: now,
        inOrder: told.inOrder,
        note: kernel.sealer.seal('breakGlassReviews.note', told.note, id),
      })
      .execute();
    await record({
      subjectKind: 'breakGlass',
      subjectIds: [id],
      caseIds: row.caseId ? [row.caseId] : [],
      purpose: 'supervising',
    });
    return { id };
  });
}

/** Whole numbers only: a part of one finds nothing. */
async function caseNumbered(trx: Trx, number: string): Promise<string | undefined> {
  const found = await scoped(trx, { kind: 'system', because: 'breakGlass' }, cases)
    .select('cases.id')
    .where((eb) =>
      eb.or([
        eb('cases.number', '=', number),
        eb('cases.id', 'in', eb.selectFrom('applications').select('caseId').where('applications.number', '=', number)),
      ]),
    )
    .executeTakeFirst();
  return found?.id;
}

/** A file opened more than a day ago at which nobody has looked. */
async function owesReview(trx: Trx, viewer: StaffViewer, now: Date): Promise<boolean> {
  const late = await trx
    .selectFrom('breakGlass')
    .select('id')
    .where('staffId', '=', viewer.staffId)
    .where('openedAt', '<', new Date(now.getTime() - reviewWithinHours * 3_600_000))
    .where('id', 'not in', (eb) => eb.selectFrom('breakGlassReviews').select('breakGlassId'))
    .limit(1)
    .executeTakeFirst();
  return late !== undefined;
}
