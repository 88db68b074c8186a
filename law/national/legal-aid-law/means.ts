import { all, any, fact, known, not, officerDecides, perHead, within, type Facts } from '../../facts.ts';
import type { Figures } from '../../figures.ts';
import type { Condition } from '../../kernel/condition.ts';
import { valueIn } from '../../kernel/derive.ts';
import { holdsOn, valueOn } from '../../kernel/parameter.ts';
import { yearOf, type PlainDate } from '../../kernel/plain-date.ts';
import { MEANS_EDGE, MEANS_MULTIPLIER, type SubsistenceLine } from '../../shanxi/means-standard.ts';

/** The standard of hardship: per-person monthly income against the multiple of the deciding agency's county line. */
export type Threshold =
  | {
      readonly kind: 'known';
      readonly line: SubsistenceLine;
      readonly multiplier: number;
      readonly monthlyFen: number;
      readonly says: string;
    }
  /** Only a figure of another year: never used as if it were current. */
  | { readonly kind: 'stale'; readonly line: SubsistenceLine; readonly ask: string; readonly says: string }
  | { readonly kind: 'missing'; readonly ask: string; readonly says: string }
  /** The county or the kind of residence is not known yet. */
  | { readonly kind: 'open'; readonly says: string };

export type Residence = 'urban' | 'rural';

const PER = { month: 1, year: 12 } as const;

export function thresholdFor(
  county: string | undefined,
  residence: Residence | undefined,
  on: PlainDate,
  figures: Figures,
): Threshold {
  if (county === undefined) return { kind: 'open', says: '先要知道由哪个县的机构决定' };
  const ask = `${county}的民政部门`;
  const lines = figures.linesByCounty.get(county.slice(0, 6)) ?? [];
  if (lines.length === 0) return { kind: 'missing', ask, says: `没有这个县的低保标准，请向${ask}核实当年的数` };
  if (residence === undefined) return { kind: 'open', says: '先要知道按城镇还是农村标准' };
  const own = lines.filter((line) => line.residence === residence);
  const line = own.findLast((each) => holdsOn(each, on));
  if (line === undefined) {
    const latest = own.toSorted((a, b) => (a.from < b.from ? -1 : 1)).findLast((each) => each.from <= on);
    if (latest === undefined)
      return {
        kind: 'missing',
        ask,
        says: `没有这个县${residence === 'urban' ? '城镇' : '农村'}的低保标准，请向${ask}核实`,
      };
    return {
      kind: 'stale',
      line: latest,
      ask,
      says: `只有${yearOf(latest.from)}年的数，不是${yearOf(on)}年的，请向${ask}核实后由工作人员认定`,
    };
  }
  const multiplier = valueOn({ ...MEANS_MULTIPLIER, values: figures.multiplier }, on);
  if (!multiplier.known) return { kind: 'missing', ask: multiplier.ask, says: multiplier.missing };
  const monthlyFen = (line.amountFen * multiplier.dated.value) / PER[line.per];
  return {
    kind: 'known',
    line,
    multiplier: multiplier.dated.value,
    monthlyFen,
    says: `每人每月${(monthlyFen / 100).toFixed(2)}元（${line.source}，${multiplier.dated.value}倍）`,
  };
}

/**
 * Opponent in the household: only the applicant's own income counts; otherwise the household's per head.
 * A figure that is stale or missing makes it the officer's, never a guess.
 */
export function hardship(
  facts: Facts,
  on: PlainDate,
  figures: Figures,
): { readonly threshold: Threshold; readonly holds: Condition<Facts> } {
  const threshold = thresholdFor(valueIn(facts, 'decidingCounty'), valueIn(facts, 'residence'), on, figures);
  switch (threshold.kind) {
    case 'open':
      return { threshold, holds: all(known('decidingCounty'), known('residence')) };
    case 'missing':
    case 'stale':
      return { threshold, holds: officerDecides(threshold.says) };
    case 'known': {
      const edge = valueOn({ ...MEANS_EDGE, values: figures.edge }, on);
      if (!edge.known)
        return {
          threshold: { kind: 'missing', ask: edge.ask, says: edge.missing },
          holds: officerDecides(edge.missing),
        };
      const strict = edge.dated.value === 'below';
      const limit = { over: threshold.line.amountFen * threshold.multiplier, by: PER[threshold.line.per] };
      return {
        threshold,
        holds: any(
          all(fact('opponentInHousehold'), within('ownMonthlyIncome', limit, strict)),
          all(not(fact('opponentInHousehold')), perHead('householdMonthlyIncome', 'householdSize', limit, strict)),
        ),
      };
    }
  }
}
