import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { CaseTransition } from '../../src/casework/case.workflow.ts';
import type { DocumentKind } from '../../src/intake/documents.ts';
import type { ApplicationTransition } from '../../src/intake/application.workflow.ts';
import { agencyOf, officeOf, personnelOf, type DemoCounty, type SeatKey } from './offices.ts';
import type { Story } from './stories.ts';

/** Who does an act: a seat of the county's staff, or she herself. */
export type Doer = 'clerk' | 'reviewer' | 'approver' | 'assigner' | 'women' | 'township' | 'manager' | 'handler' | 'applicant' | 'otherClerk';

/** What is known of a case while its life is played. */
export type Scene = {
  readonly county: DemoCounty;
  /** Absent where a notice began the case. */
  readonly story: Story | undefined;
  /** Who handles it; the undertaker follows. */
  readonly handler: SeatKey;
  readonly today: PlainDate;
  /** Papers issued so far, the newest of each kind. */
  readonly papers: ReadonlyMap<string, string>;
  /** A scanned page that stands for whatever is handed in. */
  readonly scan: () => Promise<string>;
};

type Play = { readonly day: number; readonly by: Doer; readonly input: (scene: Scene) => Promise<object> | object };
export type Act = Play & ({ readonly on: 'application'; readonly does: ApplicationTransition } | { readonly on: 'case'; readonly does: CaseTransition });

const none = (): object => ({});
const application = (does: ApplicationTransition, by: Doer, day: number, input: Play['input'] = none): Act => ({ on: 'application', does, by, day, input });
const matter = (does: CaseTransition, by: Doer, day: number, input: Play['input'] = none): Act => ({ on: 'case', does, by, day, input });

const served = (paper: string, by: Doer, day: number, method: 'inPerson' | 'atStation' | 'readAloud'): Act =>
  application('recordService', by, day, ({ papers, today }) => ({ paperId: paperIn(papers, paper), method, reached: true, servedOn: today, handedBy: '值班人员', place: '法律援助工作站', note: '本人签收' }));

function paperIn(papers: ReadonlyMap<string, string>, kind: string): string {
  const id = papers.get(kind);
  if (id === undefined) throw new Error(`the demo expected a ${kind} to have been issued`);
  return id;
}

const supplied = async (scene: Scene, kinds: readonly DocumentKind[]): Promise<object> => ({
  items: await Promise.all(kinds.map(async (kind) => ({ kind, state: 'supplied', fileId: await scene.scan() }))),
});

const opinionOf = (opinion: 'grant' | 'refuse' | 'endProvisional', day: number): Act =>
  application('giveOpinion', 'reviewer', day, ({ story }) => ({ opinion, grounds: [...(story?.grounds ?? [])], reason: story?.opinion ?? '' }));

const accepted = [application('accept', 'clerk', 0)];
const proposed = [...accepted, opinionOf('grant', 2)];
const granted = [...proposed, application('grant', 'approver', 3), served('grant-decision', 'clerk', 4, 'inPerson')];
const assign = (day: number): Act => matter('assign', 'assigner', day, ({ county, handler, story }) => ({
  undertakerInstitutionId: undertakerOf(county, handler),
  reasons: story?.facts.isMinor === true ? '受援人是未成年人，该单位有熟悉未成年人身心特点的人员，在办案件较少。' : '擅长该类案件，离受援人较近，在办案件较少。',
}));
const assigned = [...granted, assign(5)];
const unitReceived = [...assigned, matter('receiveAssignment', 'manager', 6)];
const personNamed = [...unitReceived, matter('namePerson', 'manager', 6, ({ county, handler }) => ({ personnelId: personnelOf(county, handler) }))];
const confirmed = [...personNamed, matter('confirm', 'handler', 7, () => ({ noConflict: true }))];
const onDay = (note: string): Play['input'] => ({ today }) => ({ onDay: today, note });
const handled = [
  ...confirmed,
  matter('tellRisks', 'handler', 8, onDay('告知了可能的结果、时间和风险，受援人表示明白。')),
  matter('signAgreement', 'handler', 8, ({ today }) => ({ onDay: today })),
  matter('logMeeting', 'handler', 9, onDay('约见受援人，整理了经过和证据清单。')),
  matter('logFiling', 'handler', 12, onDay('提交立案材料，已收到受理通知。')),
  matter('reportProgress', 'handler', 14, onDay('当面通报进展和下一步安排。')),
];
const closed = [
  ...handled,
  matter('logHearing', 'handler', 19, onDay('参加调解，双方达成一致。')),
  matter('reportClosing', 'handler', 21, ({ today }) => ({ onDay: today, outcomeKind: 'mediated', outcome: '经法院主持调解，双方达成协议，对方按月履行。', recoveredYuan: 12_000 })),
];

