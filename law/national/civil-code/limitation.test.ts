import { expect, test } from 'vitest';
import { publishedFigures } from '../../figures.ts';
import { parsePlainDate as day } from '../../kernel/plain-date.ts';
import { limitationOf, type LimitationClaim } from './limitation.ts';

const of = (claim: LimitationClaim) =>
  limitationOf(claim, publishedFigures.calendar).map(
    (each) => `${each.startsOn} ${each.due.state === 'running' ? each.due.due : ''} ${each.basis}`,
  );

test('普通时效三年，最长二十年（民法典第一百八十八条）', () => {
  expect(of({ kind: 'ordinary', knownOn: day('2023-05-06'), harmedOn: day('2003-05-08') })).toEqual([
    '2023-05-06 2026-05-06 《民法典》第一百八十八条',
    '2003-05-08 2023-05-08 《民法典》第一百八十八条',
  ]);
});
test('未成年人遭受性侵害的，自满十八周岁起三年（第一百九十一条）；成年以后才知道的自知道起', () => {
  expect(of({ kind: 'sexualHarmToMinor', birth: day('2005-06-03'), knownOn: day('2015-01-01') })).toEqual([
    '2023-06-03 2026-06-03 《民法典》第一百九十一条',
  ]);
  expect(of({ kind: 'sexualHarmToMinor', birth: day('2000-06-03'), knownOn: day('2023-07-03') })).toEqual([
    '2023-07-03 2026-07-03 《民法典》第一百九十一条',
  ]);
});
test('对法定代理人的请求权，自代理终止起（第一百九十条）', () => {
  expect(of({ kind: 'againstGuardian', guardianshipEndsOn: day('2023-06-01'), knownOn: day('2018-01-01') })).toEqual([
    '2023-06-01 2026-06-01 《民法典》第一百九十条',
  ]);
});
