import { dayOf, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { Database } from '../platform/database/database.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer, Viewer } from '../platform/viewer.ts';
import { offeredActions, type OfferedAction } from '../platform/workflow/can-perform.ts';
import { checkCodeOf, plainCode, plainNumber } from './check-code.ts';
import { helpEntriesOf } from './help-log.store.ts';
import { helpRecordStatusLabels, type HelpRecordView } from './help-record.model.ts';
import { helpRecords } from './help-record.scope.ts';
import { helpRecordWorkflow } from './help-record.workflow.ts';
import './protection.tables.ts';

const columns = [
  'helpRecords.id',
  'helpRecords.caseId',
  'helpRecords.applicationId',
  'helpRecords.status',
  'helpRecords.askedAt',
  'helpRecords.answeredAt',
  'helpRecords.declinedBecause',
  'helpRecords.ownerInstitutionId',
  'helpRecords.ownerRole',
  'helpRecords.offeredToInstitutionId',
] as const;

const viewed = ({ db }: Kernel, viewer: Viewer) =>
  scoped(db, viewer, helpRecords).select(columns).orderBy('helpRecords.id', 'desc');
type Row = Awaited<ReturnType<ReturnType<typeof viewed>['execute']>>[number];

/** The agency's own, those that wait for an answer first. */
export async function listHelpRecords(
  kernel: Kernel,
  viewer: StaffViewer,
): Promise<(HelpRecordView & { actions: OfferedAction[] })[]> {
  const rows = await viewed(kernel, viewer).limit(100).execute();
  const numbers = await applicationNumbers(
    kernel.db,
    rows.map(({ applicationId }) => applicationId),
  );
  const items = await Promise.all(
    rows.map(async (row) => ({
      ...(await viewOf(kernel, row)),
      application: numbers.get(row.applicationId) ?? '',
      actions: offeredActions(helpRecordWorkflow, { ...row, declinedBecause: null }, occasionOf(kernel, viewer)),
    })),
  );
  return items.toSorted((a, b) => Number(a.status !== 'asked') - Number(b.status !== 'asked'));
}

export type HerHelpRecord = Omit<HelpRecordView, 'application'> & { declinedBecause?: string };

export async function herHelpRecords(kernel: Kernel, viewer: Viewer): Promise<HerHelpRecord[]> {
  const rows = await viewed(kernel, viewer).limit(20).execute();
  return Promise.all(
    rows.map(async (row) => ({
      ...(await viewOf(kernel, row)),
      ...(row.declinedBecause === null
        ? {}
        : { declinedBecause: kernel.sealer.open('helpRecords.declinedBecause', row.declinedBecause, row.id) }),
    })),
  );
}

async function viewOf(kernel: Kernel, row: Row): Promise<Omit<HelpRecordView, 'application'>> {
  const paper = await kernel.db
    .selectFrom('papers')
    .select(['id', 'number', 'state'])
    .where('subjectId', '=', row.id)
    .where('kind', '=', 'help-record')
    .executeTakeFirst();
  return {
    id: row.id,
    caseId: row.caseId,
    applicationId: row.applicationId,
    status: row.status,
    statusLabel: helpRecordStatusLabels[row.status],
    askedAt: row.askedAt.toISOString(),
    ...(row.answeredAt ? { answeredAt: row.answeredAt.toISOString() } : {}),
    entries: await helpEntriesOf(kernel.db, row, row.answeredAt ?? undefined),
    ...(paper ? { paper: { id: paper.id, number: paper.number, isReady: paper.state === 'rendered' } } : {}),
  };
}

async function applicationNumbers(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('applications').select(['id', 'number']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** The application a certificate belongs to, for whoever asks whether its paper may be read. */
export async function applicationOfHelpRecord(db: Database, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('helpRecords').select('applicationId').where('id', '=', id).executeTakeFirst();
  return row?.applicationId;
}

export type Certified = { issuer: string; on: PlainDate; digest: string; fileHash: string | undefined };

/**
 * 核对证明: number and code together, or nothing. The answer knows neither her name nor what is listed; a wrong code and
 * a number that was never given are one. Sixty bits of code need no limit on tries to be out of reach.
 */
export async function findCertificate(kernel: Kernel, number: string, code: string): Promise<Certified | undefined> {
  const row = await kernel.db
    .selectFrom('papers')
    .innerJoin('helpRecords', 'helpRecords.id', 'papers.subjectId')
    .innerJoin('institutions', 'institutions.id', 'papers.institutionId')
    .leftJoin('files', 'files.id', 'papers.fileId')
    .select(['helpRecords.id', 'helpRecords.digest', 'institutions.name', 'papers.issuedAt', 'files.sha256'])
    .where('papers.kind', '=', 'help-record')
    .where('papers.number', '=', plainNumber(number))
    .executeTakeFirst();
  if (!row || row.digest === null) return undefined;
  if (plainCode(checkCodeOf(kernel.sealer, row.id)) !== plainCode(code)) return undefined;
  return {
    issuer: row.name,
    on: dayOf(row.issuedAt.getTime()),
    digest: row.digest,
    fileHash: row.sha256 ?? undefined,
  };
}
