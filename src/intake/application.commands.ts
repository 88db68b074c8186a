import { z } from 'zod';
import { completeIdentity } from '../people/people.records.ts';
import { UncertainField } from '../people/read-person.model.ts';
import { settleDetail } from '../people/settle-detail.records.ts';
import { IdKind } from '../people/person.model.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { actorOf } from '../platform/viewer.ts';
import { dayField } from '../platform/day-field.ts';
import type { Act, Effect } from '../platform/workflow/perform.ts';
import { followDetail, recountPending } from './details-pending.records.ts';
import { everyDocumentAnswered } from './application.guards.ts';
import { ServiceMethod, type Application } from './application.model.ts';
import { insertDocuments, loadApplication, saveApplication } from './application.store.ts';
import { applicationWorkflow, type ApplicationTransition } from './application.workflow.ts';
import { HandedIn } from './documents.ts';
import { keepServiceOf } from './service.store.ts';
import { handingIn } from './submit-application.model.ts';

const WithItems = z.object({ items: z.array(HandedIn) });
const Service = z.object({
  paperId: z.uuid(),
  method: ServiceMethod,
  reached: z.boolean(),
  servedOn: dayField('送达日期'),
  servedTime: z.string().optional(),
  handedBy: z.string(),
  place: z.string(),
  note: z.string(),
});
const Identity = z.object({ idKind: IdKind, idNumber: z.string() });

const keepDocuments: Effect<Application> = async (trx, happening, { after, kernel }) => {
  const { items } = WithItems.parse(happening.input);
  await refuseForeignFiles(trx, after.caseId, items);
  await insertDocuments(trx, kernel, after.id, items);
};

/** A second notice asks for what is new; what was answered after the first is not asked for again. */
const keepSupplement: Effect<Application> = async (trx, happening, context) => {
  const { before } = context;
  const rows = await trx
    .selectFrom('applicationDocuments')
    .select('kind')
    .distinct()
    .where('applicationId', '=', before.id)
    .where('suppliedAt', '>=', before.noticeGivenAt ?? happening.at)
    .execute();
  const refused = everyDocumentAnswered(
    before,
    new Set(rows.map(({ kind }) => kind)),
    WithItems.parse(happening.input).items,
  );
  if (refused) throw new Refused(refused);
  await keepDocuments(trx, happening, context);
};

const keepService: Effect<Application> = async (trx, happening, { after, kernel }) => {
  const service = Service.parse(happening.input);
  const plan = await kernel.ports.safeContact.planOf(trx, after.personId);
  if (service.method === 'post' && service.reached && !plan.mayPost)
    throw new Refused('safeContactForbids', '她没有同意寄信，寄出的不能算送达。请记为没有送到，改用她同意的方式。');
  if (!(await keepServiceOf(trx, kernel, after, service, actorOf(happening.viewer).id)))
    throw new Refused('notFound', '没有找到这份文书，请从本申请的文书里选择。');
};

const keepIdentity: Effect<Application> = async (trx, happening, { after, kernel }) => {
  const { idKind, idNumber } = Identity.parse(happening.input);
  await completeIdentity(trx, kernel, after.personId, idKind, idNumber);
  await followDetail(trx, kernel, after.personId, 'idNumber', happening);
};

const Settled = z.object({ whose: z.enum(['herself', 'helper']), field: UncertainField, value: z.string() });

const keepDetail: Effect<Application> = async (trx, happening, { after, kernel }) => {
  const { whose, field, value } = Settled.parse(happening.input);
  const helpers = await trx
    .selectFrom('caseParties')
    .select('personId')
    .where('applicationId', '=', after.id)
    .where('role', 'in', [...handingIn])
    .orderBy('id')
    .execute();
  const personId = whose === 'herself' ? after.personId : helpers[0]?.personId;
  if (!personId) throw new Refused('notFound', '这件申请没有登记帮忙的人。');
  await settleDetail(trx, kernel, personId, { field, value });
  if (whose === 'helper' || value === '') return recountPending(trx, personId);
  await followDetail(trx, kernel, personId, field, happening);
  if (field === 'idNumber')
    await trx.updateTable('applications').set({ identityPending: false }).where('id', '=', after.id).execute();
};

/** A file may be handed in once, for the case it was uploaded to or as a draft of hers. */
export async function refuseForeignFiles(
  trx: Trx,
  caseId: string,
  items: readonly ({ state: 'supplied'; fileId: string } | HandedIn)[],
): Promise<void> {
  const ids = items.flatMap((item) => (item.state === 'supplied' ? [item.fileId] : []));
  if (ids.length === 0) return;
  const taken = await trx
    .updateTable('files')
    .set({ caseId })
    .where('id', 'in', ids)
    .where((eb) => eb.or([eb('caseId', 'is', null), eb('caseId', '=', caseId)]))
    .returning('id')
    .execute();
  if (taken.length < new Set(ids).size) throw new Refused('notFound', '有文件没有找到，请重新上传。');
}

const effects: Partial<Record<ApplicationTransition, Effect<Application>>> = {
  supply: keepSupplement,
  handIn: keepDocuments,
  completeFormalities: keepDocuments,
  recordService: keepService,
  completeIdentity: keepIdentity,
  settleDetail: keepDetail,
};

export const applicationActOf = (kernel: Kernel): Act<Application> => ({
  workflow: applicationWorkflow,
  load: (trx, viewer, id) => loadApplication(trx, kernel, viewer, id),
  save: (trx, id, patch) => saveApplication(trx, kernel, id, patch),
  effects,
});
