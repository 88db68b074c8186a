import { z } from 'zod';
import { FigureTold, figureKinds, type FigureKind } from './figure.model.ts';

const kinds = Object.keys(figureKinds) as [FigureKind, ...FigureKind[]]; // the keys of a literal
const Verified = z
  .object({ isChecked: z.boolean(), on: z.iso.date().optional(), how: z.string().optional() })
  .meta({ description: 'isChecked 为假就是待核' });
const Dated = {
  from: z.iso.date(),
  to: z.iso.date().optional().meta({ description: '不含这一天；没有则至今' }),
  source: z.string(),
  verified: Verified,
};

/** 低保 line of one county on the day asked: known, only of another year, or missing. */
export const SubsistenceView = z
  .object({
    county: z.string(),
    name: z.string(),
    residence: z.enum(['urban', 'rural']),
    state: z.enum(['known', 'stale', 'missing']),
    amountFen: z.int().optional(),
    per: z.enum(['month', 'year']).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    source: z.string().optional(),
    verified: Verified.optional(),
    ask: z.string().optional().meta({ description: '缺的向谁核实' }),
  })
  .meta({ id: 'SubsistenceView', title: '低保标准' });
export type SubsistenceView = z.infer<typeof SubsistenceView>;

export const ParameterView = z
  .object({
    id: z.string(),
    label: z.string(),
    article: z.string(),
    ask: z.string(),
    values: z.array(z.object({ value: z.string(), isInForce: z.boolean(), ...Dated })),
  })
  .meta({ id: 'ParameterView', title: '参数' });
export type ParameterView = z.infer<typeof ParameterView>;

export const HolidayView = z
  .object({
    year: z.int(),
    title: z.string(),
    source: z.string(),
    verified: Verified,
    daysOff: z.int(),
    makeUpDays: z.int(),
  })
  .meta({ id: 'HolidayView', title: '放假通知' });
export type HolidayView = z.infer<typeof HolidayView>;

export const FigureCatalogue = z
  .object({
    hash: z.string(),
    officialThrough: z.iso.date().meta({ description: '放假通知到哪一天；以后的期限是暂定' }),
    parameters: z.array(ParameterView),
    holidays: z.array(HolidayView),
    subsistence: z.array(SubsistenceView),
    missing: z.int().meta({ description: '这一天没有当年低保标准的县数（城镇或者农村缺一就算）' }),
  })
  .meta({ id: 'FigureCatalogue', title: '标准目录' });
export type FigureCatalogue = z.infer<typeof FigureCatalogue>;

export const figureStates = { proposed: '待核准', approved: '已核准', rejected: '已退回' } as const;
const May = z.object({ allowed: z.boolean(), reason: z.string().optional() });

export const FigureRowView = z
  .object({
    id: z.uuid(),
    kind: z.enum(kinds),
    kindLabel: z.string(),
    place: z.string(),
    says: z.string().meta({ description: '一句话说明这项标准' }),
    figure: FigureTold,
    source: z.object({ title: z.string(), number: z.string().optional(), url: z.string().optional() }),
    supersedes: z.array(z.uuid()),
    state: z.enum(['proposed', 'approved', 'rejected']),
    stateLabel: z.string(),
    proposedBy: z.string(),
    proposedAt: z.iso.datetime(),
    decidedBy: z.string().optional(),
    decidedAt: z.iso.datetime().optional(),
    reason: z.string().optional(),
    decide: May,
  })
  .meta({ id: 'FigureRow', title: '录入的标准' });
export type FigureRowView = z.infer<typeof FigureRowView>;

export const FigureRowList = z
  .object({
    items: z.array(FigureRowView),
    total: z.int(),
    page: z.int(),
    size: z.int(),
    propose: z.object({ county: May, province: May }),
  })
  .meta({ id: 'FigureRowList' });
export type FigureRowList = z.infer<typeof FigureRowList>;
