import { z } from 'zod';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Qualification } from '../network/network.model.ts';
import type { Governed } from '../platform/workflow/declare.ts';
import type { WishAnswer } from './wish.model.ts';

/** How the work is done: decides the place (38), the lawyer (26, Shanxi 2024) and the pieces of the file. */
export const Stage = z
  .enum(['litigation', 'nonLitigation', 'criminalDefence', 'criminalVictim'])
  .meta({ id: 'Stage', title: '办理方式' });
export type Stage = z.infer<typeof Stage>;
export const stageLabels = {
  litigation: '诉讼',
  nonLitigation: '非诉讼',
  criminalDefence: '刑事辩护',
  criminalVictim: '刑事被害人代理',
} as const satisfies Record<Stage, string>;

export const CaseOrigin = z
  .enum(['application', 'notice', 'provisional'])
  .meta({ id: 'CaseOrigin', title: '案件来源' });
export type CaseOrigin = z.infer<typeof CaseOrigin>;
export const caseOriginLabels = {
  application: '申请',
  notice: '办案机关通知',
  provisional: '先行提供',
} as const satisfies Record<CaseOrigin, string>;

export type CaseStatus =
  | 'intake'
  | 'awaitingAssignment'
  | 'assigned'
  | 'unitReceived'
  | 'personNamed'
  | 'inProgress'
  | 'closing'
  | 'fileUnderReview'
  | 'terminationProposed'
  | 'archived'
  | 'terminated'
  | 'endedWithoutAid'
  | 'endedByOwnCounsel';

/** Grounds on which the person named may ask to be replaced; silence is never a refusal (46). */
export const ReplacementGround = z
  .enum(['conflict', 'competence', 'illness'])
  .meta({ id: 'ReplacementGround', title: '请求另派的原因' });
export const replacementGroundLabels = {
  conflict: '存在利益冲突',
  competence: '不熟悉该类案件',
  illness: '因病或者其他身体原因',
} as const satisfies Record<z.infer<typeof ReplacementGround>, string>;

export const Outcome = z
  .enum(['judgment', 'mediated', 'settled', 'arbitrated', 'withdrawn', 'advised', 'other'])
  .meta({ id: 'Outcome', title: '办理结果' });
export const outcomeLabels = {
  judgment: '判决、裁定',
  mediated: '调解结案',
  settled: '和解',
  arbitrated: '仲裁裁决',
  withdrawn: '撤诉',
  advised: '提交辩护、代理意见',
  other: '其他',
} as const satisfies Record<z.infer<typeof Outcome>, string>;

export const ActivityKind = z
  .enum(['meeting', 'hearing', 'progressReport', 'filing', 'evidence', 'risksTold'])
  .meta({ id: 'ActivityKind', title: '承办事项' });
export type ActivityKind = z.infer<typeof ActivityKind>;
export const activityLabels = {
  meeting: '约见、会见受援人',
  hearing: '开庭、仲裁庭审',
  progressReport: '通报进展',
  filing: '立案、提交材料',
  evidence: '调查取证',
  risksTold: '告知诉讼风险',
} as const satisfies Record<ActivityKind, string>;

/** 法律援助法 48: when aid must end. The item is the ground that the decision names. */
export const TerminationGround = z
  .enum([
    'deceit',
    'falseEvidence',
    'unlawfulUse',
    'meansChanged',
    'caseEnded',
    'ownCounsel',
    'recipientAsked',
    'otherLegal',
  ])
  .meta({ id: 'TerminationGround', title: '终止情形' });
export type TerminationGround = z.infer<typeof TerminationGround>;
export const terminationGroundLabels = {
  deceit: '以欺骗或者其他不正当手段获得法律援助',
  falseEvidence: '故意隐瞒与案件有关的重要事实或者提供虚假证据',
  unlawfulUse: '利用法律援助从事违法活动',
  meansChanged: '经济状况发生变化，不再符合条件',
  caseEnded: '案件终止审理或者已经被撤销',
  ownCounsel: '自行委托律师或者其他代理人',
  recipientAsked: '受援人有正当理由要求终止',
  otherLegal: '法律法规规定的其他情形',
} as const satisfies Record<TerminationGround, string>;

export type Case = Governed & {
  status: CaseStatus;
  number: string | null;
  origin: CaseOrigin;
  agencyId: string;
  matter: string;
  stage: Stage;
  isGroup: boolean;
  violence: boolean;
  minor: boolean;
  sexualHarm: boolean;
  female: boolean | null;
  undertakerInstitutionId: string | null;
  personnelId: string | null;
  assignmentReasons: string | null;
  noticeKind: 'defence' | 'representation' | null;
  noticeGround: string | null;
  noticeReceivedAt: Date | null;
  assignedAt: Date | null;
  unitReceivedAt: Date | null;
  confirmedAt: Date | null;
  agreementSignedOn: PlainDate | null;
  handlingEndedOn: PlainDate | null;
  outcome: string | null;
  outcomeKind: string | null;
  recoveredFen: number | null;
  fileSubmittedAt: Date | null;
  archivedAt: Date | null;
  terminationGround: TerminationGround | null;
  terminationProposedBy: string | null;
  correctionOrderedAt: Date | null;
  wishAnswer: WishAnswer | null;
  /** Those whom she chose, the dearest first, with their units. Known while somebody is being chosen. */
  wished: readonly { id: string; institutionId: string }[];
  /** Pieces of the file still missing, by label, with who owes each. */
  missingPieces: readonly { label: string; owedBy: string }[];
  /** Those whose naming a guard must judge: everyone of the undertaker or the agency's own staff. */
  candidates: readonly Candidate[];
};

export type Candidate = {
  id: string;
  institutionId: string;
  qualification: Qualification;
  licensed: boolean;
  sex: 'female' | 'male';
  criminalDefenceYears: number;
  knowsMinors: boolean;
  knowsDomesticViolence: boolean;
  openCases: number;
  maxOpenCases: number;
  /** Acts for, or works with one who acts for, the other side in an open case. */
  conflicted: boolean;
};
