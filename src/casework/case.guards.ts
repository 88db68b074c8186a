import type { PlainDate } from '../../law/kernel/plain-date.ts';
import { faultOfNaming } from './may-undertake.ts';
import { refusal } from '../platform/refusal.ts';
import type { Guard, InputGuard } from '../platform/workflow/declare.ts';
import type { Case } from './case.model.ts';
import type { WishAnswer } from './wish.model.ts';

export const offeredToViewer: Guard<Case> = (matter, { viewer }) =>
  viewer.kind === 'staff' && viewer.institutionId === matter.offeredToInstitutionId
    ? undefined
    : refusal('handoverNotOffered');

/** Whoever is named must be one the law allows, of the unit that received the case. */
export const personMayUndertake: InputGuard<Case, { personnelId: string }> = (matter, { input }) => {
  const candidate = matter.candidates.find(({ id }) => id === input.personnelId);
  if (!candidate)
    return refusal('notEligibleUndertaker', '这位人员不属于承办单位，请从本单位人员中选择。', [
      { path: 'personnelId', message: '不属于承办单位' },
    ]);
  const fault = faultOfNaming(candidate, matter);
  return fault
    ? refusal(candidate.conflicted ? 'conflictOfInterest' : 'notEligibleUndertaker', fault, [
        { path: 'personnelId', message: fault },
      ])
    : undefined;
};

/** Her choice is a wish: the office may decide otherwise, but not without saying why, for she is told (点援). */
export const wishToUnitAnswered: InputGuard<
  Case,
  { undertakerInstitutionId: string; wishAnswer?: WishAnswer | undefined }
> = ({ wished }, { input }) =>
  wished.length === 0 || input.wishAnswer || wished.some(follows(input.undertakerInstitutionId)) ? undefined : sayWhy;
export const wishForPersonAnswered: InputGuard<Case, { personnelId: string; wishAnswer?: WishAnswer | undefined }> = (
  matter,
  { input },
) => {
  // Once a unit has the case it answers only for its own people: the agency has answered for the others.
  const asked =
    matter.status === 'unitReceived'
      ? matter.wished.filter(follows(matter.undertakerInstitutionId ?? ''))
      : matter.wished;
  return asked.length === 0 || input.wishAnswer || asked.some(({ id }) => id === input.personnelId)
    ? undefined
    : sayWhy;
};
const follows =
  (institutionId: string) =>
  (one: Case['wished'][number]): boolean =>
    one.institutionId === institutionId;
const sayWhy = refusal('invalidInput', '受援人点过人，这次安排的不是她点的。请选一个原因，会告诉她。', [
  { path: 'wishAnswer', message: '请选原因' },
]);

export const onlyThePersonNamed: Guard<Case> = (matter, { viewer }) =>
  viewer.kind === 'staff' && viewer.personnelId === matter.personnelId
    ? undefined
    : refusal('notTheOwner', '这一步由被安排的承办人员本人办理。');

export const servedNotInFuture: InputGuard<Case, { servedOn: PlainDate }> = (_, { input, today }) =>
  input.servedOn > today
    ? refusal('invalidInput', '送达日期不能晚于今天。', [{ path: 'servedOn', message: '不能晚于今天' }])
    : undefined;

export const dayNotInFuture: InputGuard<Case, { onDay: PlainDate }> = (_, { input, today }) =>
  input.onDay > today
    ? refusal('invalidInput', '日期不能晚于今天。', [{ path: 'onDay', message: '不能晚于今天' }])
    : undefined;

/** The archive closes the file: nothing of the list may be missing. */
export const fileIsComplete: Guard<Case> = (matter) => {
  if (matter.missingPieces.length === 0) return undefined;
  return refusal(
    'fileIncomplete',
    `卷宗还缺：${matter.missingPieces.map(({ label, owedBy }) => `${label}（${owedBy}）`).join('、')}。`,
    matter.missingPieces,
  );
};

export const agreementSigned: Guard<Case> = (matter) =>
  matter.agreementSignedOn || matter.origin === 'notice'
    ? undefined
    : refusal('fileIncomplete', '还没有签订委托代理协议，请先登记签订日期。');
export const agreementNotYetSigned: Guard<Case> = (matter) =>
  matter.agreementSignedOn ? refusal('wrongStatus', '委托代理协议已经登记过了。') : undefined;

export const anotherPersonThanProposed: Guard<Case> = (matter, { viewer }) =>
  viewer.kind === 'staff' && viewer.staffId === matter.terminationProposedBy ? refusal('samePerson') : undefined;

export const somebodyHandlesIt: Guard<Case> = (matter) =>
  matter.confirmedAt ? undefined : refusal('wrongStatus', '还没有人确认承办，请选“不同意终止，重新指派”。');
export const nobodyHandlesIt: Guard<Case> = (matter) =>
  matter.confirmedAt ? refusal('wrongStatus', '已有承办人员，请选“不同意终止，继续承办”。') : undefined;

/** A termination is undone only where the bureau ordered it (49). */
export const correctionWasOrdered: Guard<Case> = ({ correctionOrderedAt }) =>
  correctionOrderedAt ? undefined : refusal('correctionNotOrdered');

export const cameByNotice: Guard<Case> = (matter) =>
  matter.origin === 'notice' ? undefined : refusal('wrongStatus', '只有办案机关通知的案件适用这一步。');

/** 法律援助法 25: a minor's mandatory defence cannot simply be declined; other counsel must stand in first. */
export const mayEndNotified: InputGuard<Case, { because: 'ownCounsel' | 'declined' }> = (matter, { input }) =>
  input.because === 'declined' && matter.noticeKind === 'defence' && matter.noticeGround !== 'courtMay'
    ? refusal(
        'wrongStatus',
        '属于应当指派辩护的情形，当事人拒绝的，由办案机关查明理由并通知另行指派；另行委托辩护人的，请选“已自行委托”。',
      )
    : undefined;
