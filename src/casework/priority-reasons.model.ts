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
