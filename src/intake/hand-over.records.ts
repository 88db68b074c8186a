import type { HandedTo } from '../casework/hand-over.model.ts';
import { papersToServe } from '../papers/to-serve.model.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { performWithin } from '../platform/workflow/perform.ts';
import { applicationActOf } from './application.commands.ts';
import type { Service } from './service.store.ts';

export type Receiver = { personId: string; as: HandedTo };

/** Whose hands count as hers: her own, and whoever applied for her, unless that person stands on the other side. */
export async function receiversOf(db: Database | Trx, applicationId: string): Promise<Receiver[]> {
  const { caseId, personId } = await db
    .selectFrom('applications')
    .select(['caseId', 'personId'])
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  const near = await db
    .selectFrom('caseParties')
    .select(['personId', 'role', 'applicationId', 'adverseSince'])
    .where('caseId', '=', caseId)
    .execute();
  // One person may stand on several lines: adverse on any of them is adverse.
  const adverse = new Set(
    near
      .filter(({ role, adverseSince }) => adverseSince !== null || role === 'opponent' || role === 'conflictedGuardian')
      .map((party) => party.personId),
  );
  const agents = near.filter(
    (party) => party.role === 'applyingAgent' && party.applicationId === applicationId && !adverse.has(party.personId),
  );
  return [{ personId, as: 'herself' }, ...agents.map((party): Receiver => ({ personId: party.personId, as: 'agent' }))];
}

/** The application to which a paper belongs that is to be served and has not reached her yet. */
export async function owedPaper(
  db: Database | Trx,
  paperId: string,
): Promise<{ applicationId: string; caseId: string } | undefined> {
  return db
    .selectFrom('papers')
    .innerJoin('applications', 'applications.id', 'papers.subjectId')
    .select(['applications.id as applicationId', 'applications.caseId'])
    .where('papers.id', '=', paperId)
    .where('papers.kind', 'in', papersToServe)
    .where('papers.state', 'not in', ['held', 'withdrawn'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('paperServices')
            .select('paperServices.id')
            .whereRef('paperServices.paperId', '=', 'papers.id')
            .where('paperServices.reached', '=', true),
        ),
      ),
    )
    .executeTakeFirst();
}

/** Records the service on the application, where her periods start, for somebody who does not see the application. */
export async function serveWithin(
  trx: Trx,
  kernel: Kernel,
  served: { applicationId: string; because: string; at: Date; service: Service },
): Promise<void> {
  await performWithin(
    trx,
    kernel,
    applicationActOf(kernel),
    {
      id: served.applicationId,
      transition: 'recordService',
      input: served.service,
      viewer: { kind: 'system', because: served.because },
    },
    served.at,
  );
}

/** 转交、宣读 by whoever handles the case, told on the case and proven on the application. */
export async function recordHandOver(
  trx: Trx,
  kernel: Kernel,
  told: Omit<Service, 'reached'> & { toWhom: HandedTo; caseId: string; because: string; at: Date },
): Promise<void> {
  const { toWhom, caseId, because, at, ...service } = told;
  const owed = await owedPaper(trx, service.paperId);
  if (owed?.caseId !== caseId) throw new Refused('notFound', '没有找到这份要送的文书，请从列出的文书里选择。');
  const receivers = await receiversOf(trx, owed.applicationId);
  if (!receivers.some((receiver) => receiver.as === toWhom)) throw new Refused('anotherPersonNeeded');
  const note = `${toWhom === 'herself' ? '交给本人' : '交给代为申请人'}。${service.note}`;
  await serveWithin(trx, kernel, {
    applicationId: owed.applicationId,
    because,
    at,
    service: { ...service, note, reached: true },
  });
}
