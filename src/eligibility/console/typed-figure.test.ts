import { describe, expect, it } from 'vitest';
import { FigureTold } from '../figure.model.ts';
import { daysFrom, fenFrom, figureFrom } from './typed-figure.ts';

describe('what is typed into 标准录入', () => {
  it.each([
    ['800', 80_000],
    ['800.5', 80_050],
    ['1.15', 115],
    ['0.01', 1],
    ['4.35', 435],
    ['8.005', '8.005'],
    ['八百', '八百'],
    ['-1', '-1'],
    ['', ''],
  ])('%s yuan becomes fen without a fraction lost, or stays for the server to refuse', (yuan, fen) => {
    expect(fenFrom(yuan)).toBe(fen);
  });

  it('a list of days, one a line', () => {
    expect(daysFrom('2027-01-01 元旦\n\n 2027-01-02  元旦\n')).toEqual([
      { day: '2027-01-01', name: '元旦' },
      { day: '2027-01-02', name: '元旦' },
    ]);
  });

  it('makes figures that the server takes', () => {
    const line = figureFrom('subsistenceLine', {
      county: '140105',
      residence: 'urban',
      yuan: '800',
      per: 'month',
      from: '2026-01-01',
      to: '2027-01-01',
    });
    expect(FigureTold.parse(line)).toMatchObject({ amountFen: 80_000 });
    const notice = figureFrom('holidayNotice', {
      year: '2027',
      daysOff: '2027-01-01 元旦\n2027-05-01 劳动节\n2027-10-01 国庆节',
    });
    expect(FigureTold.parse(notice)).toMatchObject({ year: 2027, makeUpDays: [] });
    expect(FigureTold.parse(figureFrom('meansMultiplier', { value: '2', from: '2027-01-01' }))).toMatchObject({
      value: 2,
    });
    expect(
      FigureTold.parse(figureFrom('meansEdge', { value: 'below', from: '2027-01-01', to: '2028-01-01' })),
    ).toMatchObject({ to: '2028-01-01' });
    expect(FigureTold.safeParse(figureFrom('subsistenceLine', {})).success).toBe(false);
  });
});
