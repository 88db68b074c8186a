import { sql, type SqlBool } from 'kysely';
import { caseWorkflow } from '../casework/case.workflow.ts';
import { applicationWorkflow } from '../intake/application.workflow.ts';
import '../intake/application.scope.ts';
import { mayServeBeyondTheCase } from '../intake/use-restriction.records.ts';
import { recordsOf } from '../platform/ways.ts';
import { lookUpPurposes } from './asking.model.ts';

const ended = sql`${[...applicationWorkflow.final]}::text[]`;
const over = sql`${[...caseWorkflow.final]}::text[]`;

/**
 * The applications of all offices of which somebody at a desk may be told that they are there. Nothing that a life may
 * hang on is among them: no violence, no minor, no address in the vault, no guardian or party who must not know; nor
 * who wished to be used for her own case alone, nor what is over, nor the other side of what the one who asks handles. Whoever is shut out of the case is so here too.
 */
export const applicationsElsewhere = recordsOf({
  table: 'applications',
  title: '别的机构有没有申请',
  ofCase: 'applications.caseId',
  besideTheFile: true,
  ways: [{ as: 'anyDesk', by: Object.values(lookUpPurposes).flatMap(({ by }) => by) }],
  besides: (viewer) => {
    const handles = viewer.kind === 'staff' ? (viewer.personnelId ?? null) : null;
    return sql<SqlBool>`not applications.violence and not applications.minor and ${mayServeBeyondTheCase}
      and exists (select from cases c where c.id = applications.case_id and not (c.violence or c.minor or c.sexual_harm)
        and (not applications.status = any (${ended}) or (c.status <> 'intake' and not c.status = any (${over}))))
      and not exists (select from case_parties p join persons on persons.id = p.person_id where p.case_id = applications.case_id
        and (p.role = 'conflictedGuardian' or p.adverse_since is not null or persons.address_protected))
      and not exists (select from contact_plans where contact_plans.person_id = applications.person_id and safety_flagged)
      and not exists (select from cases mine join case_parties o on o.case_id = mine.id and o.role = 'opponent'
        join persons them on them.id = o.person_id join persons she on she.id = applications.person_id
        where mine.personnel_id = ${handles}::uuid and them.name_blind = she.name_blind)`;
  },
});
