import { LAL_55 } from '../../law/national/legal-aid-law/duties.ts';
import { complaintAcceptancePeriod } from '../../law/national/standards/standards.ts';
import { cases } from '../casework/case.scope.ts';
import { hashOfReturnCode, returnCodeOf } from '../intake/return-code.records.ts';
import { bureauOver } from '../network/bureau.queries.ts';
import { findCompetentAgency } from '../network/institution.queries.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, VisitorViewer } from '../platform/viewer.ts';
import { begin } from '../platform/workflow/begin.ts';
import { once } from '../platform/workflow/command.ts';
import type { Act } from '../platform/workflow/perform.ts';
import type { Complaint, SubmitComplaint } from './complaint.model.ts';
import { loadComplaint, saveComplaint } from './complaint.store.ts';
import { complaintWorkflow } from './complaint.workflow.ts';

type Complainant = ApplicantViewer | VisitorViewer;

/**
 * She complains, with her name behind her code, or without any: an anonymous one gets a code of its own, made from the
 * request like her return code and stored nowhere.
 */
export async function submitComplaint(
  kernel: Kernel,
  viewer: Complainant,
  told: SubmitComplaint,
  requestId: string,
): Promise<{ id: string; code: string | undefined }> {
  const isSigned = viewer.kind === 'applicant';
  const code = isSigned ? undefined : returnCodeOf(kernel.sealer, `complaint ${requestId}`);
  const stored = await once<{ id: string }>(
    kernel,
    { requestId, viewer, name: 'complaint.submit', input: told },
    async ({ trx, now, record: witness }) => {
      const id = newId(now.getTime());
      const whom = isSigned ? await whomIn(trx, viewer, told) : await whomAt(trx, viewer, told);
      const bureau = await bureauOver(trx, whom.agencyId);
      if (!bureau) throw new Refused('unknownReference', '没有查到管这个机构的司法行政部门。请打 12348，由人转过去。');
      const record = {
        id,
        caseId: isSigned ? viewer.caseId : id,
        applicationId: isSigned ? viewer.applicationId : null,
        personId: isSigned ? viewer.personId : null,
        status: 'received' as const,
        about: told.about,
        against: told.against,
        ...whom,
        bureauId: bureau.id,
        inquiringInstitutionId: null,
        told: kernel.sealer.seal('complaints.told', told.told, id),
        question: null,
        findings: null,
        outcome: null,
        answer: null,
        measures: null,
        answeredBy: null,
        answeredAt: null,
        codeHash: code ? hashOfReturnCode(kernel.sealer, code) : null,
        receivedAt: now,
        ownerRole: 'bureau.supervisor' as const,
        offeredToInstitutionId: null,
      };
      const row = { ...record, ownerInstitutionId: record.bureauId };
      await trx.insertInto('complaints').values(row).execute();
      await witness({
        subjectKind: complaintWorkflow.subject,
        subjectIds: [id],
        ...(isSigned ? { caseIds: [viewer.caseId], about: [viewer.applicationId], purpose: 'own' as const } : {}),
      });
      await begin<Complaint>(trx, kernel, {
        record: row,
        subject: complaintWorkflow.subject,
        event: 'complaint.received',
        viewer,
        requestId,
        at: now,
        input: undefined,
        basis: LAL_55,
        counts: { about: told.about, against: told.against, isAnonymous: !isSigned },
        starts: [{ rule: complaintAcceptancePeriod }],
      });
      return { id };
    },
  );
  return { ...stored, code };
}

type Whom = { agencyId: string; againstPersonnelId: string | null; againstInstitutionId: string | null };

/** Her case knows who handles it: she need not know a name. */
async function whomIn(trx: Trx, viewer: ApplicantViewer, { against }: SubmitComplaint): Promise<Whom> {
  const matter = await scoped(trx, viewer, cases)
    .select(['agencyId', 'undertakerInstitutionId', 'personnelId'])
    .where('id', '=', viewer.caseId)
    .executeTakeFirstOrThrow();
  return {
    agencyId: matter.agencyId,
    againstPersonnelId: against === 'lawyer' ? matter.personnelId : null,
    againstInstitutionId: against === 'agency' ? matter.agencyId : matter.undertakerInstitutionId,
  };
}

async function whomAt(trx: Trx, viewer: VisitorViewer, told: SubmitComplaint): Promise<Whom> {
  const agency = told.county ? await findCompetentAgency(trx, viewer, told.county) : undefined;
  if (!agency)
    throw new Refused({
      code: 'invalidInput',
      message: '请选择事情在哪个县（市、区）。',
      details: [{ path: 'county', message: '请选择县（市、区）' }],
    });
  return {
    agencyId: agency.id,
    againstPersonnelId: null,
    againstInstitutionId: told.against === 'agency' ? agency.id : null,
  };
}

export const complaintActOf = (kernel: Kernel): Act<Complaint> => ({
  workflow: complaintWorkflow,
  load: (trx, viewer, id) => loadComplaint(trx, kernel, viewer, id),
  save: (trx, id, patch) => saveComplaint(trx, kernel, id, patch),
  effects: {},
});
