import { daysBetween, type PlainDate } from '../../law/kernel/plain-date.ts';
import { residentIdFault } from '../people/resident-id.model.ts';
import { refusal, type Refusal } from '../platform/refusal.ts';
import type { Guard, InputGuard, Occasion } from '../platform/workflow/declare.ts';
import { isSafetyFlagged, opinionLabels, type Application, type Opinion } from './application.model.ts';
import { documentKinds, type DocumentKind, type HandedIn } from './documents.ts';

const byStaff = (viewer: { kind: string; staffId?: string }): string | undefined => viewer.staffId;

/** She signs herself; the receipt never waits for it, the decision does. */
export const signed: Guard<Application> = (application) =>
  application.signedAt
    ? undefined
    : refusal('unknownFact', '申请还没有本人签名或者确认。请先联系她本人确认，确认之前可以继续审查。');

export const signatureIsPending: Guard<Application> = (application) =>
  application.signedAt ? refusal('wrongStatus', '本人已经签名或者确认过了。') : undefined;
export const identityIsPending: Guard<Application> = (application) =>
  application.identityPending ? undefined : refusal('wrongStatus', '身份信息已经补全了。');

export const detailsArePending: Guard<Application> = (application) =>
  application.detailsPending ? undefined : refusal('wrongStatus', '她写的都读懂了，没有要核实的。');

export const opinionIs =
  (expected: Opinion): Guard<Application> =>
  (application) => {
    if (!application.opinion) return refusal('opinionMissing');
    return application.opinion === expected
      ? undefined
      : refusal(
          'recommendedOtherwise',
          `审查意见是“${opinionLabels[application.opinion]}”，与这项决定不一致。请退回重提意见。`,
        );
  };

/** 不予、终止 always need two people. */
export const anotherPersonThanTheOpinion: Guard<Application> = (application, { viewer }) =>
  application.opinionBy !== null && application.opinionBy === byStaff(viewer) ? refusal('samePerson') : undefined;

/** A grant needs one authorised person by law; an installation may ask for two. */
export const secondPersonWhereConfigured: Guard<Application> = (application, occasion) =>
  occasion.twoPersonActs.has('application.grant') ? anotherPersonThanTheOpinion(application, occasion) : undefined;

/**
 * 法律援助法 43: everything is told once. A second notice stands only on a fact that came up after the first,
 * and never repeats a document.
 */
export const notKnowableAtFirstNotice: InputGuard<
  Application,
  { missing: readonly { kind: DocumentKind }[]; arisenSince?: string | undefined }
> = (application, { input }) => {
  if (!application.noticeGivenAt) return undefined;
  const repeated = input.missing.filter(({ kind }) => application.noticeKinds.includes(kind));
  if (repeated.length > 0)
    return refusal(
      'alreadyNotified',
      `${repeated.map(({ kind }) => documentKinds[kind].label).join('、')}已经告知过一次，不能再次要求。`,
    );
  return input.arisenSince
    ? undefined
    : refusal(
        'knowableAtFirstNotice',
        '已经发过一次性告知。只有第一次告知之后才出现的新情况，才能再次告知，请写明是什么新情况。',
      );
};

/** Each document asked for gets an answer, once; "I do not have it" is one. `answered` is what an earlier notice brought. */
export const everyDocumentAnswered = (
  application: Application,
  answered: ReadonlySet<DocumentKind>,
  items: readonly HandedIn[],
): Refusal | undefined => {
  const open = application.noticeKinds.filter(
    (kind) => !answered.has(kind) && !items.some((item) => item.kind === kind),
  );
  if (open.length === 0) return undefined;
  return refusal(
    'invalidInput',
    `还有 ${open.length} 项没有回复：${open.map((kind) => documentKinds[kind].label).join('、')}。没有的材料请选“没有这份材料”。`,
    open.map((kind) => ({
      path: `items.${kind}`,
      message: `${documentKinds[kind].label}：请上传，或者选“没有这份材料”`,
    })),
  );
};

