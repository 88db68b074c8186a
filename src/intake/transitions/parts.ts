import { z } from 'zod';
import {
  decisionPeriod,
  completionPeriod,
  supplementPeriod,
} from '../../../law/national/legal-aid-law/decision-periods.ts';
import { withdrawalTalkPeriod } from '../../../law/national/standards/withdrawal-talk.ts';
import type { Application } from '../application.model.ts';
import { HandedIn } from '../documents.ts';

export const items = z.array(HandedIn).min(1, '请至少提交一项').max(60).meta({ title: '材料' });
export const days = z.int().min(1).max(90, '期限最长 90 日');
export const beforeDecision = [
  'received',
  'awaitingDocuments',
  'underReview',
  'awaitingApproval',
  'transferOffered',
  'provisional',
] as const;
/** Whatever ends an application ends every period that ran for its decision. */
export const hers = [decisionPeriod, supplementPeriod, completionPeriod, withdrawalTalkPeriod];

/** Acceptance writes her form; where she came into review another way, that way does. */
export const formOfWhoeverWasNotAccepted = ({ acceptedAt }: Application): string[] =>
  acceptedAt ? [] : ['application-form'];
