import { z } from 'zod';
import { addDays } from '../../../law/kernel/plain-date.ts';
import { withLength } from '../../../law/kernel/period.ts';
import {
  decisionPeriod,
  objectionPeriod,
  supplementPeriod,
} from '../../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_43_1, LAL_43_2 } from '../../../law/national/legal-aid-law/provisions.ts';
import { dayField, words } from '../../platform/day-field.ts';
import { UncertainField } from '../../people/read-person.model.ts';
import { transitionsOf } from '../../platform/workflow/declare.ts';
import * as guard from '../application.guards.ts';
import { ServiceMethod, Signature, type Application } from '../application.model.ts';
import { DocumentKind } from '../documents.ts';

import { beforeDecision, days, formOfWhoeverWasNotAccepted, items } from './parts.ts';

const withService = [
  'awaitingDocuments',
  'provisional',
  'granted',
  'refused',
  'provisionalEnded',
  'deemedWithdrawn',
] as const;

/** Received, and what is still missing asked for and brought. */
export const receiving = transitionsOf<Application>()({
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
  settleDetail: {
    label: '核实她写的',
    from: [...beforeDecision, 'provisional', 'granted'],
    to: 'same',
    by: ['agency.clerk', 'agency.reviewer', 'agency.approver'],
    event: 'application.detailSettled',
    input: z.object({
      whose: z.enum(['herself', 'helper']).default('herself').meta({ title: '谁的' }),
      field: UncertainField,
      value: z
        .string()
        .trim()
        .max(100)
        .default('')
        .meta({ title: '核实以后是什么', description: '没有、不知道的空着' }),
      how: words('怎样核实的', 200),
    }),
    requires: [guard.detailsArePending, guard.notOnlyOffered],
    counts: ({ field }) => ({ field }),
  },
});
