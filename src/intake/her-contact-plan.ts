import type { PlainDate } from '../../law/kernel/plain-date.ts';
import { contactPlanOf } from '../people/people.queries.ts';
import { renewPlan } from '../people/renew-plan.records.ts';
import type { ContactPlanTold } from '../people/person.model.ts';
import { hasExpired } from '../people/safe-contact.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { applications } from './application.scope.ts';

/** What she may change with her code alone. Who else may know, and the words to know her by, are for a conversation: a code can be taken from her. */
/** `isOwnPhone`: nobody else takes it up, so a code sent to it may open what she sees. */
export type HerWays = { isOwnPhone: boolean } & Pick<
  ContactPlanTold,
  'mayCall' | 'maySms' | 'mayPost' | 'mayLeaveMessage' | 'callerName' | 'windows'
>;

export type HerPlan = HerWays & {
  expired: boolean;
  expiresOn: PlainDate | undefined;
  hasPhone: boolean;
  /** Nothing is sent to her outside hours that she named. */
  isFlagged: boolean;
};

/** Her last plan as she left it, run out or not: what she ticks again is offered again. */
export async function herPlanOf(kernel: Kernel, viewer: ApplicantViewer): Promise<HerPlan> {
  const row = await scoped(kernel.db, viewer, applications)
    .innerJoin('persons', 'persons.id', 'applications.personId')
    .select(['applications.personId', 'applications.violence', 'applications.minor', 'persons.phone'])
    .where('applications.id', '=', viewer.applicationId)
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const plan = await contactPlanOf(kernel.db, kernel.sealer, row.personId);
  return {
    mayCall: plan?.mayCall ?? false,
    maySms: plan?.maySms ?? false,
    mayPost: plan?.mayPost ?? false,
    mayLeaveMessage: plan?.mayLeaveMessage ?? false,
    callerName: plan?.callerName ?? 'neutral',
    windows: (plan?.windows ?? []).map(({ weekdays, from, to }) => ({ weekdays: [...weekdays], from, to })),
    expired: plan !== undefined && hasExpired(plan, kernel.clock.today()),
    expiresOn: plan?.expiresOn ?? undefined,
    hasPhone: row.phone !== null,
    isFlagged: row.violence || row.minor || (plan?.safetyFlagged ?? false),
    isOwnPhone: plan?.whosePhone === 'own',
  };
}

/** She agrees anew by herself. All the rest of her last plan stands, its last day excepted. */
export async function agreeByCode(
  kernel: Kernel,
  viewer: ApplicantViewer,
  { isOwnPhone, ...ways }: HerWays,
  requestId: string,
): Promise<void> {
  const { applicationId, caseId } = viewer;
  await once(
    kernel,
    { requestId, viewer, name: 'contactPlan.agreeByCode', input: { applicationId, ways, isOwnPhone } },
    async ({ trx, record }) => {
      const row = await scoped(trx, viewer, applications)
        .select(['applications.personId', 'applications.violence', 'applications.minor'])
        .where('applications.id', '=', applicationId)
        .executeTakeFirst();
      if (!row) throw new Refused('notFound');
      const isFlagged = row.violence || row.minor;
      await renewPlan(
        trx,
        kernel,
        row.personId,
        (before) => {
          const warnings = ['mayBeTold', 'neverTold', 'passPhrase', 'ifOthersAnswer', 'standIn'] as const;
          const kept = Object.fromEntries(warnings.flatMap((name) => (before?.[name] ? [[name, before[name]]] : [])));
          const whosePhone = isOwnPhone ? 'own' : before?.whosePhone === 'own' ? undefined : before?.whosePhone;
          const neverContact = [...(before?.neverContact ?? [])];
          return {
            mayWechat: before?.mayWechat ?? false,
            mayMail: before?.mayMail ?? false,
            ...kept,
            ...(whosePhone ? { whosePhone } : {}),
            neverContact,
            ...ways,
          };
        },
        { isFlagged, how: 'byCode', by: viewer.personId },
      );
      await record({ subjectKind: 'application', subjectIds: [applicationId], caseIds: [caseId], purpose: 'own' });
      return { applicationId };
    },
  );
}
