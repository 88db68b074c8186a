import type { ProtectedKind } from '../platform/ports.ts';
import type { Recipient } from '../platform/outgoing/channels.ts';
import type { PaperKind } from './templates/paper.ts';

type Readers = { readonly [To in Recipient]?: readonly ProtectedKind[] };

/** The office's own file: what was told to it, it keeps. */
const file = ['address', 'phone', 'idNumber', 'school', 'workplace', 'shelter', 'plate'] as const;
/** An authority must know whom it deals with. Where she lives it learns from nobody: papers name where they may be left instead. */
const identified = ['idNumber'] as const;
const authorities = {
  court: identified,
  police: identified,
  procuratorate: identified,
  arbitration: identified,
} as const;

/**
 * Who reads each kind of paper, and which protected facts it may show that reader. What is not listed is a leak. A
 * stand-in address is no protected fact and may stand everywhere.
 */
export const paperReaders = {
  'application-form': { agency: file },
  'hardship-statement': { agency: file },
  'materials-receipt': { person: [] },
  'early-acceptance-receipt': { person: [] },
  'one-time-notice': { person: [] },
  'deemed-withdrawal-notice': { person: [] },
  'transfer-letter': { agency: identified, person: [] },
  'review-form': { agency: file },
  'grant-decision': { person: [] },
  'refusal-decision': { person: [] },
  'provisional-aid-decision': { person: [], undertaker: [] },
  'termination-decision': { person: [], undertaker: [] },
  'assignment-notice': { undertaker: [] },
  'agency-letter': authorities,
  'notified-defence-reply': authorities,
  'representation-agreement': { person: identified, undertaker: identified, agency: identified },
  'closing-report': { agency: file },
  'service-return': { agency: file },
  'file-index': { agency: file },
  'help-record': { person: file, agency: file },
  'objection-decision': { person: [], agency: [] },
  'complaint-answer': { person: [] },
  'change-notice': { person: [] },
  'data-request-answer': { person: [] },
  /** What is kept about her, for her own hands. */
  'data-copy': { person: file },
  /** Her own, printed for her own hands. */
  'protection-petition': { person: file, court: identified },
  'safety-plan': { person: file },
} as const satisfies Record<PaperKind, Readers>;

/** A protection order is decided within 72 hours, or 24: its petition waits for nobody (反家庭暴力法 28). */
export const dutyTemplates: ReadonlySet<string> = new Set(['protection-petition']);
