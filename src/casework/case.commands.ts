import { z } from 'zod';
import { dayOf, yearOf } from '../../law/kernel/plain-date.ts';
import { dayField } from '../platform/day-field.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { nextNumber } from '../platform/numbering.ts';
import { Refused } from '../platform/refusal.ts';
import type { Act, Effect } from '../platform/workflow/perform.ts';
import type { ActivityKind, Case } from './case.model.ts';
import { loadCase, saveCase } from './case.store.ts';
import { caseWorkflow, type CaseTransition } from './case.workflow.ts';
import { piecesOf } from './file-list.ts';

const Noted = z.object({ onDay: dayField('日期'), note: z.string(), fileId: z.uuid().optional() });
const AddedPiece = z.object({ piece: z.string(), fileId: z.uuid() });

const keepActivity =
  (kind: ActivityKind): Effect<Case> =>
  async (trx, happening, { after, kernel }) => {
    const { onDay, note, fileId } = Noted.parse(happening.input);
    if (!after.personnelId) throw new Refused('notTheOwner');
    if (fileId) await claimFile(trx, after.id, fileId);
    const id = newId(happening.at.getTime());
    const row = {
      id,
      caseId: after.id,
      kind,
      onDay,
      note: kernel.sealer.seal('caseActivities.note', note, id),
      fileId: fileId ?? null,
      personnelId: after.personnelId,
      recordedAt: happening.at,
    };
    await trx.insertInto('caseActivities').values(row).execute();
  };

const keepPiece: Effect<Case> = async (trx, happening, { after }) => {
  const { piece, fileId } = AddedPiece.parse(happening.input);
  const known = piecesOf(after).find(({ key, from }) => key === piece && from.some((source) => 'scan' in source));
  if (!known || happening.viewer.kind !== 'staff')
    throw new Refused({
      code: 'invalidInput',
      message: '请从卷宗清单里选择要补入的材料。',
      details: [{ path: 'piece', message: '不在卷宗清单里' }],
    });
  await claimFile(trx, after.id, fileId);
  await trx
    .insertInto('filePieces')
    .values({
      id: newId(happening.at.getTime()),
      caseId: after.id,
      kind: piece,
      fileId,
      addedBy: happening.viewer.staffId,
      addedAt: happening.at,
    })
    .execute();
};

async function claimFile(trx: Parameters<Effect<Case>>[0], caseId: string, fileId: string): Promise<void> {
  const taken = await trx
    .updateTable('files')
    .set({ caseId })
    .where('id', '=', fileId)
    .where((eb) => eb.or([eb('caseId', 'is', null), eb('caseId', '=', caseId)]))
    .returning('id')
    .executeTakeFirst();
  if (!taken) throw new Refused('notFound', '没有找到这个文件，请重新上传。');
}

/** 案号: gapless per agency and year, given when the case opens for assignment. */
const giveNumber: Effect<Case> = async (trx, happening, { after }) => {
  if (after.number) return; // a case that was reopened keeps the number it had
  await numberCase(trx, after.id, after.agencyId, happening.at);
};

export async function numberCase(
  trx: Parameters<Effect<Case>>[0],
  caseId: string,
  agencyId: string,
  at: Date,
): Promise<string> {
  const { divisionCode } = await trx
    .selectFrom('institutions')
    .select('divisionCode')
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow();
  const year = yearOf(dayOf(at.getTime()));
  const number = `援案〔${year}〕${divisionCode}-${String(await nextNumber(trx, agencyId, 'case', year)).padStart(5, '0')}`;
  await trx.updateTable('cases').set({ number }).where('id', '=', caseId).execute();
  return number;
}

/** A unit is assigned only if it may undertake cases: a firm, a 基层法律服务所, and for defence a firm alone. */
const checkUndertaker: Effect<Case> = async (trx, _happening, { after }) => {
  const unit = await trx
    .selectFrom('institutions')
    .select('kind')
    .where('id', '=', after.undertakerInstitutionId ?? '')
    .executeTakeFirst();
  if (unit?.kind === 'lawFirm' || (unit?.kind === 'basicLegalService' && after.stage !== 'criminalDefence')) return;
  const message =
    after.stage === 'criminalDefence' ? '刑事辩护只能指派律师事务所。' : '承办单位应为律师事务所或者基层法律服务所。';
  throw new Refused({
    code: 'notEligibleUndertaker',
    message,
    details: [{ path: 'undertakerInstitutionId', message }],
  });
};

const effects: Partial<Record<CaseTransition, Effect<Case>>> = {
  open: giveNumber,
  assign: checkUndertaker,
  logMeeting: keepActivity('meeting'),
  logHearing: keepActivity('hearing'),
  logFiling: keepActivity('filing'),
  tellRisks: keepActivity('risksTold'),
  reportProgress: keepActivity('progressReport'),
  addPiece: keepPiece,
};

export const caseActOf = (kernel: Kernel): Act<Case> => ({
  workflow: caseWorkflow,
  load: (trx, viewer, id) => loadCase(trx, kernel, viewer, id),
  save: (trx, id, patch) => saveCase(trx, kernel, id, patch),
  effects,
});
