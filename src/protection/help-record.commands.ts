import { z } from 'zod';
import { applications } from '../intake/application.scope.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, Viewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { announce, appendEvent } from '../platform/workflow/events.ts';
import type { Act, Effect } from '../platform/workflow/perform.ts';
import { digestOf, helpEntriesOf } from './help-log.store.ts';
import type { HelpRecord } from './help-record.model.ts';
import { helpRecords } from './help-record.scope.ts';
import { helpRecordWorkflow } from './help-record.workflow.ts';
import './protection.tables.ts';

/** She asks for a certificate of what our log says she asked for. While one request is open, a second is the same one. */
export function askHelpRecord(kernel: Kernel, viewer: ApplicantViewer, requestId: string): Promise<{ id: string }> {
  return once<{ id: string }>(
    kernel,
    { requestId, viewer, name: 'helpRecord.ask', input: {} },
    async ({ trx, now, record }) => {
      const { applicationId, caseId } = viewer;
      const concern = { caseIds: [caseId], about: [applicationId], purpose: 'own' as const, subjectKind: 'helpRecord' };
      const application = await scoped(trx, viewer, applications)
        .select(['applications.agencyId'])
        .where('applications.id', '=', applicationId)
        .forUpdate()
        .executeTakeFirst();
      if (!application) throw new Refused('notFound');
      const open = await scoped(trx, viewer, helpRecords)
        .select('helpRecords.id')
        .where('helpRecords.status', '=', 'asked')
        .executeTakeFirst();
      const id = open?.id ?? newId(now.getTime());
      await record({ ...concern, subjectIds: [id] });
      if (open) return { id };
      const owner = { institutionId: application.agencyId, role: 'agency.approver' as const };
      await trx
        .insertInto('helpRecords')
        .values({
          id,
          caseId,
          applicationId,
          status: 'asked',
          ownerInstitutionId: owner.institutionId,
          ownerRole: owner.role,
          offeredToInstitutionId: null,
          askedAt: now,
          answeredAt: null,
          digest: null,
          declinedBecause: null,
        })
        .execute();
      const happening = await appendEvent(trx, kernel, {
        type: 'helpRecord.asked',
        subjectKind: 'helpRecord',
        subjectId: id,
        caseId,
        fromStatus: null,
        toStatus: 'asked',
        owner,
        basis: null,
        requestId,
        counts: {},
        viewer,
        at: now,
        input: undefined,
      });
      await announce(trx, kernel, happening);
      return { id };
    },
  );
}

async function load(trx: Trx, kernel: Kernel, viewer: Viewer, id: string): Promise<HelpRecord | undefined> {
  const row = await scoped(trx, viewer, helpRecords)
    .select([
      'id',
      'caseId',
      'applicationId',
      'status',
      'ownerInstitutionId',
      'ownerRole',
      'offeredToInstitutionId',
      'askedAt',
      'answeredAt',
      'declinedBecause',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      ...row,
      declinedBecause:
        row.declinedBecause === null
          ? null
          : kernel.sealer.open('helpRecords.declinedBecause', row.declinedBecause, id),
    }
  );
}

const Patch = z.object({
  status: z.enum(['asked', 'issued', 'declined']),
  answeredAt: z.date(),
  declinedBecause: z.string().nullish(),
});

/** The answer and its digest in one statement: an issued record without a digest does not exist. */
async function save(trx: Trx, kernel: Kernel, id: string, patch: Partial<HelpRecord>): Promise<void> {
  const { status, answeredAt, declinedBecause } = Patch.parse(patch);
  const row = await trx
    .selectFrom('helpRecords')
    .select(['caseId', 'applicationId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('helpRecords')
    .set({
      status,
      answeredAt,
      digest: status === 'issued' ? digestOf(id, await helpEntriesOf(trx, row)) : null,
      declinedBecause: declinedBecause ? kernel.sealer.seal('helpRecords.declinedBecause', declinedBecause, id) : null,
    })
    .where('id', '=', id)
    .execute();
}

const effects: Readonly<Record<string, Effect<HelpRecord>>> = {};
export const helpRecordActOf = (kernel: Kernel): Act<HelpRecord> => ({
  workflow: helpRecordWorkflow,
  load: (trx, viewer, id) => load(trx, kernel, viewer, id),
  save: (trx, id, patch) => save(trx, kernel, id, patch),
  effects,
});
