import { LAWS, type LawId } from './laws.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * How well a provision is known. V read in the text; V* read, article number not; M from memory;
 * M? memory uncertain; D our own derivation from provisions that were read.
 */
export type Grade = 'V' | 'V*' | 'M' | 'M?' | 'D';

export type Verified = { readonly on: PlainDate; readonly how: string } | 'pending';

export type Provision = {
  readonly id: string;
  readonly law: LawId;
  /** undefined: the document speaks of it, the article is not known or it has none. */
  readonly article?: number;
  readonly paragraph?: number;
  readonly item?: number;
  /** What it says, in our own words. */
  readonly says: string;
  readonly source: string;
  readonly inForce: { readonly from: PlainDate; readonly to?: PlainDate };
  readonly verified: Verified;
  readonly grade: Grade;
};

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 四十三, 一百零四, 一千二百六十 */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  if (value < 10) return DIGITS[value] ?? '';
  let text = '';
  let skipped = false;
  for (const [weight, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / weight) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += (skipped ? '零' : '') + (DIGITS[digit] ?? '') + unit;
    skipped = false;
  }
  return value < 20 ? text.slice(1) : text;
}

/** '《法律援助法》第四十三条第一款', with '（待核）' where nobody has checked it against the official text. */
export function cite(provision: Provision): string {
  const parts = [`《${LAWS[provision.law].title}》`];
  if (provision.article !== undefined) parts.push(`第${chineseNumber(provision.article)}条`);
  if (provision.paragraph !== undefined) parts.push(`第${chineseNumber(provision.paragraph)}款`);
  if (provision.item !== undefined) parts.push(`第（${chineseNumber(provision.item)}）项`);
  if (provision.verified === 'pending') parts.push('（待核）');
  return parts.join('');
}

export function isInForce(provision: Provision, on: PlainDate): boolean {
  const { from, to } = provision.inForce;
  return on >= from && (to === undefined || on < to);
}

/** Why a citation cannot stand, or nothing: a missing article, dates outside the life of its law. */
export function citationFault(provision: Provision): string | undefined {
  const law = LAWS[provision.law];
  const { article, inForce } = provision;
  if (article !== undefined && (!Number.isInteger(article) || article < 1 || article > law.articles)) {
    return `${provision.id}：《${law.title}》没有第${article}条（共${law.articles}条）`;
  }
  if (inForce.from < law.from) return `${provision.id}：早于《${law.title}》施行之日`;
  if (inForce.to !== undefined && inForce.to <= inForce.from) return `${provision.id}：施行区间为空`;
  if (provision.verified !== 'pending' && (provision.grade === 'M' || provision.grade === 'M?')) {
    return `${provision.id}：凭记忆的内容不能标为已核`;
  }
  return undefined;
}

type Detail = {
  readonly paragraph?: number;
  readonly item?: number;
  readonly grade?: Grade;
  readonly verified?: Verified;
  readonly source?: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
};

/** A maker of provisions of one law, so that source and dates are said once per file. */
export function provisionsOf(
  law: LawId,
  defaults: { readonly source: string; readonly verified: Verified; readonly grade: Grade },
) {
  return (id: string, article: number | undefined, says: string, detail: Detail = {}): Provision => {
    const grade = detail.grade ?? defaults.grade;
    const remembered = grade === 'M' || grade === 'M?' || grade === 'V*';
    return {
      id,
      law,
      ...(article === undefined ? {} : { article }),
      ...(detail.paragraph === undefined ? {} : { paragraph: detail.paragraph }),
      ...(detail.item === undefined ? {} : { item: detail.item }),
      says,
      source: detail.source ?? defaults.source,
      inForce: { from: detail.from ?? LAWS[law].from, ...(detail.to === undefined ? {} : { to: detail.to }) },
      verified: detail.verified ?? (remembered ? 'pending' : defaults.verified),
      grade,
    };
  };
}