export const noticeWasServed: Guard<Application> = (application) =>
  application.noticeServedOn
    ? undefined
    : refusal('notServed', '没有一次性告知书送达她本人的证明，不能按撤回处理。请先记录送达。');

const isPast = (last: PlainDate | null, today: PlainDate): boolean => last !== null && today > last;

export const supplementPeriodExpired: Guard<Application> = (application, { today }) =>
  isPast(application.supplementDueOn, today)
    ? undefined
    : refusal(
        'periodNotExpired',
        application.supplementDueOn
          ? `补正期限到 ${application.supplementDueOn} 为止，还没有届满。`
          : '补正期限还没有开始计算，请先记录送达。',
      );

export const formalitiesPeriodExpired: Guard<Application> = (application, { today }) =>
  isPast(application.formalitiesDueOn, today)
    ? undefined
    : refusal('periodNotExpired', `补办期限到 ${application.formalitiesDueOn ?? '（未定）'} 为止，还没有届满。`);

/** For violence or a child, silence is not yet a no: one attempt by her safe channel, and a second person. */
export const flaggedWasTriedSafely: Guard<Application> = (application) =>
  isSafetyFlagged(application) && !application.safeAttemptAt ? refusal('safeAttemptMissing') : undefined;

export const flaggedHasSecondPerson: Guard<Application> = (application, { viewer }) => {
  if (!isSafetyFlagged(application)) return undefined;
  if (!application.deemedProposedBy)
    return refusal('opinionMissing', '涉及人身安全或未成年人，须先由一人提出，再由另一人办理。');
  return application.deemedProposedBy === byStaff(viewer)
    ? refusal('samePerson', '提出的人不能自己办理，请由另一位同事办理。')
    : undefined;
};

export const withdrawalNeedsNoTalk: Guard<Application> = (application) =>
  isSafetyFlagged(application) ? refusal('withdrawalNeedsTalk') : undefined;
/** A second wish moves no day: the first one is owed an answer. */
export const withdrawalNotAskedYet: Guard<Application> = (application) =>
  application.withdrawalAskedAt ? refusal('alreadyRaised') : undefined;
export const withdrawalWasAsked: Guard<Application> = (application) =>
  application.withdrawalAskedAt ? undefined : refusal('unknownFact', '她没有提出过撤回。请先记录她的撤回请求。');

export const flaggedWasSpokenToAlone: InputGuard<Application, { spokenAloneOn?: PlainDate | undefined }> = (
  application,
  { input, today },
) => {
  if (!isSafetyFlagged(application)) return undefined;
  if (!input.spokenAloneOn) return refusal('spokenAloneMissing');
  return input.spokenAloneOn > today
    ? refusal('invalidInput', '谈话日期不能晚于今天。', [{ path: 'spokenAloneOn', message: '不能晚于今天' }])
    : undefined;
};

/** Only the office it was offered to may take it or hand it back; the sender may call it back. */
export const offeredToViewer: Guard<Application> = (application, { viewer }) =>
  viewer.kind === 'staff' && viewer.institutionId === application.offeredToInstitutionId
    ? undefined
    : refusal('handoverNotOffered');

export const ownedByViewer: Guard<Application> = (application, { viewer }) =>
  viewer.kind === 'staff' && viewer.institutionId === application.ownerInstitutionId
    ? undefined
    : refusal('notTheOwner', '这件申请还由移出的机构负责，接收之后才能办理。');

/** An office to which the work is offered may look and take it; until then its sender acts. */
export const notOnlyOffered: Guard<Application> = (application, { viewer }) =>
  viewer.kind === 'staff' && viewer.institutionId === application.offeredToInstitutionId
    ? refusal('notTheOwner', '这件申请还由移出的机构负责，接收之后才能办理。')
    : undefined;

/** Provisional aid is ended, never refused: she was already being helped (44). */
export const opinionFitsTheWay: InputGuard<Application, { opinion: Opinion }> = (application, { input }) => {
  if (input.opinion === 'refuse' && application.provisionalAt)
    return refusal('recommendedOtherwise', '已经先行提供法律援助，不符合条件的应建议“终止先行提供”。');
  if (input.opinion === 'endProvisional' && !application.provisionalAt)
    return refusal('recommendedOtherwise', '没有先行提供过法律援助，不能建议终止。');
  return undefined;
};

