import type { FigureKind } from '../figure.model.ts';

export type Typed = Readonly<Record<string, string>>;

/** What was typed, in the shape of the API. What cannot be read stays as it is, so that the server can say so at its field. */
export function figureFrom(kind: FigureKind, typed: Typed): Record<string, unknown> {
  const stretch = { from: typed['from'] ?? '', ...(typed['to'] ? { to: typed['to'] } : {}) };
  switch (kind) {
    case 'subsistenceLine':
      return {
        kind,
        county: typed['county'] ?? '',
        residence: typed['residence'] ?? '',
        amountFen: fenFrom(typed['yuan'] ?? ''),
        per: typed['per'] || 'month',
        ...stretch,
      };
    case 'holidayNotice':
      return {
        kind,
        year: Number(typed['year']),
        daysOff: daysFrom(typed['daysOff'] ?? ''),
        makeUpDays: daysFrom(typed['makeUpDays'] ?? ''),
      };
    case 'meansMultiplier':
    case 'archiveTerm':
      return { kind, value: typed['value'] ? Number(typed['value']) : undefined, ...stretch };
    case 'meansEdge':
      return { kind, value: typed['value'] ?? '', ...stretch };
  }
}

/** Yuan with up to two decimals into whole fen, by digits: no binary fraction ever touches money. */
export function fenFrom(yuan: string): number | string {
  const read = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(yuan.trim());
  return read ? Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0')) : yuan;
}

export function daysFrom(text: string): { day: string; name: string }[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => {
      const [day = '', ...name] = each.split(/\s+/);
      return { day, name: name.join(' ') };
    });
}
