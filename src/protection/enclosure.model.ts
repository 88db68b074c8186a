import { z } from 'zod';

/** 随申请保存的内容: only what she said should be kept, one of each kind. */
export const enclosureLabels = {
  danger: '危险评估',
  plan: '安全计划',
  petition: '保护令申请书',
} as const satisfies Record<string, string>;
export const EnclosureKind = z
  .enum(Object.keys(enclosureLabels) as [keyof typeof enclosureLabels, ...(keyof typeof enclosureLabels)[]])
  .meta({ title: '保存的内容' }); // the keys of a literal
export type EnclosureKind = z.infer<typeof EnclosureKind>;
