import { z } from 'zod';
import { decisionPeriod, objectionPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_48_ANY } from '../../../law/national/legal-aid-law/conduct.ts';
import { LAL_43_1, LAL_49_2 } from '../../../law/national/legal-aid-law/provisions.ts';
import { words } from '../../platform/day-field.ts';
import { transitionsOf } from '../../platform/workflow/declare.ts';
import * as guard from '../application.guards.ts';
import { Opinion, type Application } from '../application.model.ts';

import { hers } from './parts.ts';

/** An opinion, a decision by somebody else, and the review that a bureau orders. */
export const deciding = transitionsOf<Application>()({
  giveOpinion: {
    label: '提出审查意见',
    from: ['underReview'],
    to: 'awaitingApproval',
    by: ['agency.clerk', 'agency.reviewer'],
    event: 'application.opinionGiven',
    basis: LAL_43_1,
    input: z.object({
      opinion: Opinion,
      grounds: z.array(z.string().max(100)).min(1, '请选择依据的条款').max(50).meta({ title: '依据' }),
      reason: words('理由'),
    }),
    requires: [guard.signed],
    afterInput: [guard.opinionFitsTheWay, guard.grantRestsOnKnownFacts],
    ownedBy: (application) => ({ institutionId: application.agencyId, role: 'agency.approver' }),
    change: (application, { now, viewer, input }) => ({
      opinion: input.opinion,
      opinionGrounds: input.grounds,
      opinionReason: input.reason,
      opinionBy: viewer.kind === 'staff' ? viewer.staffId : null,
      opinionAt: now,
      figuresHash: application.assessment.figuresHash,
    }),
    counts: ({ opinion }) => ({ opinion }),
  },
  sendBack: {
    label: '退回重新审查',
    from: ['awaitingApproval'],
    to: 'underReview',
    by: ['agency.approver'],
    event: 'application.sentBack',
    input: z.object({ reason: words('退回原因', 500) }),
    ownedBy: (application) => ({ institutionId: application.agencyId, role: 'agency.reviewer' }),
    change: () => ({ opinion: null, opinionGrounds: [], opinionReason: null, opinionBy: null, opinionAt: null }),
  },
  grant: {
    label: '批准给予法律援助',
    from: ['awaitingApproval'],
    to: 'granted',
    by: ['agency.approver'],
    event: 'application.granted',
    basis: LAL_43_1,
    input: z.object({}),
    requires: [guard.opinionIs('grant'), guard.signed, guard.secondPersonWhereConfigured],
    meets: hers,
    issues: ['grant-decision'],
    change: guard.decidedNow,
    ownedBy: (application) => ({ institutionId: application.agencyId, role: 'agency.assigner' }),
  },
  refuse: {
    label: '决定不予法律援助',
    from: ['awaitingApproval'],
    to: 'refused',
    by: ['agency.approver'],
    event: 'application.refused',
    basis: LAL_43_1,
    input: z.object({}),
    requires: [guard.opinionIs('refuse'), guard.anotherPersonThanTheOpinion],
    meets: hers,
    issues: ['refusal-decision'],
    change: guard.decidedNow,
  },
  endProvisional: {
    label: '决定终止先行提供',
    from: ['awaitingApproval'],
    to: 'provisionalEnded',
    by: ['agency.approver'],
    event: 'application.provisionalEnded',
    basis: LAL_48_ANY,
    input: z.object({}),
    requires: [guard.opinionIs('endProvisional'), guard.anotherPersonThanTheOpinion],
    meets: hers,
    issues: ['termination-decision'],
    change: guard.decidedNow,
  },
  reopen: {
    label: '按责令改正重新审查',
    from: ['refused', 'provisionalEnded'],
    to: 'underReview',
    by: ['agency.approver'],
    event: 'application.reopened',
    basis: LAL_49_2,
    input: z.object({}),
    requires: [guard.correctionWasOrdered],
    meets: [objectionPeriod],
    starts: [decisionPeriod],
    ownedBy: (application) => ({ institutionId: application.agencyId, role: 'agency.reviewer' }),
    change: () => ({
      opinion: null,
      opinionGrounds: [],
      opinionReason: null,
      opinionBy: null,
      opinionAt: null,
      decidedBy: null,
      decidedAt: null,
      decisionServedOn: null,
      correctionOrderedAt: null,
    }),
  },
});
