import { refusal, type Refusal } from '../platform/refusal.ts';
import type { Role, StaffViewer } from '../platform/viewer.ts';

/**
 * Whose figure it is. A 低保 line is set for a county (社会救助暂行办法, 法律援助法 34): the agency of that county, of its
 * city or of the province answers for it, because their decisions rest on it. Holiday notices, multiplier and edge hold
 * for the whole province: a county that could load one would move the due days of all others.
 */
function mayAnswerFor(region: string, viewer: StaffViewer): Refusal | undefined {
  if (region.startsWith(viewer.divisionCode)) return undefined;
  return refusal(
    'roleNotAllowed',
    region === '14'
      ? '这项标准全省适用，由省级法律援助机构录入和核准。'
      : '这个县的标准由该县、所在市或者省级的法律援助机构录入和核准。',
  );
}

const holds = (viewer: StaffViewer, ...wanted: readonly Role[]): boolean =>
  viewer.roles.some((role) => wanted.includes(role));

/** The reviewer works with the line daily and finds the document; the approver may too. */
export function mayPropose(region: string, viewer: StaffViewer): Refusal | undefined {
  if (!holds(viewer, 'agency.reviewer', 'agency.approver'))
    return refusal('roleNotAllowed', '标准由审查岗或者负责人录入，请转给他们。');
  return mayAnswerFor(region, viewer);
}

/** Only an approver answers, and never for what he proposed: one person's slip would change everybody's right. */
export function mayDecide(
  { region, proposedBy }: { region: string; proposedBy: string },
  viewer: StaffViewer,
): Refusal | undefined {
  if (!holds(viewer, 'agency.approver')) return refusal('roleNotAllowed', '标准由负责人（审批）核准或者退回。');
  if (proposedBy === viewer.staffId)
    return refusal('samePerson', '录入的人不能自己核准，请由另一位负责人核对原文后办理。');
  return mayAnswerFor(region, viewer);
}
