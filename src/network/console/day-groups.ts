type Span = { weekday: number; from: string; to: string };
/** Days that keep the same hours, as people say it: 周一到周五 8:30–12:00. */
export type DayGroup = { weekdays: readonly number[]; from: string; to: string };

export function dayGroups(hours: readonly Span[]): DayGroup[] {
  const groups = new Map<string, { weekdays: number[]; from: string; to: string }>();
  for (const { weekday, from, to } of hours) {
    const group = groups.get(`${from}-${to}`);
    if (group) group.weekdays.push(weekday);
    else groups.set(`${from}-${to}`, { weekdays: [weekday], from, to });
  }
  return [...groups.values()];
}

export const daysOf = (groups: readonly DayGroup[]): Span[] =>
  groups
    .flatMap(({ weekdays, from, to }) => weekdays.map((weekday) => ({ weekday, from, to })))
    .toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from));
