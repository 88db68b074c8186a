import { z } from 'zod';
import { addDays } from '../../law/kernel/plain-date.ts';
import { withLength } from '../../law/kernel/period.ts';
import {
  decisionPeriod,
  completionPeriod,
  objectionPeriod,
  supplementPeriod,
} from '../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_48_ANY } from '../../law/national/legal-aid-law/conduct.ts';
import { withdrawalTalkPeriod } from '../../law/national/standards/withdrawal-talk.ts';
import { LAL_38, LAL_43_1, LAL_43_2, LAL_44_1, LAL_49_2 } from '../../law/national/legal-aid-law/provisions.ts';
import { dayField, words } from '../platform/day-field.ts';
import { workflowOf } from '../platform/workflow/declare.ts';
import * as guard from './application.guards.ts';
import { applicationStatusLabels } from './application-status.model.ts';
import { Opinion, ProvisionalGround, ServiceMethod, Signature, type Application } from './application.model.ts';
import { DocumentKind, HandedIn } from './documents.ts';

const items = z.array(HandedIn).min(1, '请至少提交一项').max(60).meta({ title: '材料' });
const days = z.int().min(1).max(90, '期限最长 90 日');
const beforeDecision = [
  'received',
  'awaitingDocuments',
  'underReview',
  'awaitingApproval',
  'transferOffered',
  'provisional',
] as const;
/** Whatever ends an application ends every period that ran for its decision. */
const hers = [decisionPeriod, supplementPeriod, completionPeriod, withdrawalTalkPeriod];
const withService = [
  'awaitingDocuments',
  'provisional',
  'granted',
  'refused',
  'provisionalEnded',
  'deemedWithdrawn',
] as const;

/** Acceptance writes her form; where she came into review another way, that way does. */
const formOfWhoeverWasNotAccepted = ({ acceptedAt }: Application): string[] => (acceptedAt ? [] : ['application-form']);

