import { z } from 'zod';
import { weekday, yearOf, type PlainDate } from '../../law/kernel/plain-date.ts';
import { dayField, words } from '../platform/day-field.ts';

/** What an office may load after a release. Each kind says who may answer for it and what document it comes from. */
export const figureKinds = {
  subsistenceLine: '低保标准',
  holidayNotice: '放假通知',
  meansMultiplier: '经济困难标准对低保线的倍数',
  meansEdge: '收入恰好等于标准时是否符合',
  archiveTerm: '案卷的保管期限（年）',
} as const satisfies Record<string, string>;
export type FigureKind = keyof typeof figureKinds;

const from = dayField('自哪一天起适用');
const to = dayField('到哪一天为止（不含这一天）');
const untilAfter = { message: '截止的一天要晚于起始的一天', path: ['to'] };

/** 低保 line of one county for one kind of residence: whole fen, by month or (as rural lines are published) by year. */
export const SubsistenceLineTold = z
  .object({
    kind: z.literal('subsistenceLine'),
    county: z
      .string()
      .regex(/^14\d{4}$/, '请选择山西省的一个县（市、区）')
      .meta({ title: '县（市、区）', description: '六位区划代码' }),
    residence: z.enum(['urban', 'rural'], '请选择城镇或者农村').meta({ title: '城镇或者农村' }),
    amountFen: z
      .int('金额以分为单位，要是整数')
      .min(1, '金额要大于零；没有标准就不要录入')
      .max(10_000_000, '金额太大，请核对单位：这里以分计')
      .meta({ title: '金额（分）' }),
    per: z.enum(['month', 'year'], '请选择按月还是按年').default('month').meta({ title: '按月还是按年' }),
    from,
    to,
  })
  .refine((line) => line.from < line.to, untilAfter)
  .meta({ id: 'SubsistenceLineTold', title: figureKinds.subsistenceLine });

const NamedDay = z.object({ day: dayField('日期'), name: words('节日', 20) });

/** The yearly notice of the State Council's office. Fixed days of 全国年节及纪念日放假办法 must be among the days off. */
export const HolidayNoticeTold = z
  .object({
    kind: z.literal('holidayNotice'),
    year: z.int('请填写年份').min(2020, '年份要在 2020 年以后').max(2100, '年份不对').meta({ title: '年份' }),
    daysOff: z
      .array(NamedDay)
      .min(1, '请填写放假的日子')
      .max(80, '放假的日子太多，请核对')
      .meta({ title: '放假的日子' }),
    makeUpDays: z.array(NamedDay).max(30, '调休上班的日子太多，请核对').default([]).meta({ title: '调休上班的日子' }),
  })
  .superRefine(({ year, daysOff, makeUpDays }, issues) => {
    const say = (message: string, ...path: (string | number)[]) => issues.addIssue({ code: 'custom', message, path });
    const isOfYear = (day: PlainDate) => yearOf(day) === year || day.startsWith(`${year - 1}-12-`);
    const off = new Set(daysOff.map(({ day }) => day));
    for (const [list, days] of Object.entries({ daysOff, makeUpDays })) {
      const seen = new Set<PlainDate>();
      for (const [at, { day }] of days.entries()) {
        if (!isOfYear(day)) say(`${day} 不是 ${year} 年（或者上一年十二月）的日子`, list, at, 'day');
        if (seen.has(day)) say(`${day} 写了两次`, list, at, 'day');
        seen.add(day);
      }
    }
    for (const [at, { day }] of makeUpDays.entries()) {
      if (weekday(day) < 6) say(`${day} 不是周末，不会是调休上班`, 'makeUpDays', at, 'day');
      if (off.has(day)) say(`${day} 不能既放假又上班`, 'makeUpDays', at, 'day');
    }
    for (const [ending, name] of [
      ['01-01', '元旦'],
      ['05-01', '劳动节'],
      ['10-01', '国庆节'],
    ] as const) {
      if (![...off].some((day) => day === `${year}-${ending}`))
        say(`缺少 ${year}-${ending}（${name}），请对照通知原文`, 'daysOff');
    }
  })
  .meta({ id: 'HolidayNoticeTold', title: figureKinds.holidayNotice });

