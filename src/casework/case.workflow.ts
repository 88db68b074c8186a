import { z } from 'zod';
import {
  agreementPeriod,
  assignmentPeriod,
  archivePeriod,
  closingPeriod,
  noticeAssignmentPeriod,
} from '../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_25, LAL_46, LAL_48_ANY, LAL_50 } from '../../law/national/legal-aid-law/conduct.ts';
import { LAL_55 } from '../../law/national/legal-aid-law/duties.ts';
import { minorsMeetingPeriod } from '../../law/national/legal-aid-law/first-meeting.ts';
import { LAL_43_1, LAL_44_1, LAL_49_2, RULES_27, RULES_ARCHIVE } from '../../law/national/legal-aid-law/provisions.ts';
import { dayField, words } from '../platform/day-field.ts';
import { workflowOf, type Occasion } from '../platform/workflow/declare.ts';
import { caseStatusLabels } from './case-status.model.ts';
import * as guard from './case.guards.ts';
import { Outcome, ReplacementGround, TerminationGround, type Case } from './case.model.ts';
import { HandOver } from './hand-over.model.ts';
import { WishAnswer } from './wish.model.ts';

const staffOf = ({ viewer }: Occasion): string | null => (viewer.kind === 'staff' ? viewer.staffId : null);
const agency =
  (role: 'agency.assigner' | 'agency.archivist' | 'agency.approver' | 'agency.clerk') => (matter: Case) => ({
    institutionId: matter.agencyId,
    role,
  });
const unit = (role: 'undertaker.manager' | 'personnel.handler') => (matter: Case) => ({
  institutionId: matter.undertakerInstitutionId ?? matter.agencyId,
  role,
});
const noted = z.object({
  onDay: dayField('日期'),
  note: words('情况'),
  fileId: z.uuid().optional().meta({ title: '笔录、照片' }),
});
/** A case that ends early leaves no lamp burning. */
const everyPeriod = [assignmentPeriod, noticeAssignmentPeriod, agreementPeriod, minorsMeetingPeriod, closingPeriod];
const beingHandled = ['assigned', 'unitReceived', 'personNamed', 'inProgress', 'closing'] as const;

/** Whoever is assigned next begins anew: confirmation and agreement are the former person's. */
const withoutUndertaker = () =>
  ({
    undertakerInstitutionId: null,
    personnelId: null,
    assignmentReasons: null,
    assignedAt: null,
    unitReceivedAt: null,
    confirmedAt: null,
    agreementSignedOn: null,
    wishAnswer: null,
  }) satisfies Partial<Case>;

/** The authority that sent the notice is told who was assigned (36). */
const replyToAuthority = (matter: Case): string[] => (matter.origin === 'notice' ? ['notified-defence-reply'] : []);

