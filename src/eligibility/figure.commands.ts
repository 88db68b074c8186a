import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { refusal, Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { announce, appendEvent } from '../platform/workflow/events.ts';
import { mayDecide, mayPropose } from './figure.guards.ts';
import type { figureKinds } from './figure.model.ts';
import { clash, daysOf, FigureTold, regionOf, type ProposeFigure } from './figure.model.ts';
import './figure.tables.ts';
import { keepSnapshot } from './figures-book.ts';

/** One approval at a time: their order is the order of the versions, and two clashing rows cannot pass each other. */
const approvalLock = 5_170_203;

export type Proposed = { id: string };
export type Decided = { id: string; approved: boolean };

/** The first person: what the document says, where it was read. Nothing changes until the second has looked. */
export async function proposeFigure(
  kernel: Kernel,
  viewer: StaffViewer,
  told: ProposeFigure,
  requestId: string,
): Promise<Proposed> {
  const { figure, source, supersedes } = told;
  const region = regionOf(figure);
  stop(mayPropose(region, viewer));
  return once<Proposed>(
    kernel,
    { requestId, viewer, name: 'figure.propose', input: told },
    async ({ trx, now, record }) => {
      await mustBeCounty(trx, region);
      await mustFit(trx, figure, supersedes);
      await mustFollow(trx, kernel, figure);
      const id = newId(now.getTime());
      const { from, to } = daysOf(figure);
      await trx
        .insertInto('figureRows')
        .values({
          id,
          kind: figure.kind,
          value: JSON.stringify(figure),
          region,
          fromDay: from,
          toDay: to ?? null,
          sourceTitle: source.title,
          sourceNumber: source.number ?? null,
          sourceUrl: source.url ?? null,
          supersedes: [...supersedes],
          proposedBy: viewer.staffId,
          proposedByInstitutionId: viewer.institutionId,
          proposedAt: now,
        })
        .execute();
      await tell(trx, kernel, viewer, {
        id,
        kind: figure.kind,
        region,
        type: 'figure.proposed',
        now,
        requestId,
        input: null,
      });
      await record({ subjectKind: 'figure', subjectIds: [id], purpose: 'handling' });
      return { id };
    },
  );
}

/** The second person has compared it with the document: from this moment every answer rests on it, on its days. */
export async function approveFigure(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  requestId: string,
): Promise<Decided> {
  const decided = await once<Decided>(
    kernel,
    { requestId, viewer, name: 'figure.approve', input: { id } },
    async ({ trx, now, record }) => {
      const { row, figure } = await openRow(trx, viewer, id);
      await mustFit(trx, figure, row.supersedes);
      await trx
        .insertInto('figureApprovals')
        .values({
          rowId: id,
          proposedBy: row.proposedBy,
          decidedBy: viewer.staffId,
          decidedAt: now,
          approved: true,
          reason: null,
        })
        .execute();
      await keepSnapshot(trx, await kernel.ports.figures.readIn(trx), now);
      const told = { id, kind: row.kind, region: row.region, now, requestId };
      await tell(trx, kernel, viewer, {
        ...told,
        type: 'figure.approved',
        input: figure.kind === 'holidayNotice' ? { calendarFrom: daysOf(figure).from } : null,
      });
      await record({ subjectKind: 'figure', subjectIds: [id], purpose: 'handling' });
      return { id, approved: true };
    },
  );
  await kernel.ports.figures.refresh();
  return decided;
}

export async function rejectFigure(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  reason: string,
  requestId: string,
): Promise<Decided> {
  return once<Decided>(
    kernel,
    { requestId, viewer, name: 'figure.reject', input: { id, reason } },
    async ({ trx, now, record }) => {
      const { row } = await openRow(trx, viewer, id);
      await trx
        .insertInto('figureApprovals')
        .values({
          rowId: id,
          proposedBy: row.proposedBy,
          decidedBy: viewer.staffId,
          decidedAt: now,
          approved: false,
          reason,
        })
        .execute();
      await tell(trx, kernel, viewer, {
        id,
        kind: row.kind,
        region: row.region,
        type: 'figure.rejected',
        now,
        requestId,
        input: null,
      });
      await record({ subjectKind: 'figure', subjectIds: [id], purpose: 'handling' });
      return { id, approved: false };
    },
  );
}

function stop(no: ReturnType<typeof mayPropose>): void {
  if (no) throw new Refused(no);
}

async function openRow(trx: Trx, viewer: StaffViewer, id: string) {
  await sql`select pg_advisory_xact_lock(${approvalLock})`.execute(trx);
  const row = await trx
    .selectFrom('figureRows')
    .leftJoin('figureApprovals', 'figureApprovals.rowId', 'figureRows.id')
    .select(['figureRows.kind', 'value', 'region', 'supersedes', 'figureRows.proposedBy', 'approved'])
    .where('figureRows.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  stop(mayDecide(row, viewer));
  if (row.approved !== null)
    throw new Refused(
      'wrongStatus',
      row.approved ? '这项标准已经核准。要改，请录入一项新的标准取代它。' : '这项标准已经退回。请重新录入。',
    );
  return { row, figure: FigureTold.parse(row.value) };
}

async function mustBeCounty(trx: Trx, region: string): Promise<void> {
  if (region === '14') return;
  const county = await trx
    .selectFrom('divisions')
    .select('code')
    .where('code', '=', region)
    .where('level', '=', 'county')
    .where('kind', '=', 'division')
    .executeTakeFirst();
  if (!county) throw fault('figure.county', '山西省没有这个县（市、区），请重新选择');
}

/** Days that an approved row already claims are taken over on purpose or not at all. Files of a release stand below every row. */
async function mustFit(trx: Trx, figure: FigureTold, supersedes: readonly string[]): Promise<void> {
  const rows = await trx
    .selectFrom('figureRows')
    .innerJoin('figureApprovals', 'figureApprovals.rowId', 'figureRows.id')
    .select(['figureRows.id', 'value', 'sourceTitle'])
    .where('approved', '=', true)
    .where('kind', '=', figure.kind)
    .where('region', '=', regionOf(figure))
    .orderBy('figureApprovals.id')
    .execute();
  const approved = new Set(rows.map(({ id }) => id));
  if (supersedes.some((id) => !approved.has(id)))
    throw fault('supersedes', '要取代的标准不是同一种、同一地方已核准的标准');
  const other = rows.find(({ id, value }) => !supersedes.includes(id) && clash(figure, FigureTold.parse(value)));
  if (other)
    throw fault('supersedes', `日期与已核准的《${other.sourceTitle}》重叠。如果要取代它，请写明取代`, {
      overlaps: other.id,
    });
}

/** The calendar is official for an unbroken row of years: a later notice without the one before would count for nothing. */
async function mustFollow(trx: Trx, kernel: Kernel, figure: FigureTold): Promise<void> {
  if (figure.kind !== 'holidayNotice') return;
  const years = (await kernel.ports.figures.readIn(trx)).holidays.map(({ year }) => year);
  if (!years.includes(figure.year) && !years.includes(figure.year - 1))
    throw fault('figure.year', `还没有 ${figure.year - 1} 年的放假通知，请先录入它`);
}

function fault(path: string, message: string, more: object = {}): Refused {
  return new Refused(refusal('invalidInput', `${message}。`, [{ path, message, ...more }]));
}

type News = {
  id: string;
  kind: keyof typeof figureKinds;
  region: string;
  type: string;
  now: Date;
  requestId: string;
  input: unknown;
};

/** A figure is no case: the log keeps it under its own id. */
async function tell(
  trx: Trx,
  kernel: Kernel,
  viewer: StaffViewer,
  { id, kind, region, type, now, requestId, input }: News,
): Promise<void> {
  const happening = await appendEvent(trx, kernel, {
    type,
    subjectKind: 'figure',
    subjectId: id,
    caseId: id,
    fromStatus: type === 'figure.proposed' ? null : 'proposed',
    toStatus: type === 'figure.proposed' ? 'proposed' : type === 'figure.rejected' ? 'rejected' : 'approved',
    owner: { institutionId: viewer.institutionId, role: 'agency.approver' },
    basis: null,
    requestId,
    counts: { kind, region },
    viewer,
    at: now,
    input,
  });
  await announce(trx, kernel, happening);
}
