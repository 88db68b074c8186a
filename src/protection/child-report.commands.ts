import { yearOf } from '../../law/kernel/plain-date.ts';
import { findCompetentAgency } from '../network/institution.queries.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { nextNumber } from '../platform/numbering.ts';
import { Refused } from '../platform/refusal.ts';
import type { Trx } from '../platform/database/database.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { announce, appendEvent } from '../platform/workflow/events.ts';
import { perform, type Act } from '../platform/workflow/perform.ts';
import { ASK_AGAIN_MINUTES, situations, type ChildReport } from './child-report.model.ts';
import { childReports } from './child-report.scope.ts';
import { childReportWorkflow } from './child-report.workflow.ts';
import { checkCodeOf, plainCode, plainNumber } from './check-code.ts';
import { sealReporter } from './reporter-vault.records.ts';

const columns = [
  'id',
  'caseId',
  'status',
  'ownerInstitutionId',
  'ownerRole',
  'offeredToInstitutionId',
  'number',
  'policeReceipt',
  'askAgainAt',
  'askedAgain',
] as const;
const receiptField = 'childReports.policeReceipt';

async function load(trx: Trx, kernel: Kernel, viewer: Viewer, id: string): Promise<ChildReport | undefined> {
  const row = await scoped(trx, viewer, childReports)
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && { ...row, policeReceipt: row.policeReceipt && kernel.sealer.open(receiptField, row.policeReceipt, row.id) }
  );
}

async function save(
  trx: Trx,
  kernel: Kernel,
  id: string,
  { caseId: _own, policeReceipt, ...patch }: Partial<ChildReport>,
): Promise<void> {
  const sealed = policeReceipt ? { policeReceipt: kernel.sealer.seal(receiptField, policeReceipt, id) } : {};
  await trx
    .updateTable('childReports')
    .set({ ...patch, ...sealed })
    .where('id', '=', id)
    .execute();
}

export const childReportActOf = (kernel: Kernel): Act<ChildReport> => ({
  workflow: childReportWorkflow,
  load: (trx, viewer, id) => load(trx, kernel, viewer, id),
  save: (trx, id, patch) => save(trx, kernel, id, patch),
  effects: {},
});

export type ToldReport = {
  situation: string;
  divisionCode: string;
  happening: string;
  reporter: string;
  policeReceipt: string;
};
/** What the receipt shows: its number, and a code by which the police receipt can be added later. */
export type ReportKept = { id: string; number: string; hasPolice: boolean };

/** Keeps a report. Nothing is checked first: a suspicion suffices, and the police are told by whoever reports. */
export async function keepReport(
  kernel: Kernel,
  viewer: Viewer,
  told: ToldReport,
  requestId: string,
): Promise<ReportKept> {
  const agency = await findCompetentAgency(kernel.db, viewer, told.divisionCode);
  if (!agency || !situations.some(({ id }) => id === told.situation)) throw new Refused('invalidInput');
  return once(kernel, { requestId, viewer, name: 'childReport.keep', input: told }, async ({ trx, now, record }) => {
    const id = newId(now.getTime());
    const year = yearOf(kernel.clock.today());
    const number = `报〔${year}〕${told.divisionCode}-${await nextNumber(trx, agency.id, 'childReport', year)}`;
    const { id: reporterId } = await sealReporter(trx, kernel, {
      institutionId: agency.id,
      channel: 'mandatory',
      reporter: { words: told.reporter },
    });
    const owner = { institutionId: agency.id, role: 'agency.clerk' } as const;
    const hasPolice = told.policeReceipt !== '';
    const status = hasPolice ? 'doneWithPolice' : 'received';
    await trx
      .insertInto('childReports')
      .values({
        id,
        caseId: id,
        status,
        ownerInstitutionId: owner.institutionId,
        ownerRole: owner.role,
        offeredToInstitutionId: null,
        number,
        situation: told.situation,
        divisionCode: told.divisionCode,
        happening: kernel.sealer.seal('childReports.happening', told.happening, id),
        reporterId,
        policeReceipt: hasPolice ? kernel.sealer.seal(receiptField, told.policeReceipt, id) : null,
        askAgainAt: hasPolice ? null : new Date(now.getTime() + ASK_AGAIN_MINUTES * 60_000),
        createdAt: now,
      })
      .execute();
    await record({ subjectKind: 'childReport', subjectIds: [id], caseIds: [id], purpose: 'protecting' });
    const event = {
      type: 'childReport.received',
      subjectKind: 'childReport',
      subjectId: id,
      caseId: id,
      fromStatus: null,
      toStatus: status,
      owner,
      basis: null,
      requestId,
      counts: { situation: told.situation, hasPolice },
      viewer,
      at: now,
      input: {},
    };
    await announce(trx, kernel, await appendEvent(trx, kernel, event));
    return { id, number, hasPolice };
  });
}

export const reportCodeOf = (kernel: Kernel, id: string): string => checkCodeOf(kernel.sealer, id);

/** Whoever holds the receipt adds the police's number later. A wrong code and an unknown number get one answer. */
export async function addPoliceReceipt(
  kernel: Kernel,
  number: string,
  code: string,
  receipt: string,
  requestId: string,
): Promise<void> {
  const system = { kind: 'system', because: 'report-receipt' } as const;
  const row = await scoped(kernel.db, system, childReports)
    .select('id')
    .where('number', '=', plainNumber(number))
    .executeTakeFirst();
  if (!row || plainCode(reportCodeOf(kernel, row.id)) !== plainCode(code))
    throw new Refused('wrongReturnCode', '没有找到这张回执，请核对编号和核对码。');
  await perform(kernel, childReportActOf(kernel), {
    id: row.id,
    transition: 'confirmPolice',
    input: { receipt },
    viewer: system,
    requestId,
  });
}
