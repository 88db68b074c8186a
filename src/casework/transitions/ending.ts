import { z } from 'zod';
import { agreementPeriod, assignmentPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_25, LAL_48_ANY } from '../../../law/national/legal-aid-law/conduct.ts';
import { LAL_49_2 } from '../../../law/national/legal-aid-law/provisions.ts';
import { words } from '../../platform/day-field.ts';
import { transitionsOf } from '../../platform/workflow/declare.ts';
import * as guard from '../case.guards.ts';
import { TerminationGround, type Case } from '../case.model.ts';

import { agency, beingHandled, everyPeriod, staffOf, unit, withoutUndertaker } from './parts.ts';

/** Ended before its time, and taken up again. */
export const ending = transitionsOf<Case>()({
  proposeTermination: {
    label: '提出终止法律援助',
    from: ['awaitingAssignment', ...beingHandled],
    to: 'terminationProposed',
    by: ['agency.clerk', 'agency.assigner'],
    event: 'case.terminationProposed',
    basis: LAL_48_ANY,
    input: z.object({ ground: TerminationGround, reason: words('事实和理由') }),
    change: (_, { input, ...occasion }) => ({
      terminationGround: input.ground,
      terminationProposedBy: staffOf(occasion),
    }),
    ownedBy: agency('agency.approver'),
    counts: ({ ground }) => ({ ground }),
  },
  rejectTermination: {
    label: '不同意终止，继续承办',
    from: ['terminationProposed'],
    to: 'inProgress',
    by: ['agency.approver'],
    event: 'case.terminationRejected',
    input: z.object({ reason: words('理由', 500) }),
    requires: [guard.somebodyHandlesIt],
    change: () => ({ terminationGround: null, terminationProposedBy: null }),
    ownedBy: unit('personnel.handler'),
  },
  // Proposed before anybody had confirmed: the case goes back to where somebody owes the next move.
  rejectTerminationAndAssign: {
    label: '不同意终止，重新指派',
    from: ['terminationProposed'],
    to: 'awaitingAssignment',
    by: ['agency.approver'],
    event: 'case.terminationRejectedUnassigned',
    input: z.object({ reason: words('理由', 500) }),
    requires: [guard.nobodyHandlesIt],
    starts: [assignmentPeriod],
    meets: [agreementPeriod],
    change: () => ({
      terminationGround: null,
      terminationProposedBy: null,
      undertakerInstitutionId: null,
      personnelId: null,
      assignmentReasons: null,
      assignedAt: null,
      unitReceivedAt: null,
    }),
    ownedBy: agency('agency.assigner'),
  },
  terminate: {
    label: '决定终止法律援助',
    from: ['terminationProposed'],
    to: 'terminated',
    by: ['agency.approver'],
    event: 'case.terminated',
    basis: LAL_48_ANY,
    input: z.object({}),
    requires: [guard.anotherPersonThanProposed],
    meets: everyPeriod,
    issues: ['termination-decision'],
    ownedBy: agency('agency.archivist'),
  },
  // An application that is reviewed anew brings its case back to where it stood before anybody was assigned.
  reopen: {
    label: '申请重新审查，案件恢复',
    from: ['endedWithoutAid', 'terminated'],
    to: 'intake',
    by: ['system.reaction'],
    event: 'case.reopened',
    basis: LAL_49_2,
    input: z.object({}),
    change: withoutUndertaker,
    ownedBy: agency('agency.clerk'),
  },
  resume: {
    label: '按责令改正恢复法律援助',
    from: ['terminated'],
    to: 'awaitingAssignment',
    by: ['agency.approver'],
    event: 'case.resumed',
    basis: LAL_49_2,
    input: z.object({}),
    requires: [guard.correctionWasOrdered],
    starts: [assignmentPeriod],
    change: () => ({
      ...withoutUndertaker(),
      terminationGround: null,
      terminationProposedBy: null,
      correctionOrderedAt: null,
    }),
    ownedBy: agency('agency.assigner'),
  },
  endNotified: {
    label: '登记当事人另有律师或拒绝',
    from: ['awaitingAssignment', ...beingHandled],
    to: 'endedByOwnCounsel',
    by: ['agency.assigner', 'agency.clerk'],
    event: 'case.endedByOwnCounsel',
    basis: LAL_25,
    input: z.object({
      because: z.enum(['ownCounsel', 'declined']).meta({ title: '原因' }),
      confirmedHow: words('怎样确认的', 500),
    }),
    requires: [guard.cameByNotice],
    afterInput: [guard.mayEndNotified],
    meets: everyPeriod,
    ownedBy: agency('agency.archivist'),
    counts: ({ because }) => ({ because }),
  },
});
