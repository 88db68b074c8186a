import type { z } from 'zod';

export const paperKindNames = [
  'application-form',
  'hardship-statement',
  'materials-receipt',
  'early-acceptance-receipt',
  'one-time-notice',
  'deemed-withdrawal-notice',
  'transfer-letter',
  'review-form',
  'grant-decision',
  'refusal-decision',
  'provisional-aid-decision',
  'termination-decision',
  'assignment-notice',
  'agency-letter',
  'notified-defence-reply',
  'representation-agreement',
  'closing-report',
  'service-return',
  'file-index',
  'help-record',
  'protection-petition',
  'safety-plan',
  'objection-decision',
  'complaint-answer',
  'change-notice',
  'data-request-answer',
  'data-copy',
] as const;

export type PaperKind = (typeof paperKindNames)[number];

/** Printed from what she typed, for her own hands: no number, no seal, no row. Every other kind is issued by an office. */
export const ownPrints = ['protection-petition', 'safety-plan', 'data-copy'] as const satisfies readonly PaperKind[];
export type OwnPrint = (typeof ownPrints)[number];
export type IssuedKind = Exclude<PaperKind, OwnPrint>;

/** Number in 司法部《法律援助文书格式》（2023）. No number here was read in the ministry's own annex yet: 待核. */
export type OfficialForm = { readonly number: number; readonly verified: boolean };

export type PaperTemplate<Schema extends z.ZodType = z.ZodType> = {
  readonly title: string;
  /** Absent: no such form in the ministry's 32; the paper is the platform's own. */
  readonly form?: OfficialForm;
  /** Who is handed or sent the paper. */
  readonly recipients: readonly string[];
  readonly schema: Schema;
};

export const formLabel = (template: PaperTemplate): string =>
  template.form === undefined
    ? '本平台自拟文书'
    : `司法部法律援助文书格式第${template.form.number}号${template.form.verified ? '' : '（待核）'}`;
