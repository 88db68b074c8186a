import type { Insertable } from 'kysely';
import { addDays, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import './collection.tables.ts';
import type { Application } from './application.model.ts';

export type Service = {
  paperId: string;
  method: Insertable<Tables['paperServices']>['method'];
  reached: boolean;
  servedOn: PlainDate;
  servedTime?: string | undefined;
  handedBy: string;
  place: string;
  note: string;
};

/** After a try that did not reach her, the next is due within so many days. */
const nextTry = 3;

/**
 * Writes the proof of service, or that it failed, if the paper speaks of this very application. A failed one leaves a
 * task with the office that owns the application; the next try, or her receipt, closes it.
 */
export async function keepServiceOf(
  trx: Trx,
  kernel: Kernel,
  application: Pick<Application, 'id' | 'caseId' | 'ownerInstitutionId'>,
  service: Service,
  recordedBy: string,
): Promise<boolean> {
  const paper = await trx
    .selectFrom('papers')
    .select('id')
    .where('id', '=', service.paperId)
    .where('subjectId', '=', application.id)
    .where('state', 'not in', ['held', 'withdrawn']) // what was not printed was not handed over
    .executeTakeFirst();
  if (!paper) return false;
  const now = kernel.clock.now();
  const id = newId(now.getTime());
  const { note, handedBy, place, servedTime, ...proof } = service;
  const sealed = (field: string, words: string) =>
    words ? kernel.sealer.seal(`paperServices.${field}`, words, id) : null;
  await trx
    .insertInto('paperServices')
    .values({
      id,
      ...proof,
      servedTime: servedTime ?? null,
      handedBy: sealed('handedBy', handedBy),
      place: sealed('place', place),
      note: sealed('note', note),
      recordedBy,
      recordedAt: now,
    })
    .execute();
  await closeServiceTasks(trx, now, { paperId: service.paperId });
  if (service.reached)
    await trx
      .updateTable('paperCollections')
      .set({ state: 'closed', endedAt: now })
      .where('paperId', '=', service.paperId)
      .where('state', '=', 'waiting')
      .execute();
  if (!service.reached)
    await trx
      .insertInto('serviceTasks')
      .values({
        id: newId(now.getTime()),
        paperId: service.paperId,
        applicationId: application.id,
        caseId: application.caseId,
        institutionId: application.ownerInstitutionId,
        method: service.method,
        openedAt: now,
        dueOn: addDays(kernel.clock.today(), nextTry),
        closedAt: null,
      })
      .execute();
  return true;
}

export async function closeServiceTasks(
  trx: Trx,
  at: Date,
  of: { paperId: string } | { applicationId: string },
): Promise<void> {
  await trx
    .updateTable('serviceTasks')
    .set({ closedAt: at })
    .where('closedAt', 'is', null)
    .$if('paperId' in of, (query) => query.where('paperId', '=', 'paperId' in of ? of.paperId : ''))
    .$if('applicationId' in of, (query) =>
      query.where('applicationId', '=', 'applicationId' in of ? of.applicationId : ''),
    )
    .execute();
}
