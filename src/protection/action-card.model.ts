import type { InstitutionKind } from '../network/network.model.ts';

/** 我该怎么办: what it is about, in the words of life. The key stands in addresses as its place in this list, so that it tells nothing. */
export const guideTopics = {
  hurt: { label: '挨打、受伤', hint: '家里人，或者别人' },
  family: { label: '离婚、孩子', hint: '分开、孩子跟谁' },
  support: { label: '抚养费', hint: '不给、给得少' },
  wages: { label: '拖欠工资', hint: '没签合同、干活受伤' },
  pregnant: { label: '怀孕被辞退', hint: '产假、招工不要女的' },
  bullied: { label: '孩子被欺负', hint: '学校里、放学路上' },
  touched: { label: '性骚扰、性侵', hint: '大人、孩子都在这里' },
  online: { label: '网上被骗、被威胁', hint: '照片、转账' },
  elder: { label: '老人没人管', hint: '赡养、打骂老人' },
  childHurt: { label: '大人打孩子', hint: '不管孩子也算' },
  land: { label: '地和房子', hint: '出嫁、离婚以后没了' },
  other: { label: '别的事', hint: '不知道选哪个' },
} as const satisfies Record<string, { label: string; hint: string }>;
export type GuideTopic = keyof typeof guideTopics;
export const guideTopicNames = Object.keys(guideTopics) as GuideTopic[]; // the keys of a literal

/** Pages of ours that go on from a card. */
export const cardWays = {
  look: '看看有多危险',
  letter: '写保护令申请书',
  plan: '做一份安全计划',
} as const;
export type CardWay = keyof typeof cardWays;

/** 行动卡: who, where, when, with what, and what comes then. Content is data; the article behind it is named by its id in the catalogue. */
export type ActionCard = {
  /** Stands in addresses; never used again for another card. */
  number: number;
  topic: GuideTopic;
  /** The trouble as she would say it. */
  title: string;
  /** The one thing to do first. */
  first: string;
  /** A telephone that answers to it at any hour. */
  call: '110' | '12348' | '12338' | '12355' | '12333' | '120';
  who: string;
  /** Which offices of her county are shown, nearest to the matter first. */
  where: readonly InstitutionKind[];
  when: string;
  bring: string;
  next: readonly string[];
  basis: readonly [string, ...string[]];
  /** The life-word of the first page under which an application begins; absent where aid is not the way. */
  applyAs?: 'hurt' | 'family' | 'support' | 'wages' | 'school' | 'other';
  ways?: readonly CardWay[];
  checkedOn: string;
};

export const hotlines: Readonly<Record<ActionCard['call'], string>> = {
  '110': '报警，随时有人接',
  '12348': '免费法律咨询，随时有人接',
  '12338': '妇联热线',
  '12355': '青少年热线',
  '12333': '人社热线，管工资和社保',
  '120': '急救',
};
