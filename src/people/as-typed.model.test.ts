import { describe, expect, it } from 'vitest';
import { phonesIn } from './phone.model.ts';
import { readCount, readDay, readMoney, readNumber, readTime } from './as-typed.model.ts';

describe('what people really type', () => {
  it.each([
    ['2010年3月5日', '2010-03-05'],
    ['2010-3-5', '2010-03-05'],
    ['2010.3.5', '2010-03-05'],
    ['2010/03/05', '2010-03-05'],
    ['20100305', '2010-03-05'],
    ['２０１０年３月５日', '2010-03-05'],
    ['二〇一〇年三月五日', '2010-03-05'],
    ['二零一零年十二月二十五号', '2010-12-25'],
    ['85年10月3号', '1985-10-03'],
    [' 2010 年 3 月 5 号 生', '2010-03-05'],
    ['08.2.29', '2008-02-29'],
  ])('reads %s as a day', (typed, day) => expect(readDay(typed)).toBe(day));

  it.each([
    '去年冬天',
    '农历二〇一〇年三月五日',
    '2010年',
    '2010年3月',
    '2010-02-30',
    '腊月二十',
    '属羊的',
    '不记得',
    '',
  ])('does not make a day out of %s', (typed) => expect(readDay(typed)).toBeUndefined());

  it.each([
    ['1500', 150_000],
    ['１，５００元', 150_000],
    ['一千五', 150_000],
    ['一千五百块', 150_000],
    ['三千二百五十元', 325_000],
    ['0.3万', 300_000],
    ['两万', 2_000_000],
    ['一万二', 1_200_000],
    ['大概2000块钱左右', 200_000],
    ['两千多', 200_000],
    ['没有', 0],
    ['0', 0],
    ['一千零五十', 105_000],
    ['一百零五', 10_500],
    ['15.5', 1550],
  ])('reads %s as money', (typed, fen) => expect(readMoney(typed)).toBe(fen));

  it.each(['看情况', '老板没给', '-5', ''])('does not make money out of %s', (typed) =>
    expect(readMoney(typed)).toBeUndefined(),
  );

  it.each([
    ['4', 4],
    ['四口人', 4],
    ['５个人', 5],
    ['一共三人', 3],
    ['十二', 12],
  ])('reads %s as a number of people', (typed, count) => expect(readCount(typed)).toBe(count));
  it.each([
    ['10点', '10:00'],
    ['上午十点半', '10:30'],
    ['下午3点一刻', '15:15'],
    ['１５：３０', '15:30'],
    ['晚上八点', '20:00'],
    ['9', '09:00'],
    ['中午12点', '12:00'],
  ])('reads %s as a time', (typed, time) => expect(readTime(typed)).toBe(time));
  it.each(['饭后', '25点', '10:99', ''])('does not make a time out of %s', (typed) =>
    expect(readTime(typed)).toBeUndefined(),
  );
  it('reads 二十 as twenty', () => expect(readNumber('二十')).toBe(20));
});

it('a row of digits that could be parted in many ways is read, or left, at once', () => {
  const began = performance.now();
  for (const row of ['0351'.repeat(50), '03517654321'.repeat(18), '13800000000'.repeat(18), `1${' '.repeat(190)}`])
    phonesIn(row);
  expect(performance.now() - began).toBeLessThan(200);
  expect(phonesIn('13800000000139000000000351-7654321').numbers).toEqual([
    '13800000000',
    '13900000000',
    '0351-7654321',
  ]);
});
