import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Viewer } from '../platform/viewer.ts';
import { announce, appendEvent } from '../platform/workflow/events.ts';
import { saveApplication } from './application.store.ts';
import { applicationWorkflow } from './application.workflow.ts';
import { receive } from './submit-application.ts';
import type { SubmitApplication } from './submit-application.model.ts';

/**
 * Files an application about nobody by the way every application comes in, and ends it as if she had withdrawn it at
 * once: an ended application lies on no desk and no day of it runs out, so nobody has a reason of work to open it.
 * `mark` is called before the first row is written: what leaves or counts asks for the mark.
 */
export async function fileDecoy(
  trx: Trx,
  kernel: Kernel,
  told: SubmitApplication,
  {
    requestId,
    now,
    mark,
  }: { requestId: string; now: Date; mark: (caseId: string, applicationId: string) => Promise<void> },
): Promise<{ caseId: string; applicationId: string }> {
  const [caseId, applicationId] = [newId(now.getTime()), newId(now.getTime())];
  await mark(caseId, applicationId);
  const ids = { caseId, applicationId };
  const { personId } = await receive(trx, kernel, { kind: 'visitor' }, told, requestId, now, ids);
  const { event, meets = [] } = applicationWorkflow.transitions.withdraw;
  const viewer: Viewer = { kind: 'applicant', personId, applicationId, caseId };
  await saveApplication(trx, kernel, applicationId, { status: 'withdrawn' });
  const happening = await appendEvent(trx, kernel, {
    type: event,
    subjectKind: 'application',
    subjectId: applicationId,
    caseId,
    fromStatus: 'received',
    toStatus: 'withdrawn',
    owner: { institutionId: told.agencyId, role: 'agency.clerk' },
    basis: null,
    requestId: null,
    counts: {},
    viewer,
    at: now,
    input: undefined,
  });
  await kernel.ports.periodBook.apply(trx, happening, {
    institutionId: told.agencyId,
    starts: [],
    meets,
    pauses: [],
    resumes: [],
  });
  await announce(trx, kernel, happening);
  return { caseId, applicationId };
}
