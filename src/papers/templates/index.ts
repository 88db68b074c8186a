import type { z } from 'zod';
import { agencyLetter } from './agency-letter.ts';
import { applicationForm } from './application-form.ts';
import { assignmentNotice } from './assignment-notice.ts';
import { changeNotice } from './change-notice.ts';
import { closingReport } from './closing-report.ts';
import { complaintAnswer } from './complaint-answer.ts';
import { dataCopy } from './data-copy.ts';
import { dataRequestAnswer } from './data-request-answer.ts';
import { deemedWithdrawalNotice } from './deemed-withdrawal-notice.ts';
import { earlyAcceptanceReceipt } from './early-acceptance-receipt.ts';
import { fileIndex } from './file-index.ts';
import { helpRecord } from './help-record.ts';
import { grantDecision } from './grant-decision.ts';
import { hardshipStatement } from './hardship-statement.ts';
import { materialsReceipt } from './materials-receipt.ts';
import { notifiedDefenceReply } from './notified-defence-reply.ts';
import { objectionDecision } from './objection-decision.ts';
import { oneTimeNotice } from './one-time-notice.ts';
import { protectionPetition } from './protection-petition.ts';
import { provisionalAidDecision } from './provisional-aid-decision.ts';
import { refusalDecision } from './refusal-decision.ts';
import { representationAgreement } from './representation-agreement.ts';
import { reviewForm } from './review-form.ts';
import { safetyPlan } from './safety-plan.ts';
import { serviceReturn } from './service-return.ts';
import { terminationDecision } from './termination-decision.ts';
import { transferLetter } from './transfer-letter.ts';
import type { PaperKind, PaperTemplate } from './paper.ts';

/** Every paper the platform prints, in the order of a case. The layout of each is the `.typ` file of the same name. */
export const paperKinds = {
  'application-form': applicationForm,
  'hardship-statement': hardshipStatement,
  'materials-receipt': materialsReceipt,
  'early-acceptance-receipt': earlyAcceptanceReceipt,
  'one-time-notice': oneTimeNotice,
  'deemed-withdrawal-notice': deemedWithdrawalNotice,
  'transfer-letter': transferLetter,
  'review-form': reviewForm,
  'grant-decision': grantDecision,
  'refusal-decision': refusalDecision,
  'provisional-aid-decision': provisionalAidDecision,
  'termination-decision': terminationDecision,
  'assignment-notice': assignmentNotice,
  'agency-letter': agencyLetter,
  'notified-defence-reply': notifiedDefenceReply,
  'representation-agreement': representationAgreement,
  'closing-report': closingReport,
  'service-return': serviceReturn,
  'file-index': fileIndex,
  'help-record': helpRecord,
  'protection-petition': protectionPetition,
  'safety-plan': safetyPlan,
  'objection-decision': objectionDecision,
  'complaint-answer': complaintAnswer,
  'change-notice': changeNotice,
  'data-request-answer': dataRequestAnswer,
  'data-copy': dataCopy,
} as const satisfies Record<PaperKind, PaperTemplate>;

/** What a caller gives for one kind of paper; absent values are printed as blank lines. */
export type PaperData<Kind extends PaperKind> = z.input<(typeof paperKinds)[Kind]['schema']>;
