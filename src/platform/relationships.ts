import type { FieldLabel } from './data-inventory/labels.ts';

/**
 * What somebody can be to a record. There is no other way to see one. `upTo`: the highest label of a person's own
 * columns that an opened record then shows; which of them, and how, is said by the table of disclosure.
 */
export const relationships = {
  sameDesk: { says: '本机构办的', upTo: 'protected' },
  assigned: { says: '指派给您本人承办的', upTo: 'sensitive' },
  undertakes: { says: '本单位承办的', upTo: 'sensitive' },
  offered: { says: '移交、指派给本单位，等着接收的', upTo: 'sensitive' },
  received: { says: '本单位收下再转交的，只有接收凭证', upTo: 'internal' },
  kept: { says: '放在本单位等人来领的，不写内容', upTo: 'internal' },
  supervises: { says: '由本单位监督的机构的', upTo: 'internal' },
  asked: { says: '请本单位查明的', upTo: 'internal' },
  anyDesk: { says: '凭完整号码、事由和来由问到的，只知道找哪个机构', upTo: 'public' },
  hers: { says: '本人的', upTo: 'protected' },
  helps: { says: '本人同意您看进展的', upTo: 'public' },
  ownJobs: { says: '系统自己的联动', upTo: 'protected' },
} as const satisfies Record<string, { says: string; upTo: FieldLabel }>;
export type Relationship = keyof typeof relationships;
