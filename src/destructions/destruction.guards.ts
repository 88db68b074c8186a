import { refusal } from '../platform/refusal.ts';
import type { Guard } from '../platform/workflow/declare.ts';
import type { Destruction } from './destruction.model.ts';

/** What cannot be undone is never one person's word. */
export const notWhoeverProposed: Guard<Destruction> = ({ proposedBy }, { viewer }) =>
  viewer.kind === 'staff' && viewer.staffId === proposedBy
    ? refusal('samePerson', '提出销毁的人不能自己同意，请由另一位负责人核对后办理。')
    : undefined;
