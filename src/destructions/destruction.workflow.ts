import { z } from 'zod';
import { ARCHIVE_TERM } from '../../law/national/standards/archive-term.ts';
import { words } from '../platform/day-field.ts';
import { workflowOf, type Occasion } from '../platform/workflow/declare.ts';
import { notWhoeverProposed } from './destruction.guards.ts';
import { destructionStatusLabels, type Destruction } from './destruction.model.ts';

const decided = ({ viewer, now }: Occasion): Partial<Destruction> => ({
  decidedBy: viewer.kind === 'staff' ? viewer.staffId : null,
  decidedAt: now,
});

export const destructionWorkflow = workflowOf<Destruction>()({
  subject: 'destruction',
  title: '档案销毁',
  initial: 'proposed',
  states: destructionStatusLabels,
  final: ['declined', 'destroyed'],
  seats: (destruction) => ({ agency: [destruction.agencyId] }),
  transitions: {
    agree: {
      label: '同意销毁',
      from: ['proposed'],
      to: 'agreed',
      by: ['agency.approver'],
      event: 'destruction.agreed',
      basis: ARCHIVE_TERM,
      stepUp: true,
      input: z.object({
        compared: z.literal(true, '请先核对清册').meta({ title: '已经核对：保管期已过，没有还要用的' }),
      }),
      requires: [notWhoeverProposed],
      change: (_, occasion) => decided(occasion),
    },
    decline: {
      label: '不销毁',
      from: ['proposed'],
      to: 'declined',
      by: ['agency.approver'],
      event: 'destruction.declined',
      basis: ARCHIVE_TERM,
      stepUp: true,
      input: z.object({ reason: words('为什么还要留着', 500) }),
      requires: [notWhoeverProposed],
      change: (_, occasion) => decided(occasion),
    },
    // The service may not rewrite what happened: the command of this machine does, as the owner of the tables.
    carryOut: {
      label: '执行销毁',
      from: ['agreed'],
      to: 'destroyed',
      by: ['system.reaction'],
      event: 'destruction.carriedOut',
      basis: ARCHIVE_TERM,
      input: z.object({}),
    },
  },
});
