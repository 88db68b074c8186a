import { sql, type SelectQueryBuilder } from 'kysely';
import { papersOf } from '../papers/issued.queries.ts';
import { nextDueOf, periodsOf } from '../periods/due.queries.ts';
import type { Tables } from '../platform/database/tables.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import type { TableName } from '../platform/scope.ts';
import { roles, type Role, type StaffViewer } from '../platform/viewer.ts';
import { offeredActions } from '../platform/workflow/can-perform.ts';
import type { Governed, Workflow } from '../platform/workflow/declare.ts';
import type { HerRequestList, HerRequestView } from './her-request-view.model.ts';
import { historyOf } from './on-file.queries.ts';

const aPage = 30;
type Labelled = readonly (readonly [label: string, value: string | undefined])[];

/** One record of hers as the office reads it: the rest than its own facts is the same for every kind. */
export async function requestView<S extends Governed>(
  kernel: Kernel,
  viewer: StaffViewer,
  workflow: Workflow<S>,
  record: S,
  own: {
    title: string;
    facts: Labelled;
    goTo?: { label: string; to: string };
    caution?: string;
    withoutNames?: boolean;
  },
): Promise<HerRequestView> {
  const { db } = kernel;
  const [owner, periods, papers, history] = await Promise.all([
    db.selectFrom('institutions').select('name').where('id', '=', record.ownerInstitutionId).executeTakeFirstOrThrow(),
    periodsOf(db, [record.id], kernel.clock.now(), kernel.ports.figures.current().calendar),
    papersOf(db, [record.id]),
    historyOf(db, kernel, record.id, 'request', workflow, true),
  ]);
  const status = record.status as S['status']; // a row's status is one of the declared, by CHECK
  return {
    today: kernel.clock.today(),
    id: record.id,
    title: own.title,
    status: record.status,
    statusLabel: workflow.states[status],
    owner: { institution: owner.name, role: roles[record.ownerRole] },
    facts: own.facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    ...(own.caution ? { caution: own.caution } : {}),
    ...(own.goTo ? { goTo: own.goTo } : {}),
    periods,
    papers,
    history,
    actions: offeredActions(workflow, record, occasionOf(kernel, viewer)),
  };
}

/** The oldest first: the rows of a page and how many there are in all. */
export async function requestsOn<T extends TableName, Found>(
  matching: SelectQueryBuilder<Tables, T, Found>,
  page: number,
) {
  const [rows, { total }] = await Promise.all([
    matching
      .orderBy(sql`received_at`)
      .orderBy(sql`id`)
      .limit(aPage)
      .offset((page - 1) * aPage)
      .execute(),
    matching
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total, page };
}

type Row = { id: string; status: string; receivedAt: Date; ownerInstitutionId: string; ownerRole: Role };

/** A page of a list, each row with the period that ends first. */
export async function requestList<S extends Governed, R extends Row>(
  kernel: Kernel,
  viewer: StaffViewer,
  workflow: Workflow<S>,
  found: { rows: readonly R[]; total: number; page: number },
  own: (row: R) => { what: string; about: string },
): Promise<HerRequestList> {
  const dues = await nextDueOf(
    kernel.db,
    found.rows.map(({ id }) => id),
    kernel.clock.now(),
  );
  const items = found.rows.map((row) => {
    const due = dues.get(row.id);
    const status = row.status as S['status']; // by CHECK
    return {
      id: row.id,
      ...own(row),
      statusLabel: workflow.states[status],
      receivedAt: row.receivedAt.toISOString(),
      ...(due ? { due } : {}),
      isMine:
        !workflow.final.includes(status) &&
        row.ownerInstitutionId === viewer.institutionId &&
        viewer.roles.includes(row.ownerRole),
    };
  });
  return { items, total: found.total, page: found.page, size: aPage };
}

/** What she waits for on a request of hers: until when, and the papers that came of it. */
export type Waiting = {
  due: { dueOn: string | undefined; isTentative: boolean } | undefined;
  papers: readonly { id: string; title: string; isReady: boolean }[];
};

/** The day by which she is answered, where one runs. */
export async function dueOn({ db, clock, ports }: Kernel, id: string): Promise<Waiting['due']> {
  const periods = await periodsOf(db, [id], clock.now(), ports.figures.current().calendar);
  const running = periods.find(({ state }) => state === 'running');
  return running && { dueOn: running.dueOn, isTentative: running.tentative };
}

export async function waitingOn(kernel: Kernel, id: string): Promise<Waiting> {
  const [due, papers] = await Promise.all([dueOn(kernel, id), papersOf(kernel.db, [id])]);
  return {
    due,
    papers: papers.map((paper) => ({ id: paper.id, title: paper.title, isReady: paper.state === 'rendered' })),
  };
}
