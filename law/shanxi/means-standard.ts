import { provisionsOf } from '../kernel/citation.ts';
import { fenOfYuan } from '../kernel/money.ts';
import type { Parameter } from '../kernel/parameter.ts';
import { parsePlainDate, plainDateOf, type PlainDate } from '../kernel/plain-date.ts';
import { LAL_34 } from '../national/legal-aid-law/provisions.ts';

/** The 低保 line of one county for one kind of residence and one year, as published: by month or by year. */
export type SubsistenceLine = {
  readonly county: string;
  readonly residence: 'urban' | 'rural';
  readonly amountFen: number;
  readonly per: 'month' | 'year';
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly source: string;
  readonly verified: 'pending' | { readonly on: PlainDate; readonly how: string };
};

const plan = provisionsOf('shanxiPlan', {
  source: '晋司通〔2022〕57号',
  verified: { on: parsePlainDate('2026-11-23'), how: '计划原件' },
  grade: 'V',
});
export const SX_DOUBLE_LINE = plan('SX-PLAN-2X', undefined, '经济困难标准放宽到低保线的2倍');
export const SX_GREEN_CHANNEL = plan(
  'SX-PLAN-GREEN',
  undefined,
  '妇女、未成年人案件走绿色通道，优先解答、受理、审查、指派',
);
export const SX_PLAN_FORENSIC = plan('SX-PLAN-FORENSIC', undefined, '对符合条件的申请人帮助提供公证、司法鉴定法律援助');
export const SX_LINES_BY_JUNE = provisionsOf('subsistenceRule', {
  source: '省民政部门2021年意见的公开报道',
  verified: 'pending',
  grade: 'V*',
})('SX-LINES', undefined, '各设区的市每年6月底前确定低保标准，常追溯到当年1月1日执行');

/** 2 since the plan of 2022; what the 2024 regulation says has not been seen, so the value stays 待核. */
export const MEANS_MULTIPLIER: Parameter<number> = {
  id: 'PAR-MULTIPLIER',
  label: '经济困难标准对低保线的倍数',
  unit: '倍',
  provision: SX_DOUBLE_LINE,
  ask: '省司法厅',
  values: [
    {
      value: 2,
      from: parsePlainDate('2022-06-20'),
      source: '晋司通〔2022〕57号；2024条例的口径未见',
      verified: 'pending',
    },
  ],
};

/** Whether an income equal to the standard is hardship: the wording has not been seen; "不超过" until then. */
export const MEANS_EDGE: Parameter<'atMost' | 'below'> = {
  id: 'PAR-EDGE',
  label: '收入恰好等于标准时是否符合',
  unit: '',
  provision: LAL_34,
  ask: '省司法厅',
  values: [
    {
      value: 'atMost',
      from: parsePlainDate('2022-01-01'),
      source: '按有利于申请人理解，原文未见',
      verified: 'pending',
    },
  ],
};

type Row = {
  readonly city: string;
  readonly year: number;
  readonly urban: number;
  readonly ruralByMonth?: number;
  readonly ruralByYear?: number;
  readonly counties: readonly string[];
};

/** Yuan, as published. Yangquan, Changzhi, Shuozhou, Linfen, Lüliang and rural Datong: none found, so none is here. */
const ROWS: readonly Row[] = [
  {
    city: '太原',
    year: 2023,
    urban: 760,
    ruralByMonth: 760,
    counties: ['140105', '140106', '140107', '140108', '140109', '140110'],
  },
  { city: '太原', year: 2023, urban: 760, ruralByMonth: 640, counties: ['140121', '140122', '140123', '140181'] },
  { city: '大同', year: 2023, urban: 720, counties: ['140213'] },
  { city: '大同', year: 2023, urban: 630, counties: ['140214', '140215'] },
  { city: '大同', year: 2023, urban: 615, counties: ['140212'] },
  { city: '大同', year: 2023, urban: 560, counties: ['140226', '140224', '140225', '140223', '140222', '140221'] },
  { city: '运城', year: 2024, urban: 715, ruralByYear: 6552, counties: ['140802'] },
  { city: '运城', year: 2024, urban: 685, ruralByYear: 8220, counties: ['140881', '140882'] },
  { city: '运城', year: 2024, urban: 685, ruralByYear: 6432, counties: ['140830', '140825', '140824', '140828'] },
  { city: '运城', year: 2024, urban: 665, ruralByYear: 6492, counties: ['140823'] },
  {
    city: '运城',
    year: 2024,
    urban: 665,
    ruralByYear: 6432,
    counties: ['140821', '140822', '140826', '140829', '140827'],
  },
  { city: '忻州', year: 2024, urban: 646, ruralByYear: 5858, counties: ['140902'] },
  { city: '忻州', year: 2024, urban: 588, ruralByYear: 5858, counties: ['140921'] },
  { city: '忻州', year: 2024, urban: 611, ruralByYear: 5858, counties: ['140981'] },
  {
    city: '忻州',
    year: 2024,
    urban: 578,
    ruralByYear: 5738,
    counties: ['140922', '140923', '140924', '140930', '140931'],
  },
  {
    city: '忻州',
    year: 2024,
    urban: 573,
    ruralByYear: 5678,
    counties: ['140925', '140926', '140932', '140927', '140928', '140929'],
  },
  { city: '晋中', year: 2021, urban: 670, ruralByYear: 5460, counties: ['140702'] },
  { city: '晋中', year: 2021, urban: 655, ruralByYear: 5400, counties: ['140781', '140729'] },
  { city: '晋中', year: 2021, urban: 655, ruralByYear: 5280, counties: ['140725'] },
  { city: '晋中', year: 2021, urban: 620, ruralByYear: 5400, counties: ['140703', '140727', '140728'] },
  { city: '晋中', year: 2021, urban: 620, ruralByYear: 5280, counties: ['140724'] },
  { city: '晋中', year: 2021, urban: 620, ruralByYear: 5220, counties: ['140723', '140722'] },
  { city: '晋中', year: 2021, urban: 570, ruralByYear: 5220, counties: ['140721'] },
  {
    city: '晋城',
    year: 2021,
    urban: 660,
    ruralByYear: 5640,
    counties: ['140502', '140521', '140522', '140524', '140525', '140581'],
  },
];

export const SUBSISTENCE_LINES: readonly SubsistenceLine[] = ROWS.flatMap((row) =>
  row.counties.flatMap((county) => {
    const common = {
      county,
      from: plainDateOf(row.year, 1, 1),
      to: plainDateOf(row.year + 1, 1, 1),
      source: `${row.city}市${row.year}年公布的低保标准（公开报道）`,
      verified: 'pending' as const,
    };
    const line = (
      residence: 'urban' | 'rural',
      yuan: number | undefined,
      per: 'month' | 'year',
    ): readonly SubsistenceLine[] =>
      yuan === undefined ? [] : [{ ...common, residence, per, amountFen: fenOfYuan(yuan) }];
    return [
      ...line('urban', row.urban, 'month'),
      ...line('rural', row.ruralByMonth, 'month'),
      ...line('rural', row.ruralByYear, 'year'),
    ];
  }),
);
