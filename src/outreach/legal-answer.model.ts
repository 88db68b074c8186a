/** 学法 asked and answered in plain words. Every answer names the provisions it rests on, and when it was last read against them. */
export const answerTopics = {
  violence: '挨打、被控制',
  family: '离婚、孩子、财产',
  support: '抚养费、赡养费',
  work: '上班、工资、怀孕',
  children: '孩子受欺负、受伤害',
  aid: '申请法律援助',
  police: '报警、打官司',
  village: '土地、村里的事',
} as const satisfies Record<string, string>;
export type AnswerTopic = keyof typeof answerTopics;

/** A page of ours that helps on from here, or a telephone. */
export const nextSteps = {
  apply: { label: '去申请', page: 'apply' },
  places: { label: '找身边站点', page: 'places' },
  status: { label: '查进度', page: 'status' },
  rules: { label: '看条文目录', page: 'rules' },
  child: { label: '我是未成年人', page: 'child' },
  help: { label: '找人帮忙', page: 'help' },
} as const satisfies Record<string, { label: string; page: string }>;

export type LegalAnswer = {
  /** Part of its address: says nothing of her. */
  readonly id: string;
  readonly topic: AnswerTopic;
  readonly asks: string;
  /** One sentence a line. */
  readonly says: readonly string[];
  /** Ids of provisions in law/. */
  readonly basis: readonly string[];
  readonly next: keyof typeof nextSteps;
  /** How people say it at home: dialect, typing slips, short forms. */
  readonly alsoSaid?: readonly string[];
};
