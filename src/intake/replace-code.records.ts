import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Viewer } from '../platform/viewer.ts';
import { announce, appendEvent } from '../platform/workflow/events.ts';
import './application.tables.ts';
import { endFollowing } from './follow-code.records.ts';
import { hashOfReturnCode, returnCodeOf } from './return-code.records.ts';

export const codeReplaced = 'application.codeReplaced';

/**
 * A new code in place of the lost one: the old one opens nothing from here on, open sessions end, and the history says
 * who gave it out and how. The event keeps the request, from which the code is made again when keys are changed.
 */
export async function replaceReturnCode(
  trx: Trx,
  kernel: Kernel,
  given: {
    applicationId: string;
    requestId: string;
    viewer: Viewer;
    at: Date;
    how: 'inPerson' | 'byPassPhrase';
    endsOn?: PlainDate | null;
  },
): Promise<void> {
  const { applicationId, requestId, viewer, at, how, endsOn } = given;
  const row = await trx
    .updateTable('applications')
    .set({
      returnCodeHash: hashOfReturnCode(kernel.sealer, returnCodeOf(kernel.sealer, requestId)),
      ...(endsOn === undefined ? {} : { returnCodeEndsOn: endsOn }),
    })
    .where('id', '=', applicationId)
    .returning(['caseId', 'status', 'ownerInstitutionId', 'ownerRole'])
    .executeTakeFirstOrThrow();
  await trx.deleteFrom('sessions').where('applicationId', '=', applicationId).execute();
  await endFollowing(trx, at, { applicationId }); // whoever held the old code may have given them
  const happening = await appendEvent(trx, kernel, {
    type: codeReplaced,
    subjectKind: 'application',
    subjectId: applicationId,
    caseId: row.caseId,
    fromStatus: row.status,
    toStatus: row.status,
    owner: { institutionId: row.ownerInstitutionId, role: row.ownerRole },
    basis: null,
    requestId,
    counts: { how },
    viewer,
    at,
    input: undefined,
  });
  await announce(trx, kernel, happening);
}
