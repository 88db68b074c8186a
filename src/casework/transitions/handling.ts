import { z } from 'zod';
import { agreementPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_46 } from '../../../law/national/legal-aid-law/conduct.ts';
import { minorsMeetingPeriod } from '../../../law/national/legal-aid-law/first-meeting.ts';
import { RULES_27 } from '../../../law/national/legal-aid-law/provisions.ts';
import { dayField } from '../../platform/day-field.ts';
import { transitionsOf } from '../../platform/workflow/declare.ts';
import * as guard from '../case.guards.ts';
import type { Case } from '../case.model.ts';
import { HandOver } from '../hand-over.model.ts';

import { noted } from './parts.ts';

/** What the person who has the case does for her, on record. */
export const handling = transitionsOf<Case>()({
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
});
