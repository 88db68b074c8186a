import { renewPlan } from '../people/renew-plan.records.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { Role, StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { cases } from './case.scope.ts';
import type { AgreeContact, ContactAgreed } from './contact-plan.model.ts';

const posts: ReadonlySet<Role> = new Set(['agency.clerk', 'agency.reviewer', 'agency.approver']);

/** The office of the case, or the lawyer who handles it, writes down what she agrees to from now on. */
export function agreeContact(
  kernel: Kernel,
  viewer: StaffViewer,
  caseId: string,
  { personId, how, contactPlan }: AgreeContact,
  requestId: string,
): Promise<ContactAgreed> {
  return once<ContactAgreed>(
    kernel,
    { requestId, viewer, name: 'contactPlan.agree', input: { caseId, personId, how, contactPlan } },
    async ({ trx, record }) => {
      const row = await scoped(trx, viewer, cases)
        .innerJoin('caseParties', 'caseParties.caseId', 'cases.id')
        .select(['cases.agencyId', 'cases.personnelId', 'cases.violence', 'cases.minor'])
        .where('cases.id', '=', caseId)
        .where('caseParties.personId', '=', personId)
        .where('caseParties.role', 'in', ['applicant', 'representedChild'])
        .executeTakeFirst();
      if (!row) throw new Refused('notFound');
      const isHandler = viewer.personnelId !== undefined && viewer.personnelId === row.personnelId;
      const isOffice = row.agencyId === viewer.institutionId && viewer.roles.some((role) => posts.has(role));
      if (!isHandler && !isOffice) throw new Refused('roleNotAllowed');
      if (contactPlan.expiresOn !== undefined && contactPlan.expiresOn <= kernel.clock.today())
        throw new Refused({
          code: 'invalidInput',
          message: '约定的最后一天要晚于今天。',
          details: [{ path: 'contactPlan.expiresOn', message: '请填今天以后的日子，或者不填' }],
        });
      const isFlagged = row.violence || row.minor;
      await renewPlan(trx, kernel, personId, () => contactPlan, { isFlagged, how, by: viewer.staffId });
      await record({ subjectKind: 'case', subjectIds: [caseId], caseIds: [caseId], purpose: 'handling' });
      return { caseId, personId };
    },
  );
}
