import { z } from 'zod';
import { addDays } from '../../../law/kernel/plain-date.ts';
import { withLength } from '../../../law/kernel/period.ts';
import { decisionPeriod, completionPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_44_1 } from '../../../law/national/legal-aid-law/provisions.ts';
import { dayField, words } from '../../platform/day-field.ts';
import { transitionsOf } from '../../platform/workflow/declare.ts';
import * as guard from '../application.guards.ts';
import { ProvisionalGround, type Application } from '../application.model.ts';

import { days, formOfWhoeverWasNotAccepted, items } from './parts.ts';

/** Aid before the formalities, which are made up for afterwards. */
export const aidingFirst = transitionsOf<Application>()({
  grantProvisionally: {
    label: '先行提供法律援助',
    from: ['received', 'underReview'],
    to: 'provisional',
    by: ['agency.approver'],
    event: 'application.provisionallyGranted',
    basis: LAL_44_1,
    input: z.object({
      ground: ProvisionalGround,
      limitationOn: dayField('时效或者期限届满日').optional(),
      reason: words('情况说明', 500),
      days: days.meta({ title: '几日内补办手续' }),
    }),
    afterInput: [guard.limitationIsNear],
    pauses: [decisionPeriod],
    startsBy: (_, { input }) => [{ rule: withLength(completionPeriod, input.days) }],
    issues: ['provisional-aid-decision'],
    issuesBy: formOfWhoeverWasNotAccepted,
    change: (application, { now, today, input }) => ({
      provisionalGround: input.ground,
      provisionalAt: now,
      acceptedAt: application.acceptedAt ?? now,
      formalitiesDueOn: addDays(today, input.days),
    }),
    ownedBy: (application) => ({ institutionId: application.agencyId, role: 'agency.clerk' }),
    counts: ({ ground }) => ({ ground }),
  },
  completeFormalities: {
    label: '补办手续',
    from: ['provisional'],
    to: 'underReview',
    by: ['applicant.self', 'agency.clerk', 'station.worker'],
    event: 'application.formalitiesCompleted',
    basis: LAL_44_1,
    input: z.object({ items }),
    resumes: [decisionPeriod],
    meets: [completionPeriod],
  },
  reviewUncompleted: {
    label: '逾期未补办，转入审查',
    from: ['provisional'],
    to: 'underReview',
    by: ['agency.clerk'],
    event: 'application.formalitiesLapsed',
    basis: LAL_44_1,
    input: z.object({ tried: words('做过哪些联系和帮助', 500) }),
    requires: [guard.formalitiesPeriodExpired],
    resumes: [decisionPeriod],
    meets: [completionPeriod],
  },
});