export const caseWorkflow = workflowOf<Case>()({
  subject: 'case',
  title: '案件',
  initial: 'intake',
  states: caseStatusLabels,
  final: ['archived', 'terminated', 'endedWithoutAid', 'endedByOwnCounsel'],
  seats: (matter) => ({
    agency: [matter.agencyId],
    undertaker: [matter.undertakerInstitutionId, matter.offeredToInstitutionId].filter((id) => id !== null),
    personnel: matter.personnelId ? [matter.personnelId] : [],
  }),
  transitions: {
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
    signAgreement: {
      label: '登记委托代理协议',
      from: ['inProgress'],
      to: 'same',
      by: ['personnel.handler'],
      event: 'case.agreementSigned',
      basis: RULES_27,
      input: z.object({ onDay: dayField('签订日期') }),
      requires: [guard.agreementNotYetSigned],
      afterInput: [guard.dayNotInFuture],
      meets: [agreementPeriod],
      issues: ['representation-agreement'],
      change: (_, { input }) => ({ agreementSignedOn: input.onDay }),
    },
    logMeeting: {
      label: '登记约见、会见',
      from: ['inProgress'],
      to: 'same',
      by: ['personnel.handler'],
      event: 'case.metRecipient',
      input: noted,
      afterInput: [guard.dayNotInFuture],
      meets: [minorsMeetingPeriod],
    },
    tellRisks: {
      label: '登记风险告知',
      from: ['inProgress'],
      to: 'same',
      by: ['personnel.handler'],
      event: 'case.risksTold',
      input: noted,
      afterInput: [guard.dayNotInFuture],
    },
    logHearing: {
      label: '登记开庭',
      from: ['inProgress'],
      to: 'same',
      by: ['personnel.handler'],
      event: 'case.heard',
      input: noted,
      afterInput: [guard.dayNotInFuture],
    },
    logFiling: {
      label: '登记立案、提交材料',
      from: ['inProgress'],
      to: 'same',
      by: ['personnel.handler'],
      event: 'case.filed',
      input: noted,
      afterInput: [guard.dayNotInFuture],
    },
    reportProgress: {
      label: '通报进展',
      from: ['inProgress', 'closing'],
      to: 'same',
      by: ['personnel.handler'],
      event: 'case.progressReported',
      basis: LAL_46,
      input: noted,
      afterInput: [guard.dayNotInFuture],
    },
    // The proof belongs to her application, where her periods start: a reaction writes it there in the same breath.
    recordHandOver: {
      label: '登记转交、宣读',
      from: ['personNamed', 'inProgress', 'closing', 'fileUnderReview', 'terminationProposed', 'terminated'],
      to: 'same',
      by: ['personnel.handler'],
      event: 'case.handedOver',
      input: HandOver,
      requires: [guard.onlyThePersonNamed],
      afterInput: [guard.servedNotInFuture],
      counts: ({ method }) => ({ method }),
    },
    addPiece: {
      label: '补入卷宗材料',
      from: ['inProgress', 'closing', 'fileUnderReview'],
      to: 'same',
      by: ['personnel.handler', 'agency.archivist'],
      event: 'case.pieceAdded',
      input: z.object({
        piece: z.string().min(1, '请选择材料').max(100).meta({ title: '材料' }),
        fileId: z.uuid().meta({ title: '文件' }),
      }),
    },
    reportClosing: {
      label: '提交结案报告',
      from: ['inProgress'],
      to: 'closing',
      by: ['personnel.handler'],
      event: 'case.closingReported',
      basis: LAL_50,
      input: z.object({
        onDay: dayField('办理结束之日'),
        outcomeKind: Outcome,
        outcome: words('办理结果'),
        recoveredYuan: z
          .number()
          .min(0)
          .max(1_000_000_000)
          .multipleOf(0.01)
          .optional()
          .meta({ title: '挽回或者避免的损失（元）' }),
      }),
      requires: [guard.agreementSigned],
      afterInput: [guard.dayNotInFuture],
      startsBy: (_, { input }) => [{ rule: closingPeriod, from: input.onDay }],
      issues: ['closing-report'],
      change: (_, { input }) => ({
        handlingEndedOn: input.onDay,
        outcomeKind: input.outcomeKind,
        outcome: input.outcome,
        recoveredFen: input.recoveredYuan === undefined ? null : Math.round(input.recoveredYuan * 100),
      }),
      counts: ({ outcomeKind, recoveredYuan }) => ({
        outcomeKind,
        recoveredFen: Math.round((recoveredYuan ?? 0) * 100),
      }),
    },
    submitFile: {
      label: '提交卷宗',
      from: ['closing'],
      to: 'fileUnderReview',
      by: ['personnel.handler'],
      event: 'case.fileSubmitted',
      basis: RULES_ARCHIVE,
      input: z.object({}),
      meets: [closingPeriod],
      starts: [archivePeriod],
      change: (_, { now }) => ({ fileSubmittedAt: now }),
      ownedBy: agency('agency.archivist'),
    },
    returnFile: {
      label: '退回补充卷宗',
      from: ['fileUnderReview'],
      to: 'closing',
      by: ['agency.archivist'],
      event: 'case.fileReturned',
      input: z.object({ reason: words('需要补充什么', 500) }),
      meets: [archivePeriod],
      starts: [closingPeriod],
      ownedBy: unit('personnel.handler'),
    },
    archive: {
      label: '归档',
      from: ['fileUnderReview'],
      to: 'archived',
      by: ['agency.archivist'],
      event: 'case.archived',
      basis: RULES_ARCHIVE,
      input: z.object({}),
      requires: [guard.fileIsComplete],
      meets: [archivePeriod],
      issues: ['file-index'],
      change: (_, { now }) => ({ archivedAt: now }),
    },
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
  },
});

export type CaseTransition = keyof typeof caseWorkflow.transitions;