const asked: readonly DocumentKind[] = ['identity', 'caseMaterial'];
const notified = [
  application('requestDocuments', 'clerk', 0, () => ({
    missing: [{ kind: 'identity', why: '核对身份，拍照即可；没有的可以由我们查询' }, { kind: 'caseMaterial', why: '了解事情经过，有什么带什么' }], days: 15,
  })),
];
const notifiedAndServed = [...notified, served('one-time-notice', 'clerk', 1, 'atStation')];
const supplemented = [...notifiedAndServed, application('supply', 'clerk', 4, (scene) => supplied(scene, asked))];
const shortNotice = [
  application('requestDocuments', 'clerk', 0, () => ({ missing: [{ kind: 'caseMaterial', why: '了解事情经过，有什么带什么' }], days: 7 })),
  served('one-time-notice', 'clerk', 1, 'inPerson'),
];
const provisional = [
  application('grantProvisionally', 'approver', 0, () => ({ ground: 'preservationNeeded', reason: '对方正在转移存款，需要立即申请财产保全。', days: 15 })),
];

/** The lives a case may lead in the month. What falls after today has not happened yet. */
const addPiece = (day: number, piece: string): Act => matter('addPiece', 'handler', day, async ({ scan }) => ({ piece, fileId: await scan() }));
const filed = [...closed, addPiece(22, 'written-opinion'), addPiece(22, 'result-document'), matter('submitFile', 'handler', 24)];