export const applicationWorkflow = workflowOf<Application>()({
  subject: 'application',
  title: '申请',
  initial: 'received',
  states: applicationStatusLabels,
  final: ['granted', 'refused', 'directedElsewhere', 'withdrawn', 'deemedWithdrawn', 'provisionalEnded'],
  // An office to which the work is offered may look and take it; the owner stays the owner until then.
  seats: (application) => ({
    agency: application.offeredToInstitutionId
      ? [application.agencyId, application.offeredToInstitutionId]
      : [application.agencyId],
    station: [application.receivedByInstitutionId],
    applicant: [application.id],
  }),
  transitions: {
    accept: {
      label: '受理',
      from: ['received'],
      to: 'underReview',
      by: ['agency.clerk'],
      event: 'application.accepted',
      basis: LAL_43_1,
      input: z.object({}),
      issues: ['application-form'],
      change: (_, { now }) => ({ acceptedAt: now }),
    },
    acceptEarly: {
      label: '先行受理',
      from: ['received'],
      to: 'underReview',
      by: ['agency.clerk'],
      event: 'application.acceptedEarly',
      input: z.object({
        urgency: words('为什么紧急', 500),
        later: z.array(DocumentKind).min(1, '请写明以后补哪些材料').meta({ title: '以后补的材料' }),
        days: days.meta({ title: '几日内补齐' }),
      }),
      startsBy: (_, { input }) => [{ rule: withLength(supplementPeriod, input.days) }],
      issues: ['application-form', 'early-acceptance-receipt'],
      change: (_, { now, today, input }) => ({
        acceptedAt: now,
        earlyAcceptedAt: now,
        supplementDays: input.days,
        supplementDueOn: addDays(today, input.days),
      }),
    },
    requestDocuments: {
      label: '一次性告知补正',
      from: ['received', 'underReview'],
      to: 'awaitingDocuments',
      by: ['agency.clerk', 'agency.reviewer'],
      event: 'application.documentsRequested',
      basis: LAL_43_2,
      input: z.object({
        missing: z
          .array(z.object({ kind: DocumentKind, why: words('为什么需要', 300) }))
          .min(1, '请列出全部需要补充的材料')
          .meta({ title: '需要补充的材料' }),
        days: days.meta({ title: '几日内补齐（自送达起算）' }),
        arisenSince: z.string().trim().max(300).optional().meta({ title: '第一次告知后出现的新情况' }),
      }),
      afterInput: [guard.notKnowableAtFirstNotice],
      pauses: [decisionPeriod],
      issues: ['one-time-notice'],
      change: (application, { now, input }) => ({
        noticeKinds: [...application.noticeKinds, ...input.missing.map(({ kind }) => kind)],
        noticeGivenAt: application.noticeGivenAt ?? now,
        noticeServedOn: null,
        supplementDays: input.days,
        supplementDueOn: null,
        safeAttemptAt: null, // the attempt of an earlier notice says nothing about this one
        deemedProposedBy: null,
      }),
    },
    recordService: {
      label: '记录送达',
      from: [...withService],
      to: 'same',
      // The system: for a hand-over told on the case, and for a paper fetched by its code.
      by: ['agency.clerk', 'agency.reviewer', 'station.worker', 'system.reaction'],
      event: 'application.served',
      input: z.object({
        paperId: z.uuid().meta({ title: '文书' }),
        method: ServiceMethod,
        reached: z.boolean().meta({ title: '已送到本人' }),
        servedOn: dayField('送达日期'),
        servedTime: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请按 10:00 的样子填写时间')
          .optional()
          .meta({ title: '几点' }),
        handedBy: z.string().trim().max(50).default('').meta({ title: '谁交付或宣读的' }),
        place: z.string().trim().max(100).default('').meta({ title: '在哪里' }),
        note: z.string().trim().max(500).default('').meta({ title: '备注' }),
      }),
      afterInput: [guard.servedNotInFuture, guard.handOverIsOnRecord],
      issuesBy: (_, { input }) => (input.reached ? ['service-return'] : []),
      // Her periods start only on proven receipt.
      startsBy: (application, { input }) => {
        if (!input.reached) return [];
        if (application.status === 'awaitingDocuments' && application.supplementDays)
          return [{ rule: withLength(supplementPeriod, application.supplementDays), from: input.servedOn }];
        return application.status === 'refused' || application.status === 'provisionalEnded'
          ? [{ rule: objectionPeriod, from: input.servedOn }]
          : [];
      },
      change: (application, { input }) => {
        if (!input.reached) return {};
        if (application.status === 'awaitingDocuments')
          return {
            noticeServedOn: input.servedOn,
            supplementDueOn: addDays(input.servedOn, application.supplementDays ?? 0),
          };
        return application.status === 'provisional' ? {} : { decisionServedOn: input.servedOn };
      },
      counts: ({ method, reached }) => ({ method, reached }),
    },
    supply: {
      label: '提交补充材料',
      from: ['awaitingDocuments'],
      to: 'underReview',
      by: ['applicant.self', 'agency.clerk', 'station.worker'],
      event: 'application.supplied',
      basis: LAL_43_2,
      input: z.object({ items }),
      resumes: [decisionPeriod],
      meets: [supplementPeriod],
      issuesBy: formOfWhoeverWasNotAccepted,
      change: (application, { now }) => ({ acceptedAt: application.acceptedAt ?? now }),
    },
    handIn: {
      label: '登记材料',
      from: ['received', 'underReview', 'provisional'],
      to: 'same',
      by: ['applicant.self', 'agency.clerk', 'station.worker'],
      event: 'application.documentsHandedIn',
      input: z.object({ items }),
    },
    sign: {
      label: '登记本人签名或确认',
      from: [...beforeDecision],
      to: 'same',
      by: ['applicant.self', 'agency.clerk', 'station.worker'],
      event: 'application.signed',
      input: z.object({
        signature: Signature.exclude(['pending']).meta({ title: '签名方式' }),
        fileId: z.uuid().optional().meta({ title: '签名图片、指印照片或者录音' }),
        witness: z.string().trim().max(50).optional().meta({ title: '见证人' }),
      }),
      requires: [guard.signatureIsPending, guard.notOnlyOffered],
      afterInput: [guard.fingerprintHasWitness],
      change: (_, { now, input }) => ({
        signature: input.signature,
        signatureFileId: input.fileId ?? null,
        signedAt: now,
      }),
    },
    completeIdentity: {
      label: '补录身份信息',
      from: [...beforeDecision],
      to: 'same',
      by: ['agency.clerk', 'station.worker'],
      event: 'application.identityCompleted',
      input: z.object({
        idKind: z.enum(['residentId', 'permit', 'passport', 'birthCertificate', 'other']).meta({ title: '证件种类' }),
        idNumber: words('证件号码', 40),
      }),
      requires: [guard.identityIsPending, guard.notOnlyOffered],
      afterInput: [guard.residentIdHolds],
      change: () => ({ identityPending: false }),
    },
    offerTransfer: {
      label: '移交有管辖权的机构',
      from: ['received', 'underReview'],
      to: 'transferOffered',
      by: ['agency.clerk'],
      event: 'application.transferOffered',
      basis: LAL_38,
      input: z.object({
        toInstitutionId: z.uuid().meta({ title: '接收机构' }),
        reason: words('为什么由该机构管辖', 500),
        agreed: z
          .literal(true, { error: '须先征得申请人同意；不同意的，告知她另行申请' })
          .meta({ title: '申请人同意移交' }),
      }),
      afterInput: [guard.notToItself],
      offersTo: (_, { input }) => input.toInstitutionId,
      issues: ['transfer-letter'],
    },
    takeTransfer: {
      label: '接收移交',
      from: ['transferOffered'],
      to: 'received',
      by: ['agency.clerk'],
      event: 'application.transferTaken',
      basis: LAL_38,
      input: z.object({}),
      requires: [guard.offeredToViewer],
      change: (application, { now }) => ({
        agencyId: application.offeredToInstitutionId ?? application.agencyId,
        transferredFromInstitutionId: application.agencyId,
        transferTakenAt: now,
      }),
      ownedBy: (application) => ({
        institutionId: application.offeredToInstitutionId ?? application.agencyId,
        role: 'agency.clerk',
      }),
    },
    returnTransfer: {
      label: '退回移交',
      from: ['transferOffered'],
      to: 'received',
      by: ['agency.clerk'],
      event: 'application.transferReturned',
      input: z.object({ reason: words('退回原因', 500) }),
      requires: [guard.offeredToViewer],
      ownedBy: (application) => ({ institutionId: application.ownerInstitutionId, role: 'agency.clerk' }),
    },
    recallTransfer: {
      label: '收回移交',
      from: ['transferOffered'],
      to: 'received',
      by: ['agency.clerk'],
      event: 'application.transferRecalled',
      input: z.object({ reason: words('收回原因', 500) }),
      requires: [guard.ownedByViewer],
      ownedBy: (application) => ({ institutionId: application.ownerInstitutionId, role: 'agency.clerk' }),
    },
    directElsewhere: {
      label: '告知另行申请',
      from: ['received', 'underReview'],
      to: 'directedElsewhere',
      by: ['agency.clerk'],
      event: 'application.directedElsewhere',
      basis: LAL_38,
      input: z.object({
        competent: words('有权办理的机构', 100),
        told: words('怎样告知的', 500),
        declinedTransfer: z
          .literal(true, { error: '申请人同意移交的，请办理移交，不要让她自己再跑一趟' })
          .meta({ title: '申请人不同意移交' }),
      }),
      meets: hers,
    },
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
    withdraw: {
      label: '撤回申请',
      from: [...beforeDecision],
      to: 'withdrawn',
      by: ['applicant.self'],
      event: 'application.withdrawn',
      input: z.object({ reason: z.string().trim().max(500).default('').meta({ title: '原因（可以不填）' }) }),
      requires: [guard.withdrawalNeedsNoTalk],
      meets: hers,
    },
    askWithdrawal: {
      label: '请求撤回申请',
      from: [...beforeDecision],
      to: 'same',
      by: ['applicant.self', 'agency.clerk', 'station.worker'],
      event: 'application.withdrawalAsked',
      input: z.object({ reason: z.string().trim().max(500).default('').meta({ title: '原因（可以不填）' }) }),
      requires: [guard.notOnlyOffered, guard.withdrawalNotAskedYet],
      starts: [withdrawalTalkPeriod],
      change: (_, { now }) => ({ withdrawalAskedAt: now }),
    },
    recordWithdrawal: {
      label: '记录撤回',
      from: [...beforeDecision],
      to: 'withdrawn',
      by: ['agency.clerk'],
      event: 'application.withdrawalRecorded',
      input: z.object({ spokenAloneOn: dayField('单独与本人谈话的日期').optional(), note: words('谈话情况', 1000) }),
      requires: [guard.notOnlyOffered, guard.withdrawalWasAsked],
      afterInput: [guard.flaggedWasSpokenToAlone],
      meets: hers,
      change: (_, { now, input }) => (input.spokenAloneOn ? { spokenAloneAt: now } : {}),
    },
    keepApplication: {
      label: '记录谈过：她不撤回',
      from: [...beforeDecision],
      to: 'same',
      by: ['agency.clerk'],
      event: 'application.withdrawalDropped',
      input: z.object({ spokenAloneOn: dayField('单独与本人谈话的日期').optional(), note: words('谈话情况', 1000) }),
      requires: [guard.notOnlyOffered, guard.withdrawalWasAsked],
      afterInput: [guard.flaggedWasSpokenToAlone],
      meets: [withdrawalTalkPeriod],
      change: (_, { now, input }) => ({
        withdrawalAskedAt: null,
        ...(input.spokenAloneOn ? { spokenAloneAt: now } : {}),
      }),
    },
    trySafely: {
      label: '登记安全联系',
      from: ['awaitingDocuments'],
      to: 'same',
      by: ['agency.clerk', 'agency.reviewer'],
      event: 'application.triedSafely',
      input: z.object({ how: words('怎样联系的', 200), outcome: words('结果', 500) }),
      change: (_, { now }) => ({ safeAttemptAt: now }),
    },
    proposeDeemedWithdrawal: {
      label: '提出按撤回处理',
      from: ['awaitingDocuments'],
      to: 'same',
      by: ['agency.clerk', 'agency.reviewer'],
      event: 'application.deemedWithdrawalProposed',
      basis: LAL_43_2,
      input: z.object({ reason: words('理由', 500) }),
      requires: [guard.noticeWasServed, guard.supplementPeriodExpired, guard.flaggedWasTriedSafely],
      change: (_, { viewer }) => ({ deemedProposedBy: viewer.kind === 'staff' ? viewer.staffId : null }),
    },
    deemWithdrawn: {
      label: '按撤回申请处理',
      from: ['awaitingDocuments'],
      to: 'deemedWithdrawn',
      by: ['agency.reviewer', 'agency.approver'],
      event: 'application.deemedWithdrawn',
      basis: LAL_43_2,
      input: z.object({ reason: words('理由', 500) }),
      requires: [
        guard.noticeWasServed,
        guard.supplementPeriodExpired,
        guard.flaggedWasTriedSafely,
        guard.flaggedHasSecondPerson,
      ],
      meets: hers,
      issues: ['deemed-withdrawal-notice'],
    },
  },
});

export type ApplicationTransition = keyof typeof applicationWorkflow.transitions;
