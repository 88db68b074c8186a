import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';
import { HOLIDAY_NOTICES } from './calendars/index.ts';
import register from './cases/register.json' with { type: 'json' };
import { PROVISIONS } from './catalogue.ts';
import { calendarOf, isWorkingDay } from './kernel/calendar.ts';
import { cite } from './kernel/citation.ts';
import { LAWS, type Law } from './kernel/laws.ts';
import { UNIT_LABELS } from './kernel/period.ts';
import { addDays, parsePlainDate as day } from './kernel/plain-date.ts';
import { PERIODS } from './periods.ts';
import { SUBSISTENCE_LINES } from './shanxi/means-standard.ts';

/**
 * A second book of every article, day and number, which a jurist reads line by line against the official text.
 * A figure of the law changes in both places or not at all.
 */
test('each law has the title, the number of articles and the day of the register', () => {
  const laws: readonly (readonly [string, Law])[] = Object.entries(LAWS);
  expect(
    laws.map(([id, law]) =>
      [id, law.title, law.articles, law.count, law.from, law.to ?? '', law.number ?? ''].join('｜'),
    ),
  ).toEqual(register.laws);
});

test('each provision cites the article, from the day and with the grade of the register', () => {
  expect(
    PROVISIONS.map((each) =>
      [
        each.id,
        cite(each),
        each.inForce.from + (each.inForce.to === undefined ? '' : `至${each.inForce.to}`),
        each.grade,
      ].join('｜'),
    ).toSorted(),
  ).toEqual(register.provisions.toSorted());
});

test('each period is as long, rolls or not, warns and pauses as in the register', () => {
  expect(
    PERIODS.map((rule) =>
      [
        rule.id,
        rule.name,
        String(rule.length ?? '未定'),
        UNIT_LABELS[rule.unit],
        rule.rolls ? '顺延' : '不顺延',
        `临近${rule.near}`,
        cite(rule.provision),
        rule.pausedBy.map((pause) => pause.id).join('+'),
      ]
        .filter((part) => part !== '')
        .join('｜'),
    ),
  ).toEqual(register.periods);
});

test('each published subsistence line has the amount and the year of the register', () => {
  expect(
    SUBSISTENCE_LINES.map((line) =>
      [line.county, line.residence, line.per, line.amountFen, line.from, line.to].join('｜'),
    ),
  ).toEqual(register.lines);
});

test('every day of 2020–2026 works or rests as a public calendar of others has it', () => {
  const calendar = calendarOf(HOLIDAY_NOTICES);
  const differing: string[] = [];
  for (let at = day('2020-01-01'); at <= '2026-12-31'; at = addDays(at, 1))
    if (isWorkingDay(calendar, at) !== chineseDays.isWorkday(at)) differing.push(at);
  expect(differing).toEqual([]);
});
