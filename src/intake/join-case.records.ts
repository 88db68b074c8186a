import { caseWorkflow } from '../casework/case.workflow.ts';
import { blindKeysOf } from '../people/people.queries.ts';
import type { PersonTold } from '../people/person.model.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { SubmitApplication } from './submit-application.model.ts';

/** A calm application that joins a case of violence or of a minor is in the same danger. */
export async function joinsDanger(trx: Trx, { joinCaseId }: SubmitApplication): Promise<boolean> {
  if (!joinCaseId) return false;
  const row = await trx
    .selectFrom('cases')
    .select(['violence', 'minor'])
    .where('id', '=', joinCaseId)
    .executeTakeFirst();
  return row !== undefined && (row.violence || row.minor);
}

/** The open case of one's own office that this joins, locked. Whoever stands against her there does not come in by helping. */
export async function joined(trx: Trx, kernel: Kernel, viewer: Viewer, told: SubmitApplication): Promise<string> {
  const caseId = told.joinCaseId ?? '';
  const row =
    viewer.kind === 'staff'
      ? await trx
          .selectFrom('cases')
          .select('id')
          .where('id', '=', caseId)
          .where('agencyId', '=', viewer.institutionId)
          .where('status', 'not in', [...caseWorkflow.final])
          .forUpdate()
          .executeTakeFirst()
      : undefined;
  if (!row) throw new Refused('notFound');
  if (told.helper && (await isAdverseIn(trx, kernel, row.id, told.helper.person)))
    throw new Refused('conflictOfInterest', '帮忙的人是这件案子的对立方，不能并入。请按独立的申请收下，交负责人。');
  return row.id;
}

/** Whether this name, number or telephone is that of somebody who must learn nothing of the case. */
async function isAdverseIn(
  trx: Trx,
  kernel: Kernel,
  caseId: string,
  { name, idNumber, phone }: PersonTold,
): Promise<boolean> {
  const keys = [name, idNumber, phone].flatMap((words) => (words ? blindKeysOf(kernel.sealer, words) : []));
  const found = await trx
    .selectFrom('caseParties')
    .innerJoin('persons', 'persons.id', 'caseParties.personId')
    .select('caseParties.id')
    .where('caseId', '=', caseId)
    .where((eb) => eb.or([eb('role', '=', 'opponent'), eb('adverseSince', 'is not', null)]))
    .where((eb) => eb.or(keys.map(({ field, values }) => eb(`persons.${field}`, 'in', values))))
    .executeTakeFirst();
  return found !== undefined;
}
