const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The wall clock in Shanxi: ISO weekday (Monday = 1) and `HH:MM`. */
export function plainMinuteOf(instant: Date): { weekday: number; time: string } {
  const found: Record<string, string> = Object.fromEntries(
    parts.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  return { weekday: weekdays.indexOf(found['weekday'] ?? '') + 1, time: `${found['hour']}:${found['minute']}` };
}
