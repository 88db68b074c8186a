import type { Figures } from '../../law/figures.ts';
import type { PeriodRule } from '../../law/kernel/period.ts';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Trx } from './database/database.ts';
import type { Channel, Recipient } from './outgoing/channels.ts';
import type { Purpose } from './purpose.ts';
import type { RefusalCode } from './refusal.ts';
import type { Viewer } from './viewer.ts';

/** A legal act that just happened, as the ports and reactions see it: inside its transaction. */
export type Happening = {
  eventId: number;
  type: string;
  subjectKind: string;
  subjectId: string;
  caseId: string;
  at: Date;
  viewer: Viewer;
  input: unknown;
};

/** Opens, pauses and meets statutory periods. Filled by periods/. */
export type PeriodBook = {
  apply(trx: Trx, happening: Happening, change: PeriodChange): Promise<void>;
};
/** A period and the moment it runs from; silent means the moment of the act. */
export type PeriodStart = { rule: PeriodRule; from?: PlainDate | Date };
export type PeriodChange = {
  /** The office bound by what starts. */
  institutionId: string;
  starts: readonly PeriodStart[];
  meets: readonly PeriodRule[];
  pauses: readonly PeriodRule[];
  resumes: readonly PeriodRule[];
};

export type IssuedPaper = { id: string; kind: string; number: string };
/** Issues papers with gapless numbers; the bytes are made later by a job. Filled by papers/. */
export type PaperDesk = {
  issue(trx: Trx, happening: Happening, kinds: readonly string[]): Promise<IssuedPaper[]>;
};

/** How she may be reached. Filled by people/; asked by the gateway before anything leaves. */
export type SafeContact = {
  /** What holds today: without a plan, or when it has run out, nothing is allowed. */
  planOf(trx: Trx, personId: string): Promise<ContactPlan>;
  /** Where a channel leads for a person of this case, and why it must not be used at all. */
  wayTo(trx: Trx, asked: { caseId: string; personId: string; channel: Channel }): Promise<Way>;
};
export type Way = { to?: string; barred?: 'neverContact' | 'conflicted' };
export type ContactPlan = {
  mayCall: boolean;
  maySms: boolean;
  mayWechat: boolean;
  mayMail: boolean;
  mayLeaveMessage: boolean;
  mayPost: boolean;
  /** How we may name ourselves: `neutral` never says 法律援助. */
  callerName: 'agency' | 'neutral';
  /** Local time windows `HH:MM`, with ISO weekdays 1–7. Empty means none was agreed: nothing but her own channels. */
  windows: readonly { weekdays: readonly number[]; from: string; to: string }[];
  /** A life may hang on it: violence or a minor. Without a plan of her own, nothing goes out. */
  safetyFlagged: boolean;
};

/** What kinds of words must not leave unless a recipient's own list lets them. */
export const protectedKinds = {
  address: '住址',
  phone: '电话',
  idNumber: '证件号码',
  school: '学校',
  workplace: '工作单位',
  shelter: '庇护场所',
  plate: '车牌',
  reporter: '报告人',
} as const satisfies Record<string, string>;
export type ProtectedKind = keyof typeof protectedKinds;
export type ProtectedFact = { kind: ProtectedKind; words: string };

/** Words that must not leave in an outward text: a sealed address, a reporter. Filled by people/. */
export type ProtectedFacts = {
  of(trx: Trx, caseId: string): Promise<readonly ProtectedFact[]>;
};

/** Which readers may be shown what, by kind of paper or message. Filled by papers/. */
export type Carriage = {
  mayCarry(template: string, recipient: Recipient): readonly ProtectedKind[];
  /** What nothing may hold up; it is looked at afterwards. */
  isDuty(template: string): boolean;
};

/** Who saw and did what. Filled by audit/. When it cannot be written, both refuse with `auditUnavailable`. */
export type AuditSink = {
  /** An act, in its own transaction: the one does not stand without the other. */
  record(trx: Trx, entry: AuditEntry): Promise<void>;
  /** A view, or an act refused: durable when this returns, before anything is answered. */
  recordView(entry: AuditEntry): Promise<void>;
};
/** Whether what was written still stands as it was written. Filled by audit/. */
export type AuditTrail = {
  /** Links and signs what is waiting, now and not at the next turn. */
  settle(): Promise<void>;
  verify(): Promise<AuditVerdict>;
};
/** Where the trail fails first, counted in links; or what of it holds. */
export type AuditVerdict = {
  holds: boolean;
  firstBad?: { seq: number; says: string };
  links: number;
  checkpoints: number;
  /** Checkpoints found in the second place. */
  copies: number;
  /** The last link that a signed checkpoint covers. */
  signedUpTo: number;
  /** Entries not linked yet. */
  waiting: number;
};
/** What an entry is about; ids and codes only, never a word of what the record says. */
export type Concern = {
  subjectKind: string;
  /** A list is one entry that names all its rows. */
  subjectIds: readonly string[];
  caseIds?: readonly string[];
  /** Whose records: applications, and cases of which the whole was concerned. Silent for those two kinds of subject: the subjects. */
  about?: readonly string[];
  onBehalfOf?: string;
  purpose?: Purpose;
  /** Keyed hashes of the record that an act changed. */
  before?: string;
  after?: string;
};
export type AuditEntry = Concern & {
  viewer: Viewer;
  kind: 'view' | 'act';
  action: string;
  refused?: RefusalCode;
};

/** The figures every determination and every due day rests on: an immutable snapshot. Filled by eligibility/. */
export type FiguresBook = {
  /** The snapshot in use. Costs nothing: it is held in memory. */
  current(): Figures;
  /** As the approved rows stand in this transaction. */
  readIn(trx: Trx): Promise<Figures>;
  /** Looks for newly approved rows at once. */
  refresh(): Promise<void>;
};

export type Ports = {
  figures: FiguresBook;
  periodBook: PeriodBook;
  paperDesk: PaperDesk;
  safeContact: SafeContact;
  protectedFacts: ProtectedFacts;
  carriage: Carriage;
  auditSink: AuditSink;
  auditTrail: AuditTrail;
};

/** Runs in the transaction of the event it answers to. */
export type Reaction = (trx: Trx, happening: Happening) => Promise<void>;
