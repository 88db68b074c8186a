import { cases } from '../casework/case.scope.ts';
import { titleOfPaper } from '../papers/issued.queries.ts';
import { channels, recipients } from '../platform/outgoing/channels.ts';
import { isShortMessage, shortMessages } from '../platform/outgoing/short-messages.ts';
import type { Kernel } from '../platform/kernel.ts';
import { protectedKinds } from '../platform/ports.ts';
import { Refused } from '../platform/refusal.ts';
import { notDecoy } from '../platform/not-decoy.ts';
import { scoped } from '../platform/scope.ts';
import { sitsAt, type StaffViewer } from '../platform/viewer.ts';
import type { Outbox, OutboxItem } from './outbox.model.ts';
import { outgoingItems } from './outbox.scope.ts';

const most = 200;

/** Who may read what was held and let it go. */
export const mayRelease = ({ roles }: StaffViewer): boolean =>
  roles.some((role) => role === 'agency.reviewer' || role === 'agency.approver');

export async function outboxOf(kernel: Kernel, viewer: StaffViewer): Promise<Outbox> {
  const today = kernel.clock.today();
  return {
    items: await itemsOf(kernel, viewer, 'open'),
    reviews: await itemsOf(kernel, viewer, 'duty'),
    services: (await failedServices(kernel, viewer)).map((row) => ({
      ...row,
      paper: titleOfPaper(row.paper),
      isLate: row.dueOn < today,
    })),
    expired: await expiredPlans(kernel, viewer),
    mayRelease: mayRelease(viewer),
  };
}

/** A one-time code that no longer opens anything is nothing to do. */
const codesSince = (now: Date): Date => new Date(now.getTime() - 10 * 60_000);

async function itemsOf(
  { db, providers, clock }: Kernel,
  viewer: StaffViewer,
  which: 'open' | 'duty',
): Promise<OutboxItem[]> {
  const rows = await scoped(db, viewer, outgoingItems)
    .leftJoin('institutions', 'institutions.id', 'outgoing.institutionId')
    .select([
      'outgoing.id',
      'outgoing.caseId',
      'channel',
      'recipient',
      'template',
      'state',
      'heldCode',
      'heldBecause',
      'leaks',
      'isDuty',
      'failedBecause',
      'createdAt',
      'notBefore',
      'institutions.name as office',
    ])
    .select((eb) =>
      eb
        .selectFrom('outgoingReleases')
        .whereRef('outgoingReleases.outgoingId', '=', 'outgoing.id')
        .select(eb.fn.countAll<number>().as('count'))
        .as('released'),
    )
    .$if(which === 'open', (query) => query.where('state', 'in', ['released', 'held', 'sending', 'failed']))
    .where((eb) => eb.or([eb('template', '!=', 'one-time-code'), eb('createdAt', '>', codesSince(clock.now()))]))
    .$if(which === 'duty', (query) => query.where('isDuty', '=', true).where('closedAt', 'is', null))
    .orderBy('createdAt', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    caseId: row.caseId,
    channel: channels[row.channel],
    to: row.office ?? recipients[row.recipient],
    template: isShortMessage(row.template)
      ? shortMessages[row.template].replaceAll(/\{\w+\}/g, '……')
      : titleOfPaper(row.template),
    state: row.state,
    ...(row.heldBecause && row.state === 'held' ? { because: row.heldBecause } : {}),
    ...(row.failedBecause && row.state === 'failed' ? { because: `发送渠道没有接受（${row.failedBecause}）` } : {}),
    leaks: row.leaks.map((kind) => Object.entries(protectedKinds).find(([name]) => name === kind)?.[1] ?? kind),
    isDuty: row.isDuty,
    releasable: row.state === 'held' && row.heldCode === 'leak',
    released: row.released ?? 0,
    byHand: row.state === 'released' && !Object.hasOwn(providers, row.channel),
    createdAt: row.createdAt.toISOString(),
    ...(row.notBefore && row.state === 'released' ? { notBefore: row.notBefore.toISOString() } : {}),
  }));
}

async function failedServices({ db }: Kernel, viewer: StaffViewer) {
  if (!sitsAt(viewer, 'agency')) return [];
  return db
    .selectFrom('serviceTasks')
    .innerJoin('papers', 'papers.id', 'serviceTasks.paperId')
    .select([
      'serviceTasks.id',
      'serviceTasks.applicationId',
      'papers.kind as paper',
      'papers.number',
      'serviceTasks.method',
      'serviceTasks.dueOn',
    ])
    .where('serviceTasks.institutionId', '=', viewer.institutionId)
    .where('serviceTasks.closedAt', 'is', null)
    .where(notDecoy('papers.caseId'))
    .where('papers.caseId', 'in', scoped(db, viewer, cases).select('cases.id'))
    .orderBy('serviceTasks.dueOn')
    .limit(most)
    .execute();
}

/** Open applications whose newest plan has run out: until somebody asks her again, only she herself comes. */
async function expiredPlans({ db, clock }: Kernel, viewer: StaffViewer): Promise<Outbox['expired']> {
  if (!sitsAt(viewer, 'agency')) return [];
  const rows = await db
    .selectFrom('applications')
    .innerJoin('cases', 'cases.id', 'applications.caseId')
    .innerJoin('contactPlans', 'contactPlans.personId', 'applications.personId')
    .select(['applications.id as applicationId', 'applications.number', 'contactPlans.expiresOn'])
    .distinctOn('applications.id')
    .where('applications.agencyId', '=', viewer.institutionId)
    .where(notDecoy('applications.caseId'))
    .where('applications.caseId', 'in', scoped(db, viewer, cases).select('cases.id'))
    .where('cases.status', 'not in', ['archived', 'terminated', 'endedWithoutAid', 'endedByOwnCounsel'])
    .orderBy('applications.id')
    .orderBy('contactPlans.seq', 'desc')
    .limit(2000)
    .execute();
  const today = clock.today();
  return rows.flatMap(({ applicationId, number, expiresOn }) =>
    expiresOn !== null && expiresOn <= today ? [{ applicationId, number, expiredOn: expiresOn }] : [],
  );
}

/** The words themselves, for whoever has to decide over them. */
export async function contentOf(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
): Promise<{ id: string; caseId: string; body: string }> {
  const row = await scoped(kernel.db, viewer, outgoingItems)
    .select(['id', 'caseId', 'body', 'template'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  if (!mayRelease(viewer)) throw new Refused('roleNotAllowed');
  const body = kernel.sealer.open('outgoing.body', row.body, row.id);
  // Digits that a provider carries are for her alone; without one somebody must read them to her.
  const isHers = row.template === 'one-time-code' && kernel.providers.sms !== undefined;
  return { id: row.id, caseId: row.caseId, body: isHers ? body.replaceAll(/\d/g, '●') : body };
}
