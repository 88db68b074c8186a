import { refusal } from '../platform/refusal.ts';
import type { Guard } from '../platform/workflow/declare.ts';
import type { Objection } from './objection.model.ts';

/** Nobody judges the own decision, whatever office she sits in by now. */
export const notWhoeverDecided: Guard<Objection> = ({ decisionBy }, { viewer }) =>
  viewer.kind === 'staff' && viewer.staffId === decisionBy
    ? refusal('samePerson', '作出原决定的人不能审查对它的异议，请由另一位同事办理。')
    : undefined;
