import { z } from 'zod';
import { addDays } from '../../law/kernel/plain-date.ts';
import { dataRequestPeriod } from '../../law/national/personal-information/answer-time.ts';
import {
  PIPL_44,
  PIPL_45_2,
  PIPL_46,
  PIPL_47_1,
  PIPL_48,
  PIPL_50_1,
} from '../../law/national/personal-information/provisions.ts';
import { words } from '../platform/day-field.ts';
import { workflowOf, type Occasion } from '../platform/workflow/declare.ts';
import { groundFits, isAbout, notBeforeParting, termIsOver, valueFits } from './data-request.guards.ts';
import {
  copyLiesReadyDays,
  Correctable,
  dataRequestStatusLabels,
  RefusedBecause,
  type DataRequest,
} from './data-request.model.ts';

const forHer = words('答复（她会看到：不写别人的事）', 1000);
const answered = ({ viewer, now, input }: Occasion & { input: { answer: string } }): Partial<DataRequest> => ({
  answer: input.answer,
  decidedBy: viewer.kind === 'staff' ? viewer.staffId : null,
  decidedAt: now,
});
const byReviewer = ['agency.reviewer', 'agency.approver'] as const;

export const dataRequestWorkflow = workflowOf<DataRequest>()({
  subject: 'dataRequest',
  title: '资料请求',
  initial: 'received',
  states: dataRequestStatusLabels,
  final: ['met', 'restricted', 'lifted', 'refused', 'withdrawn'],
  seats: (request) => ({ agency: [request.agencyId], applicant: [request.applicationId] }),
  transitions: {
    provide: {
      label: '给副本',
      from: ['received'],
      to: 'met',
      by: byReviewer,
      event: 'dataRequest.provided',
      basis: PIPL_45_2,
      stepUp: true,
      input: z.object({ answer: forHer }),
      requires: [isAbout('copy'), notBeforeParting],
      meets: [dataRequestPeriod],
      change: (_, occasion) => ({ ...answered(occasion), copyUntil: addDays(occasion.today, copyLiesReadyDays) }),
    },
    correct: {
      label: '核实后更正、补充',
      from: ['received'],
      to: 'met',
      by: byReviewer,
      event: 'dataRequest.corrected',
      basis: PIPL_46,
      stepUp: true,
      input: z.object({ field: Correctable, value: words('改成什么、补上什么', 500), answer: forHer }),
      requires: [isAbout('correction', 'completion'), notBeforeParting],
      afterInput: [valueFits],
      meets: [dataRequestPeriod],
      change: ({ record }, occasion) => ({
        ...answered(occasion),
        record: { ...record, [occasion.input.field]: occasion.input.value },
      }),
    },
    /** Binds every use beyond the case; the case itself goes on as the law on legal aid has it. */
    restrict: {
      label: '限制使用',
      from: ['received'],
      to: 'restricted',
      by: byReviewer,
      event: 'dataRequest.restricted',
      basis: PIPL_44,
      input: z.object({ answer: words('以后不作什么用（她会看到）', 1000) }),
      requires: [isAbout('restriction'), notBeforeParting],
      meets: [dataRequestPeriod],
      change: (_, occasion) => answered(occasion),
    },
    lift: {
      label: '解除限制',
      from: ['restricted'],
      to: 'lifted',
      by: byReviewer,
      event: 'dataRequest.lifted',
      basis: PIPL_44,
      stepUp: true,
      input: z.object({ reason: words('为什么解除（她会看到）', 1000) }),
      change: (_, { viewer, now, input }) => ({
        liftReason: input.reason,
        liftedBy: viewer.kind === 'staff' ? viewer.staffId : null,
        liftedAt: now,
      }),
    },
    explain: {
      label: '作出说明',
      from: ['received'],
      to: 'met',
      by: byReviewer,
      event: 'dataRequest.explained',
      basis: PIPL_48,
      input: z.object({ answer: words('说明：为什么收、给谁看、放多久（她会看到）', 2000) }),
      requires: [isAbout('explanation'), notBeforeParting],
      meets: [dataRequestPeriod],
      change: (_, occasion) => answered(occasion),
    },
    agreeToErase: {
      label: '同意删除，提出销毁案卷',
      from: ['received'],
      to: 'met',
      by: ['agency.approver'],
      event: 'dataRequest.erasureAgreed',
      basis: PIPL_47_1,
      stepUp: true,
      input: z.object({ answer: words('答复（她会看到：还要另一位同事同意，然后销毁）', 1000) }),
      requires: [isAbout('deletion'), termIsOver, notBeforeParting],
      meets: [dataRequestPeriod],
      change: (_, occasion) => answered(occasion),
    },
    refuse: {
      label: '不能照办',
      from: ['received'],
      to: 'refused',
      by: ['agency.approver'],
      event: 'dataRequest.refused',
      basis: PIPL_50_1,
      input: z.object({ ground: RefusedBecause, answer: words('理由（她会看到：不写别人的事）', 1000) }),
      afterInput: [groundFits],
      meets: [dataRequestPeriod],
      issues: ['data-request-answer'],
      counts: ({ ground }) => ({ ground }),
      change: ({ keeping }, occasion) => ({
        ...answered(occasion),
        ground: occasion.input.ground,
        keepUntil: occasion.input.ground === 'archiveTerm' && keeping.state === 'kept' ? keeping.until : null,
      }),
    },
    withdraw: {
      label: '撤回请求',
      from: ['received'],
      to: 'withdrawn',
      by: ['applicant.self'],
      event: 'dataRequest.withdrawn',
      basis: PIPL_50_1,
      input: z.object({}),
      meets: [dataRequestPeriod],
    },
  },
});