export const servedNotInFuture: InputGuard<Application, { servedOn: PlainDate }> = (_, { input, today }) =>
  input.servedOn > today
    ? refusal('invalidInput', '送达日期不能晚于今天。', [{ path: 'servedOn', message: '不能晚于今天' }])
    : undefined;

/** Proven receipt by somebody's hand or voice says whose, and where. */
export const handOverIsOnRecord: InputGuard<
  Application,
  { method: string; reached: boolean; handedBy: string; place: string }
> = (_, { input }) => {
  if (!input.reached || !['atStation', 'byLawyer', 'readAloud'].includes(input.method)) return undefined;
  const missing = [
    ...(input.handedBy ? [] : [{ path: 'handedBy', message: '请写明谁交付或宣读的' }]),
    ...(input.place ? [] : [{ path: 'place', message: '请写明在哪里' }]),
  ];
  return missing.length === 0
    ? undefined
    : refusal('invalidInput', '转交、代领、宣读的，须写明谁、在哪里，才能证明她本人收到。', missing);
};

export const fingerprintHasWitness: InputGuard<Application, { signature: string; witness?: string | undefined }> = (
  _,
  { input },
) =>
  input.signature === 'fingerprint' && !input.witness
    ? refusal('invalidInput', '按指印须有见证人，请填写见证人姓名。', [
        { path: 'witness', message: '请填写见证人姓名' },
      ])
    : undefined;

export const residentIdHolds: InputGuard<Application, { idKind: string; idNumber: string }> = (_, { input }) => {
  if (input.idKind !== 'residentId') return undefined;
  const fault = residentIdFault(input.idNumber);
  return fault ? refusal('invalidInput', fault, [{ path: 'idNumber', message: fault }]) : undefined;
};

export const notToItself: InputGuard<Application, { toInstitutionId: string }> = (application, { input }) =>
  input.toInstitutionId === application.agencyId
    ? refusal('invalidInput', '接收机构就是本机构，不需要移交。', [
        { path: 'toInstitutionId', message: '请选择另一个机构' },
      ])
    : undefined;

/** An unknown fact is asked for, never read as no; what the machine cannot settle, an officer may, in writing. */
export const grantRestsOnKnownFacts: InputGuard<Application, { opinion: Opinion }> = (application, { input }) => {
  if (input.opinion === 'endProvisional' || application.assessment.outcome !== 'unknown') return undefined;
  return refusal('unknownFact', `还没有问清：${application.assessment.missing.join('、')}。请先补充，再提出意见。`);
};

/** 法律援助法 44(1): fewer than seven days to the end of a statutory period. */
export const limitationIsNear: InputGuard<Application, { ground: string; limitationOn?: PlainDate | undefined }> = (
  _,
  { input, today },
) => {
  if (input.ground !== 'limitationNear') return undefined;
  if (!input.limitationOn)
    return refusal('invalidInput', '请填写时效或者期限届满的日期。', [
      { path: 'limitationOn', message: '请填写届满日期' },
    ]);
  const left = daysBetween(today, input.limitationOn);
  return left >= 0 && left < 7
    ? undefined
    : refusal('invalidInput', `距届满还有 ${left} 日，不属于“不足七日”的情形。`, [
        { path: 'limitationOn', message: '须不足七日' },
      ]);
};

/** A decision is taken up again only where the bureau ordered it (49). */
export const correctionWasOrdered: Guard<Application> = ({ correctionOrderedAt }) =>
  correctionOrderedAt ? undefined : refusal('correctionNotOrdered');

export const decidedNow = (_: Application, { viewer, now }: Occasion): Partial<Application> => ({
  decidedBy: viewer.kind === 'staff' ? viewer.staffId : null,
  decidedAt: now,
  withdrawalAskedAt: null, // what she wanted before it was decided is answered by the decision
});
