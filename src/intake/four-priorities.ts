import { priorityReasons, type PriorityReason } from '../casework/priority-reasons.model.ts';

export { priorityReasons, type PriorityReason };

const order = Object.keys(priorityReasons) as PriorityReason[]; // the keys of a literal, in their order

/** Smaller goes first; the reasons are shown beside the row. Nobody loses a place by giving no reason. */
export function priorityOf(reasons: readonly PriorityReason[]): { priority: number; reasons: PriorityReason[] } {
  const sorted = order.filter((reason) => reasons.includes(reason));
  const first = sorted[0];
  return { priority: first === undefined ? order.length + 1 : order.indexOf(first) + 1, reasons: sorted };
}
