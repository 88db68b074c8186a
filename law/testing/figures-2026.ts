import { publishedFigures, withRows, type Figures } from '../figures.ts';
import { fenOfYuan } from '../kernel/money.ts';
import { parsePlainDate as day } from '../kernel/plain-date.ts';

/** Published figures with invented lines of 2026 for two counties, as an office would load them. */
const year = { from: day('2026-01-01'), to: day('2027-01-01'), source: '试验数据', verified: 'pending' } as const;
export const figures2026: Figures = withRows(publishedFigures, {
  subsistence: [
    { county: '140802', residence: 'urban', amountFen: fenOfYuan(760), per: 'month', ...year },
    { county: '140802', residence: 'rural', amountFen: fenOfYuan(5858), per: 'year', ...year },
    { county: '140105', residence: 'urban', amountFen: fenOfYuan(800), per: 'month', ...year },
  ],
});
