/** 一次性告知的十四项：一份办事指南不缺任何一项。Plain words for her; the articles come from the law tree. */
export const guideFields = {
  basis: '依据',
  within: '多久办完',
  steps: '怎么办',
  fee: '收不收钱',
  place: '在哪里办',
  contact: '问谁',
  material: '要什么材料',
  format: '材料要什么样的',
  copies: '几份',
  issuedBy: '材料找谁开',
  cautions: '没有怎么办、要注意什么',
  refused: '不给办，会说什么理由',
  remedies: '不同意怎么办',
  others: '还可能要找谁、先后顺序',
} as const satisfies Record<string, string>;
export type GuideField = keyof typeof guideFields;

export type Guide = {
  title: string;
  /** Who it is for, in one line. */
  forWhom: string;
  /** Where the own situation can be tried, by the id of a page. */
  tryAt?: string;
  startAt: { page: string; says: string };
} & Readonly<Record<GuideField, readonly string[]>>;
