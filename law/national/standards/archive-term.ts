import { provisionsOf } from '../../kernel/citation.ts';
import { valueOn, type Dated, type Parameter } from '../../kernel/parameter.ts';
import { addMonths, type PlainDate } from '../../kernel/plain-date.ts';

/** The rules refer to those on archives, which were not read: no number is assumed. 待核. */
const rules = provisionsOf('procedureRules', { source: '档案规定的原文没有读到', verified: 'pending', grade: 'M?' });
export const ARCHIVE_TERM = rules(
  'ARCHIVE-TERM',
  undefined,
  '案卷按法律援助档案的规定保管，到期经鉴定才能销毁；保管多少年，以省级机构核定的文件为准',
);

/** Whole years from the day a file was closed. Empty on purpose: two people of the province enter it from its document. */
export const archiveYears: Parameter<number> = {
  id: 'ARCHIVE-YEARS',
  label: '案卷的保管期限',
  unit: '年',
  provision: ARCHIVE_TERM,
  values: [],
  ask: '省司法厅和同级档案部门',
};

type Ended = {
  readonly closedOn: PlainDate;
  readonly until: PlainDate;
  readonly years: number;
  readonly source: string;
};

/** Whether a file must still be kept. `open`: it is not closed yet. `unknown`: nobody can say how long. */
export type Keeping =
  | { readonly state: 'open' }
  | { readonly state: 'unknown'; readonly closedOn: PlainDate; readonly ask: string }
  | ({ readonly state: 'kept' } & Ended)
  | ({ readonly state: 'over' } & Ended);

/** The last day a closed file must be kept: the same day so many years later, by the term in force today. */
export function keepingOf(
  closedOn: PlainDate | undefined,
  today: PlainDate,
  values: readonly Dated<number>[] = archiveYears.values,
): Keeping {
  if (closedOn === undefined) return { state: 'open' };
  const term = valueOn({ ...archiveYears, values }, today);
  if (!term.known) return { state: 'unknown', closedOn, ask: term.ask };
  const years = term.dated.value;
  const until = addMonths(closedOn, years * 12);
  return { state: today > until ? 'over' : 'kept', closedOn, until, years, source: term.dated.source };
}
