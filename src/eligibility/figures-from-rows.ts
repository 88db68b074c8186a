import { publishedFigures, withRows, type FigureRows, type Figures } from '../../law/figures.ts';
import { dayOf } from '../../law/kernel/plain-date.ts';
import type { FigureOf, FigureSource, FigureTold } from './figure.model.ts';

/** A row that two people stood for. */
export type ApprovedFigure = { figure: FigureTold; source: FigureSource; decidedAt: Date };

/** The files of the release with what offices loaded since, in the order of approval: what came later counts on its days. */
export function figuresWith(approved: readonly ApprovedFigure[]): Figures {
  const only = <Kind extends FigureTold['kind']>(kind: Kind) =>
    approved.flatMap((row) => (isOf(row.figure, kind) ? [{ figure: row.figure, ...provenance(row) }] : []));
  const notices = new Map(
    only('holidayNotice').map(({ figure, source, verified }) => [
      figure.year,
      {
        year: figure.year,
        title: source,
        source,
        verified,
        daysOff: named(figure.daysOff),
        makeUpDays: named(figure.makeUpDays),
      },
    ]),
  );
  const dated = <T>({
    value,
    from,
    to,
  }: {
    value: T;
    from: FigureRows['multiplier'][number]['from'];
    to?: FigureRows['multiplier'][number]['from'] | undefined;
  }) => ({ value, from, ...(to === undefined ? {} : { to }) });
  return withRows(publishedFigures, {
    holidays: [...notices.values()],
    subsistence: only('subsistenceLine').map(({ figure: { kind: _, ...line }, source, verified }) => ({
      ...line,
      source,
      verified,
    })),
    multiplier: only('meansMultiplier').map(({ figure, source, verified }) => ({ ...dated(figure), source, verified })),
    archiveTerm: only('archiveTerm').map(({ figure, source, verified }) => ({ ...dated(figure), source, verified })),
    edge: only('meansEdge').map(({ figure, source, verified }) => ({ ...dated(figure), source, verified })),
  });
}

const isOf = <Kind extends FigureTold['kind']>(figure: FigureTold, kind: Kind): figure is FigureOf<Kind> =>
  figure.kind === kind;
const named = (days: readonly { day: string; name: string }[]) =>
  Object.fromEntries(days.map(({ day, name }) => [day, name]));

export const sourceWords = ({ title, number }: FigureSource): string => (number ? `${title}（${number}）` : title);
const provenance = ({ source, decidedAt }: ApprovedFigure) => ({
  source: sourceWords(source),
  verified: { on: dayOf(decidedAt.getTime()), how: '由一人录入、另一人对照原文核准' },
});
