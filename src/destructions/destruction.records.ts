import { inChinese } from '../../law/kernel/plain-date.ts';
import { ARCHIVE_TERM } from '../../law/national/standards/archive-term.ts';
import { archiveKeeping } from '../casework/archive-keeping.queries.ts';
import { cases } from '../casework/case.scope.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { isDecoy } from '../platform/not-decoy.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { begin } from '../platform/workflow/begin.ts';
import type { Destruction } from './destruction.model.ts';
import { destructionWorkflow } from './destruction.workflow.ts';

/** The first person's word: this file has had its term, and nobody waits for an answer. Nothing is destroyed by it. */
export async function openDestruction(
  trx: Trx,
  kernel: Kernel,
  viewer: StaffViewer,
  caseId: string,
  { requestId, now }: { requestId: string | null; now: Date },
): Promise<string> {
  const matter = await scoped(trx, viewer, cases)
    .select(['id', 'number', 'agencyId'])
    .where('id', '=', caseId)
    .where('agencyId', '=', viewer.institutionId)
    .forUpdate()
    .executeTakeFirst();
  if (!matter) throw new Refused('notFound');
  const keeping = await mustBeOver(trx, kernel, caseId);
  await mustBeQuiet(trx, caseId);
  const id = newId(now.getTime());
  const row = {
    id,
    caseId,
    agencyId: matter.agencyId,
    status: 'proposed' as const,
    number: matter.number,
    closedOn: keeping.closedOn,
    keepUntil: keeping.until,
    years: keeping.years,
    termSource: keeping.source,
    proposedBy: viewer.staffId,
    proposedAt: now,
    decidedBy: null,
    decidedAt: null,
    destroyedAt: null,
    erased: null,
    idsHash: null,
    ownerInstitutionId: matter.agencyId,
    ownerRole: 'agency.approver' as const,
    offeredToInstitutionId: null,
  };
  await trx.insertInto('destructions').values(row).execute();
  await begin<Destruction>(trx, kernel, {
    record: row,
    subject: destructionWorkflow.subject,
    event: 'destruction.proposed',
    viewer,
    requestId,
    at: now,
    input: undefined,
    basis: ARCHIVE_TERM,
    counts: { years: keeping.years },
  });
  return id;
}

async function mustBeOver(trx: Trx, kernel: Kernel, caseId: string) {
  const keeping = await archiveKeeping(trx, kernel, caseId);
  switch (keeping.state) {
    case 'open':
      throw new Refused('wrongStatus', '事情还没有办结，不能销毁。');
    case 'unknown':
      throw new Refused(
        'wrongStatus',
        `案卷保管几年还没有核定，不能销毁。请问${keeping.ask}，由省级机构两个人在“标准录入”里录入、核准。`,
      );
    case 'kept':
      throw new Refused('wrongStatus', `要保管到${inChinese(keeping.until)}，还不能销毁。`);
    case 'over':
      return keeping;
  }
}

/** What she asked and nobody has answered yet keeps the file. A honey record is kept with the same words. */
async function mustBeQuiet(trx: Trx, caseId: string): Promise<void> {
  const known = await trx
    .selectFrom('destructions')
    .select('id')
    .where('caseId', '=', caseId)
    .where('status', '!=', 'declined')
    .executeTakeFirst();
  if (known) throw new Refused('wrongStatus', '这件案卷已经提出销毁，见清册。');
  const asked = (table: 'dataRequests' | 'complaints' | 'objections', open: readonly string[]) =>
    trx
      .selectFrom(table)
      .select('id')
      .where('caseId', '=', caseId)
      .where('status', 'in', [...open] as never[]) // each table's own words, named below
      .execute();
  const waiting = await Promise.all([
    asked('dataRequests', ['received']),
    asked('complaints', ['received', 'accepted']),
    asked('objections', ['received', 'correctionOrdered']),
  ]);
  if (waiting.some((rows) => rows.length > 0) || (await isDecoy(trx, caseId)))
    throw new Refused('wrongStatus', '还有她提的异议、投诉或者资料请求没有答复，请先答复。');
}
