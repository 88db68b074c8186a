import { expect, test } from 'vitest';
import { assess } from './assess.ts';
import rows from './cases/one-fact.json' with { type: 'json' };
import { factsOn } from './derived-facts.ts';
import { figures2026 } from './testing/figures-2026.ts';
import { parsePlainDate as day } from './kernel/plain-date.ts';
import { nextQuestion } from './interview.ts';

/**
 * One or two facts at a time, everything else unknown: what the law presumes from them, answers, asks next,
 * suggests, requires and wants to see. A jurist reads it row by row. ？ stands for unknown, nothing for yes;
 * after a paper: l looked up, c commitment, l later, w written by the agency.
 */
type Row = { readonly facts: Readonly<Record<string, unknown>>; readonly on: string; readonly says: string };

export function inOneLine(facts: unknown, on: string): string {
  const answer = assess(facts, day(on), figures2026);
  const presumed = Object.entries(factsOn(facts, day(on))).filter(([name]) => !Object.hasOwn(facts as object, name));
  return [
    ['推定', presumed.map(([name, value]) => `${name}=${String(value)}`)],
    [
      '范围',
      [
        answer.scope.answer,
        ...answer.scope.because.filter((each) => each.answer !== 'unknown').map((each) => `${each.id}=${each.answer}`),
      ],
    ],
    ['应当通知', [answer.mandatory.answer, answer.mandatory.noticeReceived]],
    ['经济', [answer.means.route, answer.means.hardship]],
    ['可援助', [answer.eligible]],
    [
      '申请人',
      [answer.whoMayApply.applicant, ...answer.whoMayApply.persons.map((each) => `${each.who}=${each.answer}`)],
    ],
    ['排除', answer.whoMayApply.shutOut.map((each) => each.who)],
    ['兜底', answer.whoMayApply.fallback === undefined ? [] : ['有']],
    [
      '管辖',
      [
        answer.jurisdiction.answer,
        answer.jurisdiction.rule ?? '',
        ...answer.jurisdiction.counties.map((each) => each.county),
      ],
    ],
    ['优先', [answer.greenChannel.answer]],
    ['先行', [answer.provisionalAid.answer]],
    ['调解', [answer.mediation.allowed, `差${answer.mediation.missing.length}`]],
    ['服务', answer.services.map((each) => each.id)],
    ['承办', answer.lawyer.map((each) => `${each.requires}=${each.answer}`)],
    [
      '材料',
      answer.papersNeeded.map(
        (each) => `${each.kind}=${each.answer}${each.replacedBy.map((by) => by.by.slice(0, 1)).join('')}`,
      ),
    ],
    ['期限', answer.periods.map((each) => each.rule.id)],
    ['下一问', [nextQuestion(facts, day(on), figures2026)?.fact ?? '没有']],
  ]
    .filter(([, values]) => (values?.length ?? 0) > 0)
    .map(([name, values]) => `${String(name)}：${Array.isArray(values) ? values.join('、') : ''}`)
    .join('；')
    .replaceAll('=unknown', '？')
    .replaceAll('=yes', '')
    .replaceAll('unknown', '？');
}

for (const row of rows as readonly Row[]) {
  test(`${JSON.stringify(row.facts)}（${row.on}）`, () => {
    expect(inOneLine(row.facts, row.on)).toBe(row.says);
  });
}
