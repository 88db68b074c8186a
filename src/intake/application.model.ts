import { z } from 'zod';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Assessed } from '../eligibility/assessed.model.ts';
import type { Governed } from '../platform/workflow/declare.ts';
import type { DocumentKind } from './documents.ts';

export const IntakeChannel = z
  .enum(['online', 'window', 'station', 'hotline', 'letter'])
  .meta({ id: 'IntakeChannel', title: '来源' });
export type IntakeChannel = z.infer<typeof IntakeChannel>;
export const intakeChannelLabels = {
  online: '网上',
  window: '窗口',
  station: '工作站',
  hotline: '热线',
  letter: '来信',
} as const satisfies Record<IntakeChannel, string>;

export const Signature = z
  .enum(['drawn', 'fingerprint', 'recording', 'pending'])
  .meta({ id: 'Signature', title: '签名方式' });
export type Signature = z.infer<typeof Signature>;
export const signatureLabels = {
  drawn: '手写签名',
  fingerprint: '按指印（有见证人）',
  recording: '录音确认',
  pending: '待本人确认',
} as const satisfies Record<Signature, string>;

export const Opinion = z.enum(['grant', 'refuse', 'endProvisional']).meta({ id: 'Opinion', title: '审查意见' });
export type Opinion = z.infer<typeof Opinion>;
export const opinionLabels = {
  grant: '建议给予法律援助',
  refuse: '建议不予法律援助',
  endProvisional: '建议终止先行提供',
} as const satisfies Record<Opinion, string>;

/** 法律援助法 44: the three grounds for aid before the decision. */
export const ProvisionalGround = z
  .enum(['limitationNear', 'preservationNeeded', 'otherLegal'])
  .meta({ id: 'ProvisionalGround', title: '先行提供的情形' });
export type ProvisionalGround = z.infer<typeof ProvisionalGround>;
export const provisionalGroundLabels = {
  limitationNear: '距法定时效或者期限届满不足七日，需要及时提起诉讼或者申请仲裁、行政复议',
  preservationNeeded: '需要立即申请财产保全、证据保全或者先予执行',
  otherLegal: '法律、法规、规章规定的其他情形',
} as const satisfies Record<ProvisionalGround, string>;

export const ServiceMethod = z
  .enum(['inPerson', 'atStation', 'byLawyer', 'readAloud', 'post', 'online'])
  .meta({ id: 'ServiceMethod', title: '送达方式' });
export type ServiceMethod = z.infer<typeof ServiceMethod>;
export const serviceMethodLabels = {
  inPerson: '当面送达',
  atStation: '到工作站领取',
  byLawyer: '由承办人员转交',
  readAloud: '当面宣读并记录',
  post: '邮寄',
  online: '本人凭查询码查看',
} as const satisfies Record<ServiceMethod, string>;

export type ApplicationStatus =
  | 'received'
  | 'awaitingDocuments'
  | 'underReview'
  | 'awaitingApproval'
  | 'transferOffered'
  | 'provisional'
  | 'granted'
  | 'refused'
  | 'directedElsewhere'
  | 'withdrawn'
  | 'deemedWithdrawn'
  | 'provisionalEnded';

/** An application as its guards see it. What tells who she is, is not here: guards need none of it. */
export type Application = Governed & {
  status: ApplicationStatus;
  number: string;
  personId: string;
  channel: IntakeChannel;
  agencyId: string;
  receivedByInstitutionId: string;
  receivedAt: Date;
  acceptedAt: Date | null;
  earlyAcceptedAt: Date | null;
  violence: boolean;
  minor: boolean;
  identityPending: boolean;
  /** Something that was written of her or of whoever helps her could not be read whole. */
  detailsPending: boolean;
  signature: Signature;
  signatureFileId: string | null;
  signedAt: Date | null;
  noticeKinds: DocumentKind[];
  noticeGivenAt: Date | null;
  noticeServedOn: PlainDate | null;
  supplementDays: number | null;
  supplementDueOn: PlainDate | null;
  safeAttemptAt: Date | null;
  withdrawalAskedAt: Date | null;
  spokenAloneAt: Date | null;
  deemedProposedBy: string | null;
  provisionalGround: ProvisionalGround | null;
  provisionalAt: Date | null;
  formalitiesDueOn: PlainDate | null;
  opinion: Opinion | null;
  opinionGrounds: string[];
  /** Plain in memory, sealed in the row. */
  opinionReason: string | null;
  opinionBy: string | null;
  opinionAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionServedOn: PlainDate | null;
  figuresHash: string | null;
  correctionOrderedAt: Date | null;
  transferredFromInstitutionId: string | null;
  transferTakenAt: Date | null;
  /** What the law engine says today of the facts on file; `unknown` names what must still be asked. */
  assessment: Assessed;
};

/** Violence or a child: withdrawals and silence are read with care. */
export const isSafetyFlagged = (application: Pick<Application, 'violence' | 'minor'>): boolean =>
  application.violence || application.minor;
