/** 四优先: why one is answered, accepted, reviewed and assigned first. The order is the weight. */
export const priorityReasons = {
  danger: '有现实人身危险',
  limitation: '时效或者期限将近',
  violence: '遭受家庭暴力、虐待、遗弃',
  minor: '未成年人',
  disabled: '残疾人',
  elderly: '老年人',
  woman: '妇女',
} as const satisfies Record<string, string>;
export type PriorityReason = keyof typeof priorityReasons;

const labels: Readonly<Record<string, string>> = priorityReasons;
export const priorityLabel = (reason: string): string => labels[reason] ?? reason;

const order = Object.keys(priorityReasons) as PriorityReason[]; // the keys of a literal, in their order

/** Smaller goes first; the reasons are shown beside the row. Nobody loses a place by giving no reason. */
export function priorityOf(reasons: readonly string[]): { priority: number; reasons: PriorityReason[] } {
  const sorted = order.filter((reason) => reasons.includes(reason));
  const first = sorted[0];
  return { priority: first === undefined ? order.length + 1 : order.indexOf(first) + 1, reasons: sorted };
}

/** The same once it is known that she is a minor, or that she is none. */
export const priorityWhen = (isMinor: boolean, before: readonly string[]) =>
  priorityOf([...before.filter((reason) => reason !== 'minor'), ...(isMinor ? ['minor'] : [])]);
