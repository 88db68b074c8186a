import { vaultedAddressOf } from '../people/address-vault.records.ts';
import { blindKeysOf, namesOf } from '../people/people.queries.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { isOnDuty } from './duty.commands.ts';
import { takeOverJournal } from './life-danger.jobs.ts';
import type { ReviewTelling, TellForLife } from './life-danger.model.ts';
import { mayReviewOf } from './life-danger.queries.ts';
import './life-danger.tables.ts';

export type Told = { people: { name: string; address: string }[] };

/**
 * The one exception from two people: a life in danger. What, why and when lie in the journal on this machine's disk
 * before anything is read, also when the database or the store of the audit does not answer.
 */
export async function tellForLife(kernel: Kernel, viewer: StaffViewer, told: TellForLife): Promise<Told> {
  if (!viewer.roles.some((role) => role === 'hotline.operator' || role.startsWith('agency.')))
    throw new Refused('roleNotAllowed');
  const asked = await kernel.journal.append(kernel.clock.now(), {
    kind: 'asked',
    staffId: viewer.staffId,
    institutionId: viewer.institutionId,
    toldTo: told.toldTo,
    number: told.number ?? null,
    phone: told.phone ?? null,
    reason: told.reason,
  });
  const found = await lookedUp(kernel, viewer, told).catch((error: unknown) => {
    if (error instanceof Refused) throw error;
    kernel.log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'vault not reached');
    throw new Refused('addressUnreachable');
  });
  await kernel.journal.append(kernel.clock.now(), { kind: 'found', of: asked.id, caseId: found?.caseId ?? null });
  await putOnRecord(kernel, viewer, found?.caseId);
  if (!found) throw new Refused('notFound', '没有找到。请核对案号、申请编号或者完整的电话；110 可以按她的手机定位。');
  return { people: found.people };
}

async function lookedUp(
  kernel: Kernel,
  viewer: StaffViewer,
  told: TellForLife,
): Promise<(Told & { caseId: string }) | undefined> {
  const { db } = kernel;
  if (!(await isOnDuty(db, viewer, kernel.clock.now()))) throw new Refused('notOnDuty');
  const phone = blindKeysOf(kernel.sealer, told.phone ?? '').find(({ field }) => field === 'phoneBlind');
  const rows = await db
    .selectFrom('caseParties')
    .innerJoin('cases', 'cases.id', 'caseParties.caseId')
    .innerJoin('persons', 'persons.id', 'caseParties.personId')
    .leftJoin('applications', 'applications.id', 'caseParties.applicationId')
    .select(['caseParties.caseId', 'caseParties.personId'])
    .where('caseParties.role', 'not in', ['opponent', 'conflictedGuardian'])
    .where('persons.addressProtected', '=', true)
    .where((eb) =>
      told.number
        ? eb.or([eb('cases.number', '=', told.number), eb('applications.number', '=', told.number)])
        : eb('persons.phoneBlind', 'in', phone?.values ?? []),
    )
    .orderBy('cases.id', 'desc')
    .limit(20)
    .execute();
  const [newest] = rows;
  if (!newest) return undefined;
  const ids = rows.filter(({ caseId }) => caseId === newest.caseId).map(({ personId }) => personId);
  const names = await namesOf(db, kernel.sealer, ids);
  const people: Told['people'] = [];
  for (const personId of new Set(ids)) {
    const address = await vaultedAddressOf(db, kernel, personId);
    if (address !== undefined) people.push({ name: names.get(personId) ?? '', address });
  }
  return { caseId: newest.caseId, people };
}

/** The journal has it already: that the stores do not answer now is no reason to let her die. They follow later. */
async function putOnRecord(kernel: Kernel, viewer: StaffViewer, caseId: string | undefined): Promise<void> {
  try {
    await takeOverJournal(kernel);
    await kernel.db.transaction().execute((trx) =>
      kernel.ports.auditSink.record(trx, {
        viewer,
        kind: 'view',
        action: 'address.tellForLife',
        subjectKind: 'case',
        subjectIds: caseId ? [caseId] : [],
        caseIds: caseId ? [caseId] : [],
        purpose: 'lifeInDanger',
      }),
    );
  } catch (error) {
    kernel.log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'audit not reached: journal only');
  }
}

export function reviewTelling(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  told: ReviewTelling,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'lifeDanger.review', input: { id, told } },
    async ({ trx, now, record }) => {
      const telling = await trx
        .selectFrom('lifeDangerTellings')
        .leftJoin('cases', 'cases.id', 'lifeDangerTellings.caseId')
        .select(['lifeDangerTellings.staffId', 'lifeDangerTellings.institutionId', 'lifeDangerTellings.caseId'])
        .select('cases.agencyId')
        .where('lifeDangerTellings.id', '=', id)
        .executeTakeFirst();
      if (!telling || !mayReviewOf(viewer, telling)) throw new Refused('notFound');
      if (telling.staffId === viewer.staffId) throw new Refused('samePerson', '告知住址的人不能复核自己。');
      const before = await trx
        .selectFrom('lifeDangerReviews')
        .select('reviewedBy')
        .where('tellingId', '=', id)
        .where('reviewedBy', '=', viewer.staffId)
        .executeTakeFirst();
      if (before) throw new Refused('wrongStatus', '您已经复核过，还要另一个人复核。');
      const reviewId = newId(now.getTime());
      await trx
        .insertInto('lifeDangerReviews')
        .values({
          id: reviewId,
          tellingId: id,
          reviewedBy: viewer.staffId,
          reviewedAt: now,
          inOrder: told.inOrder,
          note: kernel.sealer.seal('lifeDangerReviews.note', told.note, reviewId),
        })
        .execute();
      const caseIds = telling.caseId ? [telling.caseId] : [];
      await record({ subjectKind: 'lifeDanger', subjectIds: [id], caseIds, about: caseIds, purpose: 'supervising' });
      return { id };
    },
  );
}
