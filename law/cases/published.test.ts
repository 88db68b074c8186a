import { describe, expect, test } from 'vitest';
import { assess } from '../assess.ts';
import { publishedFigures } from '../figures.ts';
import { nextQuestion } from '../interview.ts';
import { dueOf } from '../kernel/period.ts';
import { parsePlainDate as day } from '../kernel/plain-date.ts';
import { decisionPeriod } from '../national/legal-aid-law/decision-periods.ts';
import cases from './published.json' with { type: 'json' };

/** Published cases in our words; what current law says of them, at the day of the collection. */
const on = day('2026-11-23');

describe('published cases under current law', () => {
  for (const each of cases) {
    const expected = each.expect as Readonly<Record<string, unknown>>;
    test(`${each.id} ${each.title}${'difference' in each ? `（与公布结果的差别：${each.difference}）` : ''}`, () => {
      const answer = assess(each.facts, on, publishedFigures);
      const found: Readonly<Record<string, unknown>> = {
        scope: answer.scope.answer,
        eligible: answer.eligible,
        route: answer.means.route,
        mandatory: answer.mandatory.answer,
        greenChannel: answer.greenChannel.answer,
        jurisdiction: answer.jurisdiction.rule,
        jurisdictionSays: ['办案机关', '争议处理机关', '最先收到'].filter((words) =>
          answer.jurisdiction.says.includes(words),
        ),
        applicant: answer.whoMayApply.applicant,
        guardianShutOut:
          answer.whoMayApply.shutOut.some((each) => each.who === 'guardian') &&
          !answer.whoMayApply.persons.some((each) => each.who === 'guardian'),
        fallback: answer.whoMayApply.fallback !== undefined,
        papers: answer.papersNeeded.map((paper) => paper.kind),
        mediation: answer.mediation.allowed,
      };
      expect(Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]]))).toEqual(expected);
    });
    for (const period of 'periods' in each ? (each.periods ?? []) : []) {
      test(`${each.id} ${period.rule}：${period.from} 收到申请，最迟 ${period.due} 决定`, () => {
        expect(period.rule).toBe(decisionPeriod.id);
        expect(dueOf(decisionPeriod, day(period.from), [], publishedFigures.calendar)).toMatchObject({
          due: period.due,
          tentative: false,
        });
      });
    }
  }

  test('from the first question to a settled answer it takes at most 8 questions in the median', () => {
    const counts = cases
      .filter((each) => 'matter' in each.facts)
      .map((each) => {
        const facts: Readonly<Record<string, unknown>> = each.facts;
        let known: Readonly<Record<string, unknown>> = { service: facts['service'], province: facts['province'] };
        const declined: string[] = [];
        for (let count = 0; ; count += 1) {
          const question = nextQuestion(known, on, publishedFigures, declined as never);
          if (question === undefined) return count;
          if (question.fact in facts) known = { ...known, [question.fact]: facts[question.fact] };
          else declined.push(question.fact);
        }
      });
    const sorted = counts.toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)], `每案问题数：${counts.join('、')}`).toBeLessThanOrEqual(8);
  });
});
