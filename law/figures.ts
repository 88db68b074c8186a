import { HOLIDAY_NOTICES } from './calendars/index.ts';
import { calendarOf, type HolidayCalendar, type HolidayNotice } from './kernel/calendar.ts';
import { canonical, sha256 } from './kernel/digest.ts';
import type { Dated } from './kernel/parameter.ts';
import { archiveYears } from './national/standards/archive-term.ts';
import { MEANS_EDGE, MEANS_MULTIPLIER, SUBSISTENCE_LINES, type SubsistenceLine } from './shanxi/means-standard.ts';

/** Figures as they are kept and hashed: plain data, later rows supersede earlier ones. */
export type FigureRows = {
  readonly holidays: readonly HolidayNotice[];
  readonly subsistence: readonly SubsistenceLine[];
  readonly multiplier: readonly Dated<number>[];
  readonly edge: readonly Dated<'atMost' | 'below'>[];
  /** Years a closed file is kept. No decision rests on it, so it stands outside the hash; snapshots of before have none. */
  readonly archiveTerm?: readonly Dated<number>[];
};

/** An immutable snapshot of every figure a decision rests on; each decision keeps its hash. */
export type Figures = FigureRows & {
  readonly archiveTerm: readonly Dated<number>[];
  readonly calendar: HolidayCalendar;
  readonly linesByCounty: ReadonlyMap<string, readonly SubsistenceLine[]>;
  readonly hash: string;
};

export const PUBLISHED_ROWS: FigureRows = {
  holidays: HOLIDAY_NOTICES,
  subsistence: SUBSISTENCE_LINES,
  multiplier: MEANS_MULTIPLIER.values,
  edge: MEANS_EDGE.values,
  archiveTerm: archiveYears.values,
};

export function figuresOf(rows: FigureRows): Figures {
  const linesByCounty = new Map<string, SubsistenceLine[]>();
  for (const line of rows.subsistence)
    linesByCounty.set(line.county, [...(linesByCounty.get(line.county) ?? []), line]);
  return Object.freeze({
    holidays: rows.holidays,
    subsistence: rows.subsistence,
    multiplier: rows.multiplier,
    edge: rows.edge,
    archiveTerm: rows.archiveTerm ?? [],
    calendar: calendarOf(rows.holidays),
    linesByCounty,
    hash: hashOf(rows),
  });
}

/** Published figures with rows that an office loaded later: they add to or supersede. */
export function withRows(figures: FigureRows, added: Partial<FigureRows>): Figures {
  return figuresOf({
    holidays: [
      ...figures.holidays.filter((notice) => added.holidays?.every((later) => later.year !== notice.year) ?? true),
      ...(added.holidays ?? []),
    ],
    subsistence: [...figures.subsistence, ...(added.subsistence ?? [])],
    multiplier: [...figures.multiplier, ...(added.multiplier ?? [])],
    edge: [...figures.edge, ...(added.edge ?? [])],
    archiveTerm: [...(figures.archiveTerm ?? []), ...(added.archiveTerm ?? [])],
  });
}

export function hashOf(rows: FigureRows): string {
  return sha256(
    canonical({ holidays: rows.holidays, subsistence: rows.subsistence, multiplier: rows.multiplier, edge: rows.edge }),
  );
}

export const publishedFigures: Figures = figuresOf(PUBLISHED_ROWS);
