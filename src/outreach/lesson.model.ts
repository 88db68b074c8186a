/** A short lesson for one age: a few cards, one thing to try, and a door to somebody to talk to. */
export const ageBands = {
  small: { label: '小学一到三年级', hint: '6 到 9 岁' },
  middle: { label: '小学四到六年级', hint: '10 到 12 岁' },
  big: { label: '初中、高中', hint: '13 到 17 岁' },
} as const satisfies Record<string, { label: string; hint: string }>;
export type AgeBand = keyof typeof ageBands;

/** The four dangers that the plan names. */
export const lessonThemes = {
  bullying: '不被欺负',
  body: '我的身体',
  strangers: '不被骗走',
  online: '网上的坑',
} as const satisfies Record<string, string>;
export type LessonTheme = keyof typeof lessonThemes;

export type Lesson = {
  readonly id: string;
  readonly band: AgeBand;
  readonly theme: LessonTheme;
  readonly title: string;
  readonly cards: readonly { readonly title: string; readonly says: readonly string[] }[];
  /** What to do with one's own hands after the lesson. */
  readonly tries: string;
  readonly basis: readonly string[];
};