const untilIfAny = ({ from: first, to: end }: { from: PlainDate; to?: PlainDate | undefined }): boolean =>
  end === undefined || first < end;

export const MeansMultiplierTold = z
  .object({
    kind: z.literal('meansMultiplier'),
    value: z.number('请填写倍数').min(1, '倍数不会小于一').max(10, '倍数太大，请核对').meta({ title: '倍数' }),
    from,
    to: to.optional(),
  })
  .refine(untilIfAny, untilAfter)
  .meta({ id: 'MeansMultiplierTold', title: figureKinds.meansMultiplier });

export const meansEdges = { atMost: '等于标准也符合（不超过）', below: '要低于标准才符合' } as const;
export const MeansEdgeTold = z
  .object({
    kind: z.literal('meansEdge'),
    value: z.enum(['atMost', 'below'], '请选择一种').meta({ title: figureKinds.meansEdge }),
    from,
    to: to.optional(),
  })
  .refine(untilIfAny, untilAfter)
  .meta({ id: 'MeansEdgeTold', title: figureKinds.meansEdge });

/** How many whole years a closed file is kept. A number read nowhere is not entered: files then stay. */
export const ArchiveTermTold = z
  .object({
    kind: z.literal('archiveTerm'),
    value: z.int('请填写整年数').min(1, '至少一年').max(100, '年数太大，请核对').meta({ title: '保管几年' }),
    from,
    to: to.optional(),
  })
  .refine(untilIfAny, untilAfter)
  .meta({ id: 'ArchiveTermTold', title: figureKinds.archiveTerm });

export const FigureTold = z.discriminatedUnion(
  'kind',
  [SubsistenceLineTold, HolidayNoticeTold, MeansMultiplierTold, MeansEdgeTold, ArchiveTermTold],
  '不认识这一种标准',
);
export type FigureTold = z.infer<typeof FigureTold>;
export type FigureOf<Kind extends FigureKind> = Extract<FigureTold, { kind: Kind }>;

/** The document the figure was read in: without one a number cannot be checked by the second person. */
export const FigureSource = z
  .object({
    title: words('来源文件的名称', 200),
    number: z.string().trim().max(100).optional().meta({ title: '文号' }),
    url: z
      .url({ protocol: /^https?$/, error: '网址要以 http:// 或者 https:// 开头' })
      .max(500)
      .optional()
      .meta({ title: '公布的网址' }),
  })
  .meta({ id: 'FigureSource', title: '来源' });
export type FigureSource = z.infer<typeof FigureSource>;

export const ProposeFigure = z
  .object({
    figure: FigureTold,
    source: FigureSource,
    supersedes: z
      .array(z.uuid())
      .max(20)
      .default([])
      .meta({ title: '取代哪些已核准的标准', description: '日期重叠时必须写明' }),
  })
  .meta({ id: 'ProposeFigure', title: '录入标准' });
export type ProposeFigure = z.infer<typeof ProposeFigure>;

export const RejectFigure = z
  .object({ reason: words('退回的理由', 500) })
  .meta({ id: 'RejectFigure', title: '退回标准' });

/** The stretch of days a figure claims, half-open: a notice claims its year. */
export function daysOf(figure: FigureTold): { from: PlainDate; to: PlainDate | undefined } {
  if (figure.kind !== 'holidayNotice') return { from: figure.from, to: figure.to };
  const start = (year: number) => `${year}-01-01` as PlainDate; // the first of January exists in every year
  return { from: start(figure.year), to: start(figure.year + 1) };
}

export const regionOf = (figure: FigureTold): string => (figure.kind === 'subsistenceLine' ? figure.county : '14');

/** Two figures that both claim a day for the same question. */
export function clash(one: FigureTold, other: FigureTold): boolean {
  if (one.kind !== other.kind || regionOf(one) !== regionOf(other)) return false;
  if (one.kind === 'subsistenceLine' && other.kind === 'subsistenceLine' && one.residence !== other.residence)
    return false;
  const [a, b] = [daysOf(one), daysOf(other)];
  return (b.to === undefined || a.from < b.to) && (a.to === undefined || b.from < a.to);
}