export const lives = {
  received: [],
  accepted,
  acceptedEarly: [application('acceptEarly', 'clerk', 0, () => ({ urgency: '她只能今天出来一趟，材料以后由我们调取。', later: ['identity', 'violenceMaterial'], days: 15 }))],
  notified,
  notifiedAndServed,
  supplemented,
  proposed,
  sentBack: [...proposed, application('sendBack', 'approver', 3, () => ({ reason: '请补充说明为什么适用免予核查。' }))],
  granted,
  grantedAfterNotice: [...supplemented, opinionOf('grant', 5), application('grant', 'approver', 6)],
  assigned,
  unitReceived,
  personNamed,
  confirmed,
  handled,
  closed,
  fileSubmitted: [...closed, addPiece(22, 'written-opinion'), matter('submitFile', 'handler', 24)],
  archived: [...filed, matter('archive', 'assigner', 27)],
  replaced: [...confirmed, matter('askReplacement', 'handler', 9, () => ({ ground: 'illness', reason: '近期住院手术，无法按时办理。' }))],
  refused: [...accepted, opinionOf('refuse', 3), application('refuse', 'approver', 4), served('refusal-decision', 'clerk', 5, 'inPerson')],
  refusalProposed: [...accepted, opinionOf('refuse', 3)],
  withdrawn: [...accepted, application('withdraw', 'applicant', 1, () => ({ reason: '对方已经把钱付清了' }))],
  withdrawalAsked: [...accepted, application('askWithdrawal', 'applicant', 1, () => ({ reason: '' }))],
  withdrawnAfterTalk: [
    ...accepted,
    application('askWithdrawal', 'clerk', 1, () => ({ reason: '家里人劝她算了' })),
    application('recordWithdrawal', 'clerk', 3, ({ today }) => ({ spokenAloneOn: today, note: '女同事在妇联工作站单独谈过，确认是本人意思，留了再来的办法。' })),
  ],
  deemedWithdrawn: [...shortNotice, application('deemWithdrawn', 'reviewer', 12, () => ({ reason: '告知书本人签收，期限届满没有补充也没有说明。' }))],
  deemedProposed: [
    ...shortNotice,
    application('trySafely', 'clerk', 10, () => ({ how: '按约定时间由女同事拨打安全电话，自称超市客服', outcome: '无人接听，没有留言' })),
    application('proposeDeemedWithdrawal', 'clerk', 12, () => ({ reason: '期限届满没有补充，安全联系一次未通。' })),
  ],
  transferOffered: [...accepted, application('offerTransfer', 'clerk', 1, ({ county }) => ({ toInstitutionId: agencyOf(county.code === '140105' ? '140121' : '140105'), reason: '事情发生在对方辖区，由当地法院受理。', agreed: true }))],
  transferTaken: [
    ...accepted,
    application('offerTransfer', 'clerk', 1, ({ county }) => ({ toInstitutionId: agencyOf(county.code === '140105' ? '140121' : '140105'), reason: '事情发生在对方辖区，由当地法院受理。', agreed: true })),
    application('takeTransfer', 'otherClerk', 2),
  ],
  directedElsewhere: [application('directElsewhere', 'clerk', 1, () => ({ competent: '受理案件的外省法院所在地法律援助机构', told: '给了电话和地址，并代为电话衔接', declinedTransfer: true }))],
  provisional,
  provisionalEnded: [
    ...provisional,
    application('reviewUncompleted', 'clerk', 17, () => ({ tried: '期限内按约定方式联系过两次，告知可以由我们代办，本人没有补办。' })),
    opinionOf('endProvisional', 18),
    application('endProvisional', 'approver', 19),
  ],
  terminationProposed: [...handled, matter('proposeTermination', 'assigner', 16, () => ({ ground: 'ownCounsel', reason: '受援人告知已自行委托律师。' }))],
  terminated: [
    ...handled,
    matter('proposeTermination', 'assigner', 16, () => ({ ground: 'recipientAsked', reason: '受援人与对方和好，书面要求终止，已单独谈话确认。' })),
    matter('terminate', 'approver', 17),
  ],
} satisfies Record<string, readonly Act[]>;
export type LifeKey = keyof typeof lives;

const noticeAssigned = [assign(1)];
const noticeConfirmed = [
  ...noticeAssigned,
  matter('receiveAssignment', 'manager', 1),
  matter('namePerson', 'manager', 2, ({ county, handler }) => ({ personnelId: personnelOf(county, handler) })),
  matter('confirm', 'handler', 2, () => ({ noConflict: true })),
];
const noticeHandled = [
  ...noticeConfirmed,
  matter('logMeeting', 'handler', 4, onDay('会见当事人，核对案情，告知诉讼权利。')),
  matter('reportProgress', 'handler', 9, onDay('向近亲属通报阅卷情况。')),
];

/** The lives of cases that an authority's notice began. */
export const noticeLives = {
  noticeRegistered: [],
  noticeAssigned,
  noticeHandled,
  noticeEnded: [...noticeConfirmed, matter('endNotified', 'assigner', 6, () => ({ because: 'ownCounsel', confirmedHow: '收到办案机关书面说明和委托手续复印件。' }))],
  noticeArchived: [
    ...noticeHandled,
    matter('logHearing', 'handler', 16, onDay('出庭辩护。')),
    matter('reportClosing', 'handler', 18, ({ today }) => ({ onDay: today, outcomeKind: 'judgment', outcome: '法院采纳从轻处罚的辩护意见，判处缓刑。' })),
    addPiece(19, 'written-opinion'), addPiece(19, 'result-document'),
    matter('submitFile', 'handler', 20),
    matter('archive', 'assigner', 23),
  ],
} satisfies Record<string, readonly Act[]>;
export type NoticeLifeKey = keyof typeof noticeLives;

export function undertakerOf(county: DemoCounty, handler: SeatKey): string {
  if (handler === 'inhouse') return agencyOf(county.code);
  return officeOf(county, handler.startsWith('worker') ? 'service' : ['lawyer1', 'lawyer2', 'lawyer3'].includes(handler) ? 'firmA' : 'firmB');
}
