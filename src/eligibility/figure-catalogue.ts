import type { Figures } from '../../law/figures.ts';
import { cite } from '../../law/kernel/citation.ts';
import { holdsOn, type Dated, type Parameter } from '../../law/kernel/parameter.ts';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import { thresholdFor, type Residence } from '../../law/national/legal-aid-law/means.ts';
import { MEANS_EDGE, MEANS_MULTIPLIER } from '../../law/shanxi/means-standard.ts';
import { meansEdges } from './figure.model.ts';
import type { FigureCatalogue, ParameterView, SubsistenceView } from './figure-view.model.ts';

export type County = { code: string; name: string };

/** Every figure that answers rest on, and by name those that are missing: what is not here is not pretended to be. */
export function figureCatalogue(figures: Figures, counties: readonly County[], on: PlainDate): FigureCatalogue {
  const subsistence = counties.flatMap((county) =>
    (['urban', 'rural'] as const).map((residence) => lineOf(county, residence, on, figures)),
  );
  return {
    hash: figures.hash,
    officialThrough: figures.calendar.officialThrough,
    parameters: [
      parameterOf(MEANS_MULTIPLIER, figures.multiplier, on, (value) => `${value} 倍`),
      parameterOf(MEANS_EDGE, figures.edge, on, (value) => meansEdges[value]),
    ],
    holidays: figures.holidays
      .map(({ year, title, source, verified, daysOff, makeUpDays }) => ({
        year,
        title,
        source,
        verified: checked(verified),
        daysOff: Object.keys(daysOff).length,
        makeUpDays: Object.keys(makeUpDays).length,
      }))
      .toSorted((a, b) => b.year - a.year),
    subsistence,
    missing: new Set(subsistence.filter(({ state }) => state !== 'known').map(({ county }) => county)).size,
  };
}

function lineOf({ code, name }: County, residence: Residence, on: PlainDate, figures: Figures): SubsistenceView {
  const held = figures.linesByCounty.get(code)?.filter((line) => line.residence === residence) ?? [];
  const line = held.findLast((each) => holdsOn(each, on));
  const found = thresholdFor(code, residence, on, figures);
  const shown = line ?? (found.kind === 'stale' ? found.line : undefined);
  return {
    county: code,
    name,
    residence,
    state: line ? 'known' : shown ? 'stale' : 'missing',
    ...(shown
      ? {
          amountFen: shown.amountFen,
          per: shown.per,
          from: shown.from,
          to: shown.to,
          source: shown.source,
          verified: checked(shown.verified),
        }
      : {}),
    ...(line ? {} : { ask: `向${name}民政部门核实` }),
  };
}

function parameterOf<T>(
  { id, label, provision, ask }: Parameter<T>,
  values: readonly Dated<T>[],
  on: PlainDate,
  words: (value: T) => string,
): ParameterView {
  const holding = values.findLast((value) => holdsOn(value, on));
  return {
    id,
    label,
    article: cite(provision),
    ask,
    values: values.map((value) => ({
      value: words(value.value),
      isInForce: value === holding,
      from: value.from,
      ...(value.to === undefined ? {} : { to: value.to }),
      source: value.source,
      verified: checked(value.verified),
    })),
  };
}

const checked = (verified: Dated<unknown>['verified']) =>
  verified === 'pending' ? { isChecked: false } : { isChecked: true, on: verified.on, how: verified.how };
