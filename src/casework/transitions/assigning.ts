import { z } from 'zod';
import {
  agreementPeriod,
  assignmentPeriod,
  closingPeriod,
  noticeAssignmentPeriod,
} from '../../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_46 } from '../../../law/national/legal-aid-law/conduct.ts';
import { LAL_55 } from '../../../law/national/legal-aid-law/duties.ts';
import { minorsMeetingPeriod } from '../../../law/national/legal-aid-law/first-meeting.ts';
import { LAL_43_1, LAL_44_1, RULES_27 } from '../../../law/national/legal-aid-law/provisions.ts';
import { words } from '../../platform/day-field.ts';
import { transitionsOf } from '../../platform/workflow/declare.ts';
import * as guard from '../case.guards.ts';
import { ReplacementGround, type Case } from '../case.model.ts';
import { WishAnswer } from '../wish.model.ts';

import { agency, beingHandled, everyPeriod, replyToAuthority, unit, withoutUndertaker } from './parts.ts';

/** From the decision to a person who has said yes, and to the next one if there must be one. */
export const assigning = transitionsOf<Case>()({
  open: {
    label: '转入指派',
    from: ['intake'],
    to: 'awaitingAssignment',
    by: ['system.reaction'],
    event: 'case.opened',
    basis: LAL_43_1,
    input: z.object({}),
    starts: [assignmentPeriod],
    ownedBy: agency('agency.assigner'),
  },
  endWithoutAid: {
    label: '申请均未获援助，结束',
    from: ['intake'],
    to: 'endedWithoutAid',
    by: ['system.reaction'],
    event: 'case.endedWithoutAid',
    input: z.object({}),
    ownedBy: agency('agency.archivist'),
  },
  endProvisional: {
    label: '先行提供终止，结束',
    from: ['awaitingAssignment', ...beingHandled, 'terminationProposed'],
    to: 'terminated',
    by: ['system.reaction'],
    event: 'case.provisionalAidEnded',
    basis: LAL_44_1,
    input: z.object({}),
    meets: everyPeriod,
    ownedBy: agency('agency.archivist'),
  },
  assign: {
    label: '指派',
    from: ['awaitingAssignment'],
    to: 'assigned',
    by: ['agency.assigner'],
    event: 'case.assigned',
    basis: LAL_43_1,
    input: z.object({
      undertakerInstitutionId: z.uuid().meta({ title: '承办单位' }),
      reasons: words('指派理由', 500),
      wishAnswer: WishAnswer.optional(),
    }),
    afterInput: [guard.wishToUnitAnswered],
    meets: [assignmentPeriod, noticeAssignmentPeriod],
    offersTo: (_, { input }) => input.undertakerInstitutionId,
    issues: ['assignment-notice'],
    issuesBy: replyToAuthority,
    change: (_, { now, input }) => ({
      undertakerInstitutionId: input.undertakerInstitutionId,
      assignmentReasons: input.reasons,
      assignedAt: now,
      wishAnswer: input.wishAnswer ?? null,
    }),
  },
  assignOwnStaff: {
    label: '安排本机构人员承办',
    from: ['awaitingAssignment'],
    to: 'personNamed',
    by: ['agency.assigner'],
    event: 'case.ownStaffAssigned',
    basis: LAL_43_1,
    input: z.object({
      personnelId: z.uuid().meta({ title: '承办人员' }),
      reasons: words('指派理由', 500),
      wishAnswer: WishAnswer.optional(),
    }),
    afterInput: [guard.personMayUndertake, guard.wishForPersonAnswered],
    meets: [assignmentPeriod, noticeAssignmentPeriod],
    startsBy: (matter) => (matter.origin === 'notice' ? [] : [{ rule: agreementPeriod }]),
    issues: ['assignment-notice'],
    issuesBy: replyToAuthority,
    change: (matter, { now, input }) => ({
      undertakerInstitutionId: matter.agencyId,
      personnelId: input.personnelId,
      assignmentReasons: input.reasons,
      assignedAt: now,
      unitReceivedAt: now,
      wishAnswer: input.wishAnswer ?? null,
    }),
    ownedBy: (matter) => ({ institutionId: matter.agencyId, role: 'personnel.handler' }),
  },
  receiveAssignment: {
    label: '接收指派',
    from: ['assigned'],
    to: 'unitReceived',
    by: ['undertaker.manager'],
    event: 'case.assignmentReceived',
    basis: RULES_27,
    input: z.object({}),
    requires: [guard.offeredToViewer],
    // The five days run from the unit's receipt (程序规定 27).
    startsBy: (matter) => (matter.origin === 'notice' ? [] : [{ rule: agreementPeriod }]),
    change: (_, { now }) => ({ unitReceivedAt: now }),
    ownedBy: unit('undertaker.manager'),
  },
  recallAssignment: {
    label: '收回指派',
    from: ['assigned', 'unitReceived', 'personNamed'],
    to: 'awaitingAssignment',
    by: ['agency.assigner'],
    event: 'case.assignmentRecalled',
    input: z.object({ reason: words('收回原因', 500) }),
    starts: [assignmentPeriod],
    meets: [agreementPeriod, minorsMeetingPeriod],
    change: () => ({
      undertakerInstitutionId: null,
      personnelId: null,
      assignmentReasons: null,
      assignedAt: null,
      unitReceivedAt: null,
      wishAnswer: null,
    }),
    ownedBy: agency('agency.assigner'),
  },
  namePerson: {
    label: '安排承办人员',
    from: ['unitReceived'],
    to: 'personNamed',
    by: ['undertaker.manager'],
    event: 'case.personNamed',
    basis: RULES_27,
    input: z.object({
      personnelId: z.uuid().meta({ title: '承办人员' }),
      wishAnswer: WishAnswer.optional(),
    }),
    afterInput: [guard.personMayUndertake, guard.wishForPersonAnswered],
    change: (matter, { input }) => ({
      personnelId: input.personnelId,
      wishAnswer: input.wishAnswer ?? matter.wishAnswer,
    }),
    ownedBy: unit('personnel.handler'),
  },
  confirm: {
    label: '确认承办',
    from: ['personNamed'],
    to: 'inProgress',
    by: ['personnel.handler'],
    event: 'case.confirmed',
    input: z.object({
      noConflict: z
        .literal(true, { error: '请先确认没有利益冲突；有冲突的请选“请求另派”' })
        .meta({ title: '我与案件没有利益冲突' }),
    }),
    requires: [guard.onlyThePersonNamed],
    startsBy: (matter) => (matter.minor ? [{ rule: minorsMeetingPeriod }] : []),
    issues: ['agency-letter'],
    change: (_, { now }) => ({ confirmedAt: now }),
    ownedBy: unit('personnel.handler'),
  },
  askReplacement: {
    label: '请求另派',
    from: ['personNamed', 'inProgress'],
    to: 'unitReceived',
    by: ['personnel.handler'],
    event: 'case.replacementAsked',
    basis: LAL_46,
    input: z.object({ ground: ReplacementGround, reason: words('说明', 500) }),
    requires: [guard.onlyThePersonNamed],
    change: () => ({ personnelId: null, confirmedAt: null }),
    ownedBy: (matter) =>
      matter.undertakerInstitutionId === matter.agencyId
        ? { institutionId: matter.agencyId, role: 'agency.assigner' }
        : unit('undertaker.manager')(matter),
    counts: ({ ground }) => ({ ground }),
  },
  // She asked for another person and the agency agreed: whoever handled it learns of it here, and not before.
  replace: {
    label: '更换承办人员，重新指派',
    from: ['personNamed', 'inProgress', 'closing'],
    to: 'awaitingAssignment',
    by: ['system.reaction'],
    event: 'case.personReplaced',
    basis: LAL_55,
    input: z.object({}),
    meets: [agreementPeriod, minorsMeetingPeriod, closingPeriod],
    starts: [assignmentPeriod],
    change: withoutUndertaker,
    ownedBy: agency('agency.assigner'),
  },
});
